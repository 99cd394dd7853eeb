import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { versionsOfEvents } from '../../src/import/osv-events.ts';
import { holds, tried, versionText } from './versions-held.ts';

type Event = { introduced?: string; fixed?: string; last_affected?: string; limit?: string };

const cases: { name: string; events: Event[]; affected: string[] | undefined; fixed?: string[] }[] = [
  { name: 'fixed', events: [{ introduced: '0' }, { fixed: '2.0.0' }], affected: ['<2.0.0'], fixed: ['2.0.0'] },
  {
    name: 'several ranges, given in another order',
    events: [{ introduced: '3.0.0' }, { fixed: '2.1.0' }, { introduced: '2.0.0' }, { fixed: '3.1.0' }],
    affected: ['>=2.0.0 <2.1.0', '>=3.0.0 <3.1.0'],
    fixed: ['2.1.0', '3.1.0'],
  },
  {
    name: 'last affected',
    events: [{ introduced: '1.0.0' }, { last_affected: '1.2.0' }],
    affected: ['>=1.0.0 <=1.2.0'],
  },
  { name: 'one version', events: [{ introduced: '1.0.0' }, { last_affected: '1.0.0' }], affected: ['1.0.0'] },
  { name: 'no end', events: [{ introduced: '0' }], affected: ['all'] },
  { name: 'a limit', events: [{ introduced: '0' }, { limit: '2.0.0' }, { limit: '3.0.0' }], affected: ['<3.0.0'] },
  { name: 'no limit', events: [{ introduced: '1.0.0' }, { limit: '*' }], affected: ['>=1.0.0'] },
  { name: 'nothing', events: [], affected: undefined },
  { name: 'an end without a beginning', events: [{ fixed: '1.0.0' }], affected: undefined },
  {
    name: 'versions without an order',
    events: [{ introduced: 'abc' }, { fixed: 'beta' }, { introduced: 'x y' }],
    affected: undefined,
  },
];

describe('events of an OSV range', () => {
  for (const { name, events, affected, fixed = [] } of cases) {
    it(name, () => {
      const read = versionsOfEvents({ type: 'SEMVER', events }, 'semver');
      assert.deepEqual(read, affected === undefined ? undefined : { affected, fixed });
    });
  }

  it('mean what the algorithm of the OSV schema says of every version', () => {
    const version = fc.integer({ min: 1, max: 9 });
    const kind = fc.constantFrom('introduced', 'fixed', 'limit');
    const endKind = fc.constantFrom('introduced', 'last_affected', 'limit');
    // A range has events of the kind `fixed` or of the kind `last_affected`, by the schema; one version has one event.
    const events = fc
      .constantFrom(kind, endKind)
      .chain((kinds) => fc.uniqueArray(fc.tuple(kinds, version), { maxLength: 7, selector: ([, at]) => at }))
      .chain((list) => fc.boolean().map((zero): [string, number][] => (zero ? [['introduced', 0], ...list] : list)));
    fc.assert(
      fc.property(events, (list) => {
        const read = versionsOfEvents(
          { events: list.map(([one, at]) => ({ [one]: at === 0 ? '0' : versionText(at) })) },
          'semver',
        );
        for (const one of tried) assert.equal(holds(read?.affected ?? [], one), included(list, one), `${one}`);
      }),
      { numRuns: 2000 },
    );
  });
});

/** "Evaluation" in the documentation of the OSV schema. */
function included(events: readonly [kind: string, at: number][], version: number): boolean {
  const limits = events.filter(([kind]) => kind === 'limit');
  if (limits.length > 0 && !limits.some(([, at]) => version < at)) return false;
  let vulnerable = false;
  for (const [kind, at] of events.toSorted(([, a], [, b]) => a - b)) {
    if (kind === 'introduced' && version >= at) vulnerable = true;
    if (kind === 'fixed' && version >= at) vulnerable = false;
    if (kind === 'last_affected' && version > at) vulnerable = false;
  }
  return vulnerable;
}
