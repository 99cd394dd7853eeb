import type { ProductStatus } from '@csaf/types/csaf-2.0';
import type { AuthoredVulnerability } from '../model/authored.ts';
import { type LongNotAffected, longProducts } from './long-form.ts';
import { present } from './present.ts';
import { below, type Scope } from './scope.ts';
import { type Listed, listed, listedCarrier, resolveProducts, type UsedProduct } from './used-products.ts';

/** The statuses of CSAF 2.0 §3.2.3.9. */
export type StatusName = keyof ProductStatus;

/** All products of one vulnerability by status. */
export type Statuses = ReadonlyMap<StatusName, Listed[]>;

/** The status that each authored list becomes, and whether a component makes its products carriers. */
const authoredStatuses = [
  ['affected', 'known_affected', true],
  ['first_affected', 'first_affected', true],
  ['last_affected', 'last_affected', true],
  ['under_investigation', 'under_investigation', true],
  ['fixed', 'fixed', false],
  ['first_fixed', 'first_fixed', false],
  ['recommended', 'recommended', false],
] as const;

type AuthoredStatus = (typeof authoredStatuses)[number][0];

const affectedStatuses = ['known_affected', 'first_affected', 'last_affected'] as const;

/** Resolves every product that a vulnerability lists under a status. */
export function resolveStatuses(
  scope: Scope,
  authored: AuthoredVulnerability,
  notAffected: LongNotAffected[],
  at: string,
): Statuses {
  const resolve = (key: AuthoredStatus | 'component'): UsedProduct[] => {
    const products = authored[key];
    return products === undefined ? [] : resolveProducts(scope, longProducts(products, below(at, key)));
  };
  const components = resolve('component');
  const statuses = new Map<StatusName, Listed[]>();
  for (const [key, status, carries] of authoredStatuses) {
    const products = resolve(key);
    const items =
      carries && components.length > 0
        ? products.flatMap((product) => components.map((component) => listedCarrier(component, product)))
        : products.map(listed);
    if (items.length > 0) statuses.set(status, items);
  }
  const cleared = resolveProducts(
    scope,
    notAffected.map(({ product }) => product),
  );
  if (cleared.length > 0) statuses.set('known_not_affected', cleared.map(listed));
  return statuses;
}

/** The CSAF element, each id knowing which range it came from. */
export function compileStatuses(scope: Scope, statuses: Statuses, at: string): ProductStatus | undefined {
  if (statuses.size === 0) return undefined;
  // In the order of the statuses, affected products first: the product tree keeps it.
  const ids = new Map([...statuses].map(([status, items]) => [status, idList(scope, items)]));
  const compiled = present<ProductStatus>({
    first_affected: ids.get('first_affected'),
    first_fixed: ids.get('first_fixed'),
    fixed: ids.get('fixed'),
    known_affected: ids.get('known_affected'),
    known_not_affected: ids.get('known_not_affected'),
    last_affected: ids.get('last_affected'),
    recommended: ids.get('recommended'),
    under_investigation: ids.get('under_investigation'),
  });
  for (const [key, status] of [...authoredStatuses, ['not_affected', 'known_not_affected']] as const) {
    const list = compiled[status];
    if (list !== undefined) scope.origins.mark(list, scope.file, below(at, key));
  }
  return scope.origins.mark(compiled, scope.file, at);
}

/** Product ids without repetition, each marked with where it was authored; the product tree will define them. */
export function idList(scope: Scope, items: Listed[]): string[] {
  const ids: string[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.id)) continue;
    seen.add(item.id);
    scope.used.add(item);
    scope.origins.markKey(ids, ids.length, scope.file, item.at);
    ids.push(item.id);
  }
  return ids;
}

/** The affected products: known, first and last. */
export function affectedProducts(statuses: Statuses): Listed[] {
  return affectedStatuses.flatMap((status) => statuses.get(status) ?? []);
}

/** Every product under any status. */
export function allProducts(statuses: Statuses): Listed[] {
  return [...statuses.values()].flat();
}
