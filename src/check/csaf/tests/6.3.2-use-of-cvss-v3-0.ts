import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';

/** CSAF §6.3.2. */
export const useOfCvssV30: ConformityTest = {
  id: '6.3.2',
  title: 'Use of CVSS v3.0',
  group: 'informative',
  versions: ['2.0', '2.1'],
  what: 'A CVSS 3.0 score could be one of 3.1',
  why: 'CVSS 3.1 is clearer and has the same metrics.',
  mend: 'Look the vector over, write `CVSS:3.1/…` and version `3.1`, and compute the scores anew.',
  mendYaml: 'Look the vector over and write `CVSS:3.1/…`.',
  run(facts, verdict) {
    for (const { metrics } of facts.vulnerabilities) {
      for (const { property, cvss, pointer } of metrics.flatMap((metric) => metric.cvss)) {
        if (property !== 'cvss_v3') continue;
        if (cvss.version === '3.0') verdict.fail(`${pointer}/version`, quote(cvss.vectorString));
        else if (cvss.vectorString.startsWith('CVSS:3.0/')) verdict.fail(`${pointer}/vectorString`);
      }
    }
  },
};
