import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSchema } from '../../../../src/check/csaf/schema/check-schema.ts';
import { oasisCases, skip } from './corpus.ts';

/** Tests of which the schema finds every failure, so that they need no code of their own. */
const testsOfSchema: Readonly<Record<'2.0' | '2.1', readonly string[]>> = {
  '2.0': ['6.1.8', '6.2.20'],
  '2.1': ['6.1.8', '6.1.37', '6.1.46', '6.1.60.1', '6.2.20'],
};

/** Other failures that the schema refuses for values that CVSS does not have; their tests can run, for the shape is as it must be. */
const refusedElsewhere: Readonly<Record<'2.0' | '2.1', readonly string[]>> = {
  '2.0': [],
  '2.1': ['6-1-07-06', '6-1-09-05'],
};

/** The CVSS 4.0 schema of CSAF 2.1 forbids the key of this case, which OASIS calls a valid document. */
const wrongVerdicts: readonly string[] = ['6-2-20-02'];

for (const version of ['2.0', '2.1'] as const) {
  const cases = skip === false ? oasisCases(version) : [];

  test(`the schema finds the failures of ${testsOfSchema[version].join(', ')} in CSAF ${version}`, { skip }, () => {
    for (const { name, id, group, document } of cases.filter((one) => testsOfSchema[version].includes(one.id))) {
      const tests = checkSchema(document).faults.map((fault) => fault.test);
      assert.equal(tests.includes(id), group === 'failures', name);
    }
  });

  test(`the schema of CSAF ${version} refuses no other case but those of values that CVSS does not have`, {
    skip,
  }, () => {
    const refused = cases.filter(({ id, name, document }) => {
      const isOfSchema = testsOfSchema[version].includes(id);
      const { faults } = checkSchema(document);
      const refusals = faults.filter((fault) => fault.test !== '6.2.20');
      if (isOfSchema || refusals.length === 0) return false;
      assert.ok(
        refusals.every((fault) => fault.test === '6.1.8'),
        name,
      );
      assert.equal(checkSchema(document).hasShape, true, name);
      return true;
    });
    const names = refused.map(({ name }) => /\d-\d-\d\d-\d\d(?=\.json)/.exec(name)?.[0]);
    assert.deepEqual(names, refusedElsewhere[version]);
  });

  test(`the schema of CSAF ${version} accepts what OASIS calls valid`, { skip }, () => {
    for (const { name, document } of cases.filter(({ valid }) => valid)) {
      const { faults } = checkSchema(document);
      const isAccepted = faults.every((fault) => fault.test === '6.2.20');
      assert.equal(isAccepted, !wrongVerdicts.some((one) => name.includes(`-${one}.json`) && version === '2.1'), name);
    }
  });
}
