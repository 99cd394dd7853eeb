import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkDocument } from '../../src/check/csaf/document.ts';
import type { Finding } from '../../src/check/csaf/finding.ts';

const folder = join(import.meta.dirname, '../../../shared/corpus/oasis-2.0-tests/data');

interface Case {
  name: string;
  /** The verdict on the whole document. */
  valid: boolean;
}

interface CaseGroup {
  id: string;
  failures: Case[];
  valid?: Case[];
}

/** Tests that are not run, and why. */
const notRun: Readonly<Record<string, string>> = {
  '6.2.13': 'it is about the order of keys, which compiling sees to',
  '6.3.6': 'it uses the network',
  '6.3.7': 'it uses the network',
  '6.3.8': 'it starts hunspell',
};

/** Cases that a test judges differently from the standard; remove a line when its library is mended. */
const misjudged: Readonly<Record<string, string>> = {
  '6-1-26-04': 'csaf-validator-lib 2.0.10 lets the category "csafsecurityadvisory" pass',
};

/** Cases whose `valid` is not the verdict of the schema and the mandatory tests. */
const wrongVerdicts: Readonly<Record<string, string>> = {
  '6-1-26-04': 'as above',
  '6-2-08-02': 'the case breaks 6.1.25',
  '6-2-09-02': 'the case breaks 6.1.25',
};

function keyOf({ name }: Case): string {
  return /6-\d-[\d-]+(?=\.json)/.exec(name)?.[0] ?? name;
}

async function findingsOf({ name }: Case): Promise<Finding[]> {
  return checkDocument(JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

if (existsSync(folder)) {
  const { tests }: { tests: CaseGroup[] } = JSON.parse(readFileSync(join(folder, 'testcases.json'), 'utf8'));
  for (const { id, failures, valid = [] } of tests) {
    test(`OASIS cases of ${id}${id in notRun ? `, which is not run: ${notRun[id]}` : ''}`, async () => {
      for (const one of [...failures, ...valid]) {
        const key = keyOf(one);
        const findings = await findingsOf(one);
        const mustFail = failures.includes(one) && !(id in notRun);
        const fails = findings.some((finding) => finding.test === id);
        assert.equal(fails, key in misjudged ? !mustFail : mustFail, `${key}: verdict of ${id}`);
        const isValid = !findings.some(({ severity }) => severity === 'error');
        assert.equal(isValid, key in wrongVerdicts ? !one.valid : one.valid, `${key}: verdict on the whole document`);
      }
    });
  }
} else {
  test('OASIS cases of CSAF 2.0', { skip: 'the reference data (shared/corpus/oasis-2.0-tests) is not here' }, () => {});
}
