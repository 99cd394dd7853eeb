import type { CsafDocument, Remediation, Vulnerability } from '@csaf/types/csaf-2.0';
import type { ContentRule } from '../rule.ts';

const withoutFix = new Set(['no_fix_planned', 'none_available']);

/** CSAF 2.0 §3.2.3.12.1: a fix, and that there is none, are mutually exclusive for a product. */
export const contradictingRemediations: ContentRule = {
  id: 'content/contradicting-remediations',
  severity: 'warning',
  what: 'No product has a fix and at the same time none',
  why: 'CSAF 2.0 §3.2.3.12.1 makes vendor_fix exclude none_available and no_fix_planned; a reader cannot tell which one holds.',
  mend: 'Name the `products` of each remediation, or remove the one that no longer holds.',
  supersedes: [],
  find: ({ publication }) =>
    publication.advisories.flatMap((advisory) =>
      (advisory.document.vulnerabilities ?? []).flatMap((vulnerability, at) =>
        contradictions(advisory.document, vulnerability).map(({ index, category, product }) => ({
          advisory,
          pointer: `/vulnerabilities/${at}/remediations/${index}`,
          message: `${JSON.stringify(product)} has both a fix and the remediation "${category}".`,
        })),
      ),
    ),
};

function contradictions(
  document: CsafDocument,
  { remediations = [] }: Vulnerability,
): { index: number; category: string; product: string }[] {
  const fixed = new Set(
    remediations.filter(({ category }) => category === 'vendor_fix').flatMap((fix) => productsOf(document, fix)),
  );
  return remediations.flatMap((remediation, index) => {
    if (!withoutFix.has(remediation.category)) return [];
    const product = productsOf(document, remediation).find((id) => fixed.has(id));
    return product === undefined ? [] : [{ index, category: remediation.category, product }];
  });
}

function productsOf({ product_tree }: CsafDocument, { product_ids = [], group_ids = [] }: Remediation): string[] {
  const groups = product_tree?.product_groups?.filter(({ group_id }) => group_ids.includes(group_id)) ?? [];
  return [...product_ids, ...groups.flatMap((group) => group.product_ids)];
}
