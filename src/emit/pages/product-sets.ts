import type { ProductStatus, Vulnerability } from '@csaf/types/csaf-2.0';
import { idsOfKind, statuses } from './product-overview.ts';
import { allVersions, type KnownSet, type ProductIndex } from './products.ts';
import { count } from './wording.ts';

const phrases = {
  affected: 'as affected',
  investigation: 'as under investigation',
  fixed: 'as fixed',
  recommended: 'as recommended',
  safe: 'as not affected',
} as const;

/** For each status the products that the whole document puts under it: a vulnerability that names just these need not name them again. */
export function knownSets(
  index: ProductIndex,
  vulnerabilities: readonly Vulnerability[],
): Map<keyof ProductStatus, KnownSet> {
  return new Map(
    statuses.map(({ status, kind }) => {
      const ids = idsOfKind(vulnerabilities, kind);
      return [status, { ids, summary: () => `${subject(index, ids)} that this advisory lists ${phrases[kind]}` }];
    }),
  );
}

/** Ids stand for products or for some versions of them, of which "all versions" would say too much. */
function subject(index: ProductIndex, ids: ReadonlySet<string>): string {
  const listed = [...ids].map((id) => index.products.get(id));
  const whole = listed.filter((one) => one === undefined || one.version === '' || one.version === allVersions);
  if (whole.length === listed.length) return `All ${count(ids.size, 'product')}`;
  if (whole.length > 0) return 'The products and versions';
  const lines = new Set(listed.map((one) => `${one?.detail}\n${one?.line}`));
  return `The versions of ${lines.size === 1 ? listed[0]?.line : count(lines.size, 'product')}`;
}
