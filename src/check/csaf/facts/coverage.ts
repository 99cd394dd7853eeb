import type { ProductTreeFacts } from './product-tree.ts';

/** An item that may name products and groups. */
export interface Targeted {
  product_ids?: readonly string[];
  group_ids?: readonly string[];
}

/** The groups that each product is in; the first definition of a group counts. */
export function groupMemberships({ groupById }: ProductTreeFacts): Map<string, Set<string>> {
  const memberships = new Map<string, Set<string>>();
  for (const { id, products } of groupById.values()) {
    for (const product of products) {
      const known = memberships.get(product);
      if (known === undefined) memberships.set(product, new Set([id]));
      else known.add(id);
    }
  }
  return memberships;
}

/**
 * Tells of a product whether one of the items names it, directly or by a group. Groups are not spelt out, so that a thousand items may
 * name the same large group.
 */
export function coverageOf(
  items: readonly Targeted[] | undefined,
  memberships: ReadonlyMap<string, ReadonlySet<string>>,
): (product: string) => boolean {
  const products = new Set<string>();
  const groups = new Set<string>();
  for (const { product_ids = [], group_ids = [] } of items ?? []) {
    for (const id of product_ids) products.add(id);
    for (const id of group_ids) groups.add(id);
  }
  return (product) => products.has(product) || doMeet(memberships.get(product), groups);
}

/** Whether two sets have something in common; walks the smaller one. */
export function doMeet<Item>(one: ReadonlySet<Item> | undefined, other: ReadonlySet<Item> | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
  for (const item of smaller) if (larger.has(item)) return true;
  return false;
}
