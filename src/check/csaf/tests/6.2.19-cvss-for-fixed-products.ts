import { scoresOf } from '../../../standard/cvss/scores.ts';
import { parseVector, withProperties } from '../../../standard/cvss/vector.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { type CvssFact, type MetricFact, statusGroups, type VulnerabilityFact } from '../facts/vulnerability.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF §6.2.19. */
export const cvssForFixedProducts: ConformityTest = {
  id: '6.2.19',
  title: 'CVSS for Fixed Products',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'A fixed product has an environmental score above 0',
  why: 'What is fixed is no longer vulnerable.',
  mend: 'Take the product out of the `products` of the score, or add the environmental metrics that bring the score to 0.',
  mendYaml: 'Limit the vector to the affected products, or give it environmental metrics that yield 0.',
  run(facts, verdict) {
    for (const vulnerability of facts.vulnerabilities) judge(vulnerability, verdict);
  },
};

function judge({ statuses, metrics }: VulnerabilityFact, verdict: Verdict): void {
  const fixed = statuses.filter(({ status }) => statusGroups[status] === 'fixed');
  if (fixed.length === 0) return;
  const scored = pointersByProduct(metrics);
  for (const { id, pointer } of fixed) {
    const related = scored.get(id);
    if (related !== undefined) verdict.fail(pointer, quote(id), related);
  }
}

/** The CVSS objects above 0 of each product. */
function pointersByProduct(metrics: readonly MetricFact[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { products, cvss } of metrics) {
    const pointers = cvss.filter((fact) => !isZero(fact)).map(({ pointer }) => pointer);
    if (pointers.length === 0) continue;
    for (const product of new Set(products)) {
      const known = found.get(product);
      if (known === undefined) found.set(product, [...pointers]);
      else known.push(...pointers);
    }
  }
  return found;
}

/** Environmental metrics may stand in the vector or beside it; an environmental score of 0 says it as well. */
function isZero({ property, cvss }: CvssFact): boolean {
  if (property !== 'cvss_v4' && cvss.environmentalScore === 0) return true;
  const { vector } = parseVector(cvss.vectorString);
  if (vector === undefined) return false;
  const { environmental, overall } = scoresOf(withProperties(vector, cvss));
  return (environmental ?? overall) === 0;
}
