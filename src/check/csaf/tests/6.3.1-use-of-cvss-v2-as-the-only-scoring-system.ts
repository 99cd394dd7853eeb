import type { ConformityTest } from '../conformity-test.ts';
import type { VulnerabilityFact } from '../facts/vulnerability.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF §6.3.1. */
export const useOfCvssV2AsTheOnlyScoringSystem: ConformityTest = {
  id: '6.3.1',
  title: 'Use of CVSS v2 As the Only Scoring System',
  titles: { '2.0': 'Use of CVSS v2 as the only Scoring System' },
  group: 'informative',
  versions: ['2.0', '2.1'],
  what: 'The only score is of CVSS 2',
  why: 'CVSS 2 is outdated, and most consumers rank by a later version.',
  mend: 'Add a CVSS 4.0 score (in CSAF 2.0 a CVSS 3.1 score) for the same products.',
  mendYaml: 'Add a vector of CVSS 3.1 under `cvss`.',
  run(facts, verdict) {
    for (const vulnerability of facts.vulnerabilities) judge(vulnerability, verdict);
  },
};

/** Product by product: another item, or another source, may have the second score. */
function judge({ metrics }: VulnerabilityFact, verdict: Verdict): void {
  const scoredLater = new Set<string>();
  for (const { cvss, products } of metrics) {
    if (cvss.some(({ property }) => property !== 'cvss_v2')) for (const product of products) scoredLater.add(product);
  }
  for (const { cvss, products } of metrics) {
    const version2 = cvss.find(({ property }) => property === 'cvss_v2');
    if (version2 === undefined) continue;
    const left = products.find((product) => !scoredLater.has(product));
    if (left !== undefined) verdict.fail(version2.pointer, `of the product ${quote(left)}`);
  }
}
