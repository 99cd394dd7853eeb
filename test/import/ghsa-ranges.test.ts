import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readGhsaPatches, readGhsaRange } from '../../src/import/ghsa-ranges.ts';
import { holds, tried, versionText } from './versions-held.ts';

const ranges: [text: string, expected: string[] | undefined][] = [
  ['>= 1.0.0, < 1.0.1', ['>=1.0.0 <1.0.1']],
  ['<=1.0.2', ['<=1.0.2']],
  ['= 1.2.3', ['1.2.3']],
  ['1.2.3', ['1.2.3']],
  ['> 1.0, <= 2.0', ['>1.0 <=2.0']],
  ['< 2.0, >= 1.0', ['>=1.0 <2.0']],
  ['< 1.12.3, >= 2.0.0, < 2.0.4', ['<1.12.3', '>=2.0.0 <2.0.4']],
  ['>= 1.0 < 1.4 || >= 2.0 < 2.2', ['>=1.0 <1.4', '>=2.0 <2.2']],
  ['1.0.0, 1.0.1', ['1.0.0', '1.0.1']],
  ['>= 0', ['all']],
  ['*', ['all']],
  ['all versions', ['all']],
  ['', []],
  ['n/a', []],
  ['1.0 and earlier', undefined],
  ['1.x', undefined],
  ['>= 2.0, < 1.0', ['>=2.0', '<1.0']],
  ['> 1.0, < 1.0', undefined],
  ['1.0 - 2.0', undefined],
  ['>=', undefined],
  ['the one before last', undefined],
  ['<script>', undefined],
];

const patches: [text: string, expected: string[] | undefined][] = [
  ['1.0.1', ['1.0.1']],
  ['2.0.2, 1.11.10', ['2.0.2', '1.11.10']],
  ['>= 1.4.2', ['1.4.2']],
  ['3.1.0 and 3.2.1', ['3.1.0', '3.2.1']],
  ['None', []],
  ['', []],
  ['the next release', undefined],
  ['main branch', undefined],
];

describe('versions of GitHub', () => {
  for (const [text, expected] of ranges) {
    it(`range ${JSON.stringify(text)}`, () => assert.deepEqual(readGhsaRange(text, 'semver'), expected));
  }
  for (const [text, expected] of patches) {
    it(`patches ${JSON.stringify(text)}`, () => assert.deepEqual(readGhsaPatches(text), expected));
  }

  it('mean the same versions as their constraints, alone and in lists of ranges', () => {
    const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 });
    const signs = fc.tuple(fc.constantFrom('>=', '>'), fc.constantFrom('<=', '<'));
    fc.assert(
      fc.property(bounds, signs, fc.boolean(), fc.constantFrom('', ' '), (points, [from, to], openStart, space) => {
        const sorted = points.toSorted((a, b) => a - b);
        const pairs = Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) =>
          sorted.slice(2 * index, 2 * index + 2),
        );
        const texts = pairs.map(([low = 0, high = 0], index) => {
          const upper = `${to}${space}${versionText(high)}`;
          return openStart && index === 0 ? upper : `${from}${space}${versionText(low)}, ${upper}`;
        });
        const read = readGhsaRange(texts.join(', '), 'semver') ?? [];
        const within = (version: number): boolean =>
          pairs.some(
            ([low = 0, high = 0], index) =>
              ((openStart && index === 0) || (from === '>=' ? version >= low : version > low)) &&
              (to === '<=' ? version <= high : version < high),
          );
        for (const version of tried)
          assert.equal(holds(read, version), within(version), `${version} in ${texts.join(', ')}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('never make a text fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[<>=~^ ,|.0-9a-z*-]{0,30}$/)), (text) => {
        for (const one of [...(readGhsaRange(text, 'semver') ?? []), ...(readGhsaPatches(text) ?? [])])
          assert.match(one, /^(all|\S+( \S+)?)$/);
      }),
      { numRuns: 2000 },
    );
  });
});
