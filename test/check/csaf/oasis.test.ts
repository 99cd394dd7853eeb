import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CsafVersion } from '../../../src/check/csaf/conformity-test.ts';
import { conformityTests, serviceTests } from '../../../src/check/csaf/conformity-tests.ts';
import { hasOasisCases, type OasisCase, oasisCases } from './oasis-cases.ts';
import { flawedCases } from './oasis-flaws.ts';
import { judgeCase } from './oasis-verdict.ts';

test('CHECKS.md names every flawed case, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../CHECKS.md'), 'utf8');
  const named = [...page.matchAll(/^\| (2\.[01]) \| `(6-[\d-]+)` \|/gm)].map(([, version, key]) => `${version} ${key}`);
  const flawed = Object.entries(flawedCases).flatMap(([version, cases]) =>
    Object.keys(cases).map((key) => `${version} ${key}`),
  );
  assert.deepEqual(named, flawed);
});

for (const version of ['2.0', '2.1'] satisfies CsafVersion[]) {
  if (!hasOasisCases(version)) {
    test(`OASIS cases of CSAF ${version}`, {
      skip: `the reference data (shared/corpus/oasis-${version}-tests) are not here`,
    }, () => {});
    continue;
  }
  const cases = Map.groupBy(oasisCases(version), ({ id }) => id);
  test(`every test of CSAF ${version} that OASIS has cases for is implemented`, () => {
    const known = new Set(
      [...conformityTests, ...serviceTests].flatMap(({ id, versions }) => (versions.includes(version) ? [id] : [])),
    );
    assert.deepEqual(
      [...cases.keys()].filter((id) => !known.has(id)),
      [],
    );
  });
  for (const [id, group] of cases) {
    test(`OASIS cases of CSAF ${version} §${id}`, async () => {
      for (const one of group) await assertVerdicts(version, one);
    });
  }
}

async function assertVerdicts(version: CsafVersion, one: OasisCase): Promise<void> {
  const { fails, isValid, paths } = await judgeCase(one);
  const flaw = flawedCases[version][one.key];
  assert.equal(fails, flaw?.test === undefined ? one.fails : !one.fails, `${one.key}: verdict of ${one.id}`);
  if (one.paths !== undefined && flaw?.paths === undefined) {
    assert.deepEqual([...paths].sort(), [...one.paths].sort(), `${one.key}: instance paths`);
  }
  assert.equal(isValid, flaw?.document === undefined ? one.valid : !one.valid, `${one.key}: verdict on the document`);
}
