import type { ConformityTest } from '../conformity-test.ts';
import { statusGroups, type VulnerabilityFact } from '../facts/vulnerability.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.3.12. */
export const missingCvssV40: ConformityTest = {
  id: '6.3.12',
  title: 'Missing CVSS v4.0',
  group: 'informative',
  versions: ['2.1'],
  what: 'A CVSS 4.0 score is missing',
  why: 'It is the current version, and tells base, threat and environment apart.',
  mend: 'Add a `cvss_v4` object to the metric, and give every affected product a score.',
  run(facts, verdict) {
    for (const vulnerability of facts.vulnerabilities) judge(vulnerability, verdict);
  },
};

function judge({ metrics, statuses }: VulnerabilityFact, verdict: Verdict): void {
  const scored = new Set<string>();
  for (const { cvss, products, pointer } of metrics) {
    if (cvss.length === 0) continue;
    for (const product of products) scored.add(product);
    if (cvss.some(({ property }) => property === 'cvss_v4')) continue;
    const versions = cvss.map((one) => one.cvss.version);
    verdict.fail(`${pointer}/content`, `only CVSS ${versions.join(' and ')}`);
  }
  for (const { status, id, pointer } of statuses) {
    if (statusGroups[status] !== 'affected' || scored.has(id)) continue;
    scored.add(id);
    verdict.fail(pointer, `the affected product ${quote(id)} has no score at all`);
  }
}
