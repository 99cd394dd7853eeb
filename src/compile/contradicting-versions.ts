import { affectedStatuses, type Statuses, type StatusName } from './product-status.ts';
import { quote } from './quote.ts';
import { type Fault, report, type Scope } from './scope.ts';
import type { Listed, UsedProduct } from './used-products.ts';
import { holdsVersion, withoutVersion } from './version-containment.ts';
import { type VersionSpec, versionText } from './version-spec.ts';

/** Versions of one product as they stand under a status. */
interface Claim {
  status: StatusName;
  item: Listed;
}

/** `outer` holds all of `inner`, or at least the version that `inner` names. */
interface Contradiction {
  inner: Claim;
  outer: Claim;
  version?: string;
}

/** What an affected version cannot be at the same time (CSAF 2.0 §6.1.6); `recommended` contradicts nothing there. */
const unaffectedStatuses = ['fixed', 'first_fixed', 'known_not_affected', 'under_investigation'] as const;

/**
 * Reports versions that a vulnerability lists as affected and under another status as well. CSAF's own test compares ids,
 * and so finds none of them where one is part of a range.
 */
export function reportContradictions(scope: Scope, statuses: Statuses): void {
  const affected = Map.groupBy(claims(statuses, affectedStatuses), ({ item }) => item.product.product.key);
  const told = new Set<string>();
  for (const claim of claims(statuses, unaffectedStatuses)) {
    const { product } = claim.item;
    const found = (affected.get(product.product.key) ?? [])
      .map((other) => contradiction(other, claim))
      .find((one) => one !== undefined);
    // A component in several versions lists its carrier several times.
    if (found === undefined || told.has(product.at)) continue;
    told.add(product.at);
    report(scope, 'content/contradicting-versions', product.at, faultOf(found));
  }
}

function claims(statuses: Statuses, names: readonly StatusName[]): Claim[] {
  return names.flatMap((status) => (statuses.lists.get(status) ?? []).map((item) => ({ status, item })));
}

/** Two claims of the same id are left to CSAF's own test. */
function contradiction(affected: Claim, claim: Claim): Contradiction | undefined {
  if (affected.item.id === claim.item.id) return undefined;
  const scheme = claim.item.product.product.scheme;
  for (const [inner, outer] of [
    [claim, affected],
    [affected, claim],
  ] as const) {
    const { spec } = outer.item.product;
    if (spec.kind === 'all') return { inner, outer };
    const version = versionsHeld(inner.item.product.spec).find((one) => holdsVersion(spec, one, scheme));
    if (version !== undefined) return { inner, outer, version };
  }
  return undefined;
}

/** Versions that a text both names and means. */
function versionsHeld(spec: VersionSpec): string[] {
  if (spec.kind === 'all') return [];
  if (spec.kind === 'exact') return [spec.version];
  return spec.bounds.filter(({ comparator }) => comparator.endsWith('=')).map(({ version }) => version);
}

function faultOf({ inner, outer, version }: Contradiction): Fault {
  const { product } = inner.item;
  const where = wordsFor(outer);
  if (product.spec.kind === 'range' && version !== undefined) {
    return {
      message: `${product.product.product.name} ${version}, listed as ${word(inner)} with ${quote(versionText(product.spec))}, ${where}.`,
      mend: 'Correct one of the two ranges, so that they share no version.',
    };
  }
  const subject = outer.item.product.spec.kind === 'range' ? 'it ' : '';
  return {
    message: `${product.name} is listed as ${word(inner)}, but ${subject}${where}.`,
    mend: mendOf(product, outer.item.product),
  };
}

function wordsFor(outer: Claim): string {
  const { spec } = outer.item.product;
  if (spec.kind === 'all') return `all versions of it are listed as ${word(outer)}`;
  const text = quote(versionText(spec));
  return spec.kind === 'exact'
    ? `${text} is listed as ${word(outer)}`
    : `is within ${text}, which is listed as ${word(outer)}`;
}

function mendOf({ spec: inner }: UsedProduct, { spec: outer, product: { scheme } }: UsedProduct): string {
  if (outer.kind === 'all') return 'Name the versions that are meant, instead of all.';
  if (outer.kind !== 'range' || inner.kind !== 'exact') return 'Remove the version from one of the two.';
  const parts = withoutVersion(outer.bounds, inner.version, scheme).map((part) => quote(part));
  const rest = parts.length === 1 ? parts.join() : `[${parts.join(', ')}]`;
  return `Correct one of the two. If both are right, split the range around the version: ${rest}.`;
}

/** `not affected`, `first fixed`. */
function word({ status }: Claim): string {
  return status.replace(/^known_/, '').replaceAll('_', ' ');
}
