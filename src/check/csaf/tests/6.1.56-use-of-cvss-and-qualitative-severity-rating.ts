import type { Vulnerability } from '@csaf/types/csaf-2.1';
import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.1.56. */
export const useOfCvssAndQualitativeSeverityRating: ConformityTest = {
  id: '6.1.56',
  title: 'Use of CVSS and Qualitative Severity Rating',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A product has both a CVSS score and a qualitative severity rating from the same source',
  why: 'The score contains a severity already; two of them leave readers in doubt which one holds.',
  mend: 'Remove `qualitative_severity_rating`, or limit it to the products for which this source gives no CVSS score.',
  run({ csaf21 }, verdict) {
    for (const { element, pointer } of located(csaf21?.vulnerabilities, '/vulnerabilities')) {
      checkMetrics(element, `${pointer}/metrics`, verdict);
    }
  },
};

function checkMetrics({ metrics }: Vulnerability, parent: string, verdict: Verdict): void {
  const scored = scoredProducts(metrics, parent);
  for (const { element, pointer } of located(metrics, parent)) {
    if (element.content.qualitative_severity_rating === undefined) continue;
    const ofSource = scored.get(element.source);
    const twice = element.products.filter((product) => ofSource?.has(product));
    const [first] = twice;
    if (first === undefined) continue;
    const more = twice.length > 1 ? ` and ${twice.length - 1} more` : '';
    const score = ofSource?.get(first);
    verdict.fail(
      `${pointer}/content/qualitative_severity_rating`,
      `${quote(first)}${more}`,
      score === undefined ? [] : [score],
    );
  }
}

/** Pointers of the first metric with CVSS by source and product. The issuing party is the source that is undefined. */
function scoredProducts(
  metrics: Vulnerability['metrics'],
  parent: string,
): Map<string | undefined, Map<string, string>> {
  const bySource = new Map<string | undefined, Map<string, string>>();
  for (const { element, pointer } of located(metrics, parent)) {
    const { cvss_v2, cvss_v3, cvss_v4 } = element.content;
    if (cvss_v2 === undefined && cvss_v3 === undefined && cvss_v4 === undefined) continue;
    const products = bySource.get(element.source) ?? new Map<string, string>();
    bySource.set(element.source, products);
    for (const product of element.products) if (!products.has(product)) products.set(product, pointer);
  }
  return bySource;
}
