import type { ConformityTest } from '../conformity-test.ts';

/** CSAF §6.3.4. */
export const missingCwe: ConformityTest = {
  id: '6.3.4',
  title: 'Missing CWE',
  group: 'informative',
  versions: ['2.0', '2.1'],
  what: 'A vulnerability has no weakness',
  why: 'It tells what kind of mistake was made.',
  mend: 'Add the CWE that the vulnerability goes back to: `cwe` in CSAF 2.0, `cwes` in CSAF 2.1.',
  mendYaml: 'Give the vulnerability a `cwe`.',
  run(facts, verdict) {
    for (const { vulnerability, pointer } of facts.vulnerabilities) {
      if (!('cwe' in vulnerability) && !('cwes' in vulnerability)) verdict.fail(pointer);
    }
  },
};
