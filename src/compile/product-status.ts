import type { ProductStatus } from '@csaf/types/csaf-2.0';
import type { AuthoredVulnerability } from '../model/authored.ts';
import { type LongNotAffected, longProducts } from './long-form.ts';
import { present } from './present.ts';
import { below, type Scope } from './scope.ts';
import { type Listed, listed, listedCarrier, type Resolution, resolveProducts } from './used-products.ts';

/** The statuses of CSAF 2.0 §3.2.3.9. */
export type StatusName = keyof ProductStatus;

/** All products of one vulnerability by status. */
export interface Statuses {
  lists: ReadonlyMap<StatusName, Listed[]>;
  /**
   * Keys of products that could not be resolved, or not in all versions. Their fault is reported; that the lists
   * lack them is no fault of its own.
   */
  unresolved: ReadonlyMap<StatusName, readonly string[]>;
}

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

/** The statuses that say that a product is affected (CSAF 2.0 §6.1.6). */
export const affectedStatuses: readonly StatusName[] = ['known_affected', 'first_affected', 'last_affected'];

/** Resolves every product that a vulnerability lists under a status. */
export function resolveStatuses(
  scope: Scope,
  authored: AuthoredVulnerability,
  notAffected: LongNotAffected[],
  at: string,
): Statuses {
  const resolve = (key: AuthoredStatus | 'component'): Resolution => {
    const products = authored[key];
    return resolveProducts(scope, products === undefined ? [] : longProducts(products, below(at, key)));
  };
  const components = resolve('component').products;
  const lists = new Map<StatusName, Listed[]>();
  const unresolved = new Map<StatusName, readonly string[]>();
  for (const [key, status, carries] of authoredStatuses) {
    const { products, unresolved: missing } = resolve(key);
    const items =
      carries && components.length > 0
        ? products.flatMap((product) => components.map((component) => listedCarrier(component, product)))
        : products.map(listed);
    if (items.length > 0) lists.set(status, items);
    if (missing.length > 0) unresolved.set(status, missing);
  }
  const cleared = resolveProducts(
    scope,
    notAffected.map(({ product }) => product),
  );
  if (cleared.products.length > 0) lists.set('known_not_affected', cleared.products.map(listed));
  if (cleared.unresolved.length > 0) unresolved.set('known_not_affected', cleared.unresolved);
  return { lists, unresolved };
}

/** The CSAF element, each id knowing which range it came from. */
export function compileStatuses(scope: Scope, { lists }: Statuses, at: string): ProductStatus | undefined {
  if (lists.size === 0) return undefined;
  // In the order of the statuses, affected products first: the product tree keeps it.
  const ids = new Map([...lists].map(([status, items]) => [status, idList(scope, items)]));
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
  return affectedStatuses.flatMap((status) => statuses.lists.get(status) ?? []);
}

/** Every product under any status. */
export function allProducts(statuses: Statuses): Listed[] {
  return [...statuses.lists.values()].flat();
}

/** Whether something under these statuses could not be resolved, so that nothing follows from their being empty. */
export function isIncomplete({ unresolved }: Statuses, names: readonly StatusName[]): boolean {
  return names.some((status) => unresolved.has(status));
}

/** Whether a product could not be resolved under some status. */
export function isUnresolved({ unresolved }: Statuses, key: string): boolean {
  return [...unresolved.values()].some((keys) => keys.includes(key));
}
