import type { ProductPathFact } from './product-tree.ts';

/** A product path that ends up in a circle. */
export interface CircularPath {
  path: ProductPathFact;
  /** The product, the one that it refers to, and so on, until one comes again; the first few of them. */
  way: readonly string[];
}

const longestWay = 6;

/**
 * The relationships or product paths whose product ends up in a circle when references are followed (CSAF §6.1.3). A product that refers
 * to nothing but products without circles has none, so these are taken away as long as there are any; what remains ends in a circle.
 */
export function circularPaths(paths: readonly ProductPathFact[]): CircularPath[] {
  const references = referencesOf(paths);
  const remaining = withoutCircleFree(references);
  const next = new Map<string, string>();
  for (const [id, targets] of references) {
    for (const target of targets) if (remaining.has(target)) next.set(id, target);
  }
  return paths
    .filter(({ product }) => remaining.has(product.id))
    .map((path) => ({ path, way: wayFrom(path.product.id, next) }));
}

/** Which composed products each composed product refers to. All others lead into no circle. */
function referencesOf(paths: readonly ProductPathFact[]): Map<string, Set<string>> {
  const references = new Map<string, Set<string>>();
  for (const { product } of paths) references.set(product.id, new Set());
  for (const { product, beginning, steps } of paths) {
    const targets = references.get(product.id);
    for (const { id } of [beginning, ...steps]) if (references.has(id)) targets?.add(id);
  }
  return references;
}

function withoutCircleFree(references: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const remaining = new Set(references.keys());
  const open = new Map<string, number>();
  const referrers = new Map<string, string[]>();
  const free: string[] = [];
  for (const [id, targets] of references) {
    open.set(id, targets.size);
    if (targets.size === 0) free.push(id);
    for (const target of targets) {
      const known = referrers.get(target);
      if (known === undefined) referrers.set(target, [id]);
      else known.push(id);
    }
  }
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    remaining.delete(id);
    for (const referrer of referrers.get(id) ?? []) {
      const left = (open.get(referrer) ?? 0) - 1;
      open.set(referrer, left);
      if (left === 0) free.push(referrer);
    }
  }
  return remaining;
}

function wayFrom(start: string, next: ReadonlyMap<string, string>): string[] {
  const way = [start];
  for (let id = next.get(start); id !== undefined && way.length < longestWay; id = next.get(id)) {
    const isClosed = way.includes(id);
    way.push(id);
    if (isClosed) break;
  }
  return way;
}
