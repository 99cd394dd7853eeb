import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.3.3. */
export const missingCve: ConformityTest = {
  id: '6.3.3',
  title: 'Missing CVE',
  group: 'informative',
  versions: ['2.0', '2.1'],
  what: 'A vulnerability has no CVE',
  why: 'Readers and scanners join what they know by it.',
  mend: 'Request a CVE and give it as `cve`.',
  mendYaml: 'Request a CVE and give it under `cve`.',
  run(facts, verdict) {
    for (const { vulnerability, pointer } of facts.vulnerabilities) {
      if (vulnerability.cve === undefined) verdict.fail(pointer);
    }
  },
};
