import type { ConformityTest } from '../conformity-test.ts';
import { statusGroups } from '../facts/vulnerability.ts';

/** CSAF 2.0 and 2.1 §6.2.3. Scores of 2.0 are CVSS; 2.1 knows other metrics, and takes any of them. */
export const missingMetric: ConformityTest = {
  id: '6.2.3',
  title: 'Missing Metric',
  titles: { '2.0': 'Missing Score' },
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'An affected product has no score',
  why: 'Readers rank what to mend first by it.',
  mend: 'Name the product in an item of `metrics` (CSAF 2.0: `scores`).',
  mendYaml: 'Give the vulnerability `cvss`, without `products` or with this one among them.',
  run(facts, verdict) {
    for (const { statuses, metrics } of facts.vulnerabilities) {
      const scored = new Set(metrics.flatMap(({ products }) => products));
      for (const { status, id, pointer } of statuses) {
        if (statusGroups[status] === 'affected' && !scored.has(id)) verdict.fail(pointer);
      }
    }
  },
};
