import type { Remediation, Vulnerability } from '@csaf/types/csaf-2.0';
import type { Fact, ProductSet, RemediationView, Value } from '../../model/site.ts';
import { renderMarkdown } from '../markdown.ts';
import { link } from './link.ts';
import { momentOf } from './moment.ts';
import { affectedIds, type KnownSet, namedIds, type ProductIndex, productSet } from './products.ts';
import { words } from './wording.ts';

/** One remediation, and the vulnerabilities under which the document repeats it. */
interface Gathered {
  remediation: Remediation;
  products: ProductSet | undefined;
  vulnerabilities: Vulnerability[];
}

/**
 * What to do, once. Documents repeat a remediation under each vulnerability that it answers; a reader acts on it once,
 * so equal ones become one that says for which vulnerabilities it is.
 *
 * @param anchor name of and link to a vulnerability on the page
 * @param known sets of products that the page names already
 */
export function remediationsOf(
  index: ProductIndex,
  vulnerabilities: readonly Vulnerability[],
  anchor: (vulnerability: Vulnerability) => Value,
  known: readonly KnownSet[] = [],
): RemediationView[] {
  const gathered = new Map<string, Gathered>();
  for (const vulnerability of vulnerabilities) {
    for (const remediation of vulnerability.remediations ?? [])
      gather(index, vulnerability, remediation, gathered, known);
  }
  return [...gathered.values()]
    .map(({ remediation, products, vulnerabilities: answered }) => ({
      kind: kindOf(remediation),
      title: words(remediation.category),
      details: renderMarkdown(remediation.details, 4),
      facts: factsOf(remediation),
      vulnerabilities: answered.length === vulnerabilities.length ? undefined : answered.map(anchor),
      products,
    }))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** Fixes first. */
const kinds: readonly RemediationView['kind'][] = ['fix', 'workaround', 'none'];

function kindOf({ category }: Remediation): RemediationView['kind'] {
  if (category === 'vendor_fix') return 'fix';
  return category === 'workaround' || category === 'mitigation' ? 'workaround' : 'none';
}

function gather(
  index: ProductIndex,
  vulnerability: Vulnerability,
  remediation: Remediation,
  gathered: Map<string, Gathered>,
  known: readonly KnownSet[],
): void {
  const ids = namedIds(index, remediation);
  const affected = { ids: new Set(affectedIds(vulnerability)), summary: () => 'All affected products' };
  const products = ids.length === 0 ? undefined : productSet(index, ids, [affected, ...known]);
  const { product_ids: _, group_ids: __, ...rest } = remediation;
  const key = JSON.stringify([rest, products]);
  const same = gathered.get(key);
  if (same === undefined) gathered.set(key, { remediation, products, vulnerabilities: [vulnerability] });
  else if (!same.vulnerabilities.includes(vulnerability)) same.vulnerabilities.push(vulnerability);
}

function factsOf({ url, date, entitlements = [], restart_required: restart }: Remediation): Fact[] {
  const facts: Fact[] = [
    { term: 'Link', values: url === undefined ? [] : [link(url, url)] },
    { term: 'Available', values: date === undefined ? [] : [momentOf(date)] },
    { term: 'Restart', values: restart === undefined ? [] : [{ text: restartText(restart) }] },
    { term: 'Entitlements', values: entitlements.map((text) => ({ text })) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function restartText({ category, details }: NonNullable<Remediation['restart_required']>): string {
  return details === undefined ? words(category) : `${words(category)} (${details})`;
}
