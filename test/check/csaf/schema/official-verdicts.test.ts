import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSchema } from '../../../../src/check/csaf/schema/check-schema.ts';
import { documents, skip } from './corpus.ts';
import { mutantOf, randomFrom } from './mutants.ts';
import { officialOracle } from './official.ts';

const mutantsOfEach = { '2.0': 20, '2.1': 12 } as const;

for (const version of ['2.0', '2.1'] as const) {
  test(`the official schema of CSAF ${version} gives the same verdicts`, { skip }, () => {
    const isValid = officialOracle(version);
    const random = randomFrom(20260101);
    let refused = 0;
    for (const { name, document } of documents(version)) {
      for (let mutant = 0; mutant <= mutantsOfEach[version]; mutant++) {
        const sample = mutant === 0 ? document : mutantOf(document, random);
        const verdict = checkSchema(sample);
        const refusals = verdict.faults.filter((fault) => fault.test !== '6.2.20');
        if (refusals.length > 0) refused++;
        const told = `${name}, mutant ${mutant}: ${JSON.stringify(verdict)}`;
        assert.equal(refusals.length === 0, isValid(sample), told);
      }
    }
    assert.ok(refused > 1000, `only ${refused} were refused`);
  });
}
