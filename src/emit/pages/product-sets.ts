import type { ProductStatus, Vulnerability } from '@csaf/types/csaf-2.0';
import { idsOfKind, statuses } from './product-overview.ts';
import type { KnownSet } from './products.ts';
import { count } from './wording.ts';

const phrases = {
  affected: 'affected',
  investigation: 'under investigation',
  fixed: 'fixed',
  recommended: 'recommended',
  safe: 'not affected',
} as const;

/** For each status the products that the whole document puts under it: a vulnerability that names just these need not name them again. */
export function knownSets(vulnerabilities: readonly Vulnerability[]): Map<keyof ProductStatus, KnownSet> {
  return new Map(
    statuses.map(({ status, kind }) => {
      const ids = idsOfKind(vulnerabilities, kind);
      const summary = (size: number): string =>
        `All ${count(size, 'product')} of this advisory that are ${phrases[kind]}`;
      return [status, { ids, summary }];
    }),
  );
}
