import type { ConformityTest } from '../conformity-test.ts';
import { weaknessesOf } from '../facts/weaknesses.ts';
import { quote } from '../quote.ts';

/** CSAF 2.1 §6.2.23. */
export const usageOfDeprecatedCwe: ConformityTest = {
  id: '6.2.23',
  title: 'Usage of Deprecated CWE',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A weakness is deprecated in the CWE list',
  why: 'CWE withdrew it and no longer says what it stands for.',
  mend: 'Use the weakness that CWE names in its place, or the closest one that is still in use.',
  run(facts, verdict) {
    for (const { cwe, pointer, weakness } of weaknessesOf(facts)) {
      if (weakness?.deprecated) verdict.fail(`${pointer}/id`, `${quote(cwe.id)} in CWE ${cwe.version}`);
    }
  },
};
