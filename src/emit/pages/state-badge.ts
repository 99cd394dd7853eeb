import type { CsafDocument, ProductStatus, Vulnerability } from '@csaf/types/csaf-2.0';
import type { SeverityBadge } from '../../model/site.ts';

/**
 * A calm badge for a document that rates nothing, as VEX and informational documents do: without one, a list leaves the reader
 * to guess. `Not affected` and `Fixed` need every vulnerability to say so of all its products; `Fixed` stands where some version
 * had to be mended, as the versions before it may be affected without being listed.
 */
export function stateBadge(
  { vulnerabilities = [] }: Pick<CsafDocument, 'vulnerabilities'>,
  withdrawn: boolean,
): SeverityBadge | undefined {
  const text = stateOf(vulnerabilities, withdrawn);
  return text === undefined ? undefined : { level: 'none', text };
}

function stateOf(vulnerabilities: readonly Vulnerability[], withdrawn: boolean): string | undefined {
  if (vulnerabilities.length === 0) return withdrawn ? undefined : 'Information';
  const has = (one: Vulnerability, ...statuses: (keyof ProductStatus)[]): boolean =>
    statuses.some((status) => (one.product_status?.[status] ?? []).length > 0);
  if (vulnerabilities.some((one) => has(one, 'known_affected', 'first_affected', 'last_affected'))) return undefined;
  if (vulnerabilities.some((one) => has(one, 'under_investigation'))) return 'Under investigation';
  if (!vulnerabilities.every((one) => has(one, 'known_not_affected', 'fixed', 'first_fixed'))) return undefined;
  return vulnerabilities.some((one) => has(one, 'fixed', 'first_fixed')) ? 'Fixed' : 'Not affected';
}
