import type { ConformityTest } from '../conformity-test.ts';
import type { VulnerabilityFact } from '../facts/vulnerability.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.0 and 2.1 §6.1.7; in 2.1 each source may give a score of its own. */
export const multipleScoresWithSameVersionPerProduct: ConformityTest = {
  id: '6.1.7',
  title: 'Multiple Scores with Same Version per Product',
  titles: { '2.0': 'Multiple Scores with same Version per Product' },
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A product has two scores of the same CVSS version in one vulnerability',
  why: 'A reader cannot tell which of them holds.',
  mend: 'Leave each product one CVSS object of each version, in CSAF 2.1 of each version and source.',
  mendYaml: 'Give each product one vector of each CVSS version; limit vectors with `products`.',
  run({ vulnerabilities }, verdict) {
    for (const vulnerability of vulnerabilities) failRepeatedScores(vulnerability, verdict);
  },
};

function failRepeatedScores({ metrics }: VulnerabilityFact, verdict: Verdict): void {
  const scored = new Map<string, Map<string, string>>();
  for (const { products, source, cvss } of metrics) {
    for (const { cvss: score, pointer } of cvss) {
      const { version } = score;
      const key = JSON.stringify([version, source]);
      const known = scored.get(key) ?? new Map<string, string>();
      scored.set(key, known);
      const repeated = products.find((id) => known.has(id));
      if (repeated !== undefined) {
        verdict.fail(pointer, `${quote(repeated)} has CVSS ${quote(version)} twice`, [known.get(repeated) ?? '']);
      }
      for (const id of products) if (!known.has(id)) known.set(id, pointer);
    }
  }
}
