import { doMeet } from '../facts/coverage.ts';
import type { BranchFact, ProductPathFact, ProductTreeFacts } from '../facts/product-tree.ts';

/** Branches that tell versions of a product apart; all others tell products apart. */
const versionCategories: ReadonlySet<string> = new Set([
  'patch_level',
  'product_version',
  'product_version_range',
  'service_pack',
]);

/** What is known of a product; sequences go by number, so that long ones are compared at once. */
interface Trace {
  isPath: boolean;
  /** The product, or the products that its path leads through. */
  exact: number;
  /** Products that share one of these are versions of each other. */
  likenesses: readonly number[];
  /** What the product, or the one that its path begins with, is a version of; undefined when no branch tells. */
  family: number | undefined;
}

/**
 * Tells which products are versions of each other (CSAF 2.1 §6.1.27.13 and §6.2.39.1):
 * - products below the same branches, apart from those of versions;
 * - product paths in which either what is installed or what it is installed on is another version, and nothing else differs;
 * - a product path and, alone, a version of the product that it begins with;
 * - a product path with `installed_with` and what comes before that step; what is installed with it stands for the path.
 *
 * A product outside of branches may be a version of anything.
 */
export class CorrespondingVersions {
  readonly #sequences = new Sequences();
  readonly #families: ReadonlyMap<BranchFact, number>;
  readonly #traces = new Map<string, Trace>();
  /** What a product is another product `installed_with` an addition of. */
  readonly #bases = new Map<string, Set<number>>();
  readonly #extensions = new Map<number, Set<string>>();
  readonly #tree: ProductTreeFacts;

  constructor(tree: ProductTreeFacts) {
    this.#tree = tree;
    this.#families = this.#familiesOfBranches();
    for (const [id, { path }] of tree.productById) {
      this.#traces.set(id, path === undefined ? this.#traceOfProduct(id) : this.#traceOfPath(path));
    }
  }

  /** Tells of a product whether one of `others` corresponds to it. */
  among(others: readonly string[]): (product: string) => boolean {
    const ids = new Set(others);
    const traces = [...ids].map((id) => this.#traceOf(id));
    const isVague = traces.some(isUntold);
    const exact = new Set(traces.map((trace) => trace.exact));
    const likenesses = new Set(traces.flatMap((trace) => trace.likenesses));
    const families = { single: familiesOf(traces, false), path: familiesOf(traces, true) };
    return (product) => {
      const trace = this.#traceOf(product);
      if (ids.size === 0) return false;
      if (isVague || isUntold(trace) || trace.likenesses.some((likeness) => likenesses.has(likeness))) return true;
      if (trace.family !== undefined && families[trace.isPath ? 'single' : 'path'].has(trace.family)) return true;
      return doMeet(this.#bases.get(product), exact) || doMeet(this.#extensions.get(trace.exact), ids);
    };
  }

  #traceOf(id: string): Trace {
    return this.#traces.get(id) ?? this.#traceOfProduct(id);
  }

  #traceOfProduct(id: string): Trace {
    const exact = this.#sequences.extend(0, `product ${id}`);
    const family = this.#familyOf(id);
    return { isPath: false, exact, likenesses: family === undefined ? [] : [this.#likeness(0, '', id)], family };
  }

  #traceOfPath({ beginning, steps, product }: ProductPathFact): Trace {
    let exact = this.#sequences.extend(0, `product ${beginning.id}`);
    let withOtherInstalled = this.#likeness(0, '', beginning.id);
    let onOtherHost = exact;
    for (const { category, id } of steps) {
      const step = `${category} ${id}`;
      const isInstallation = category === 'installed_on' || category === 'installed_with';
      if (category === 'installed_with') this.#addBase(exact, [product.id, id]);
      exact = this.#sequences.extend(exact, step);
      withOtherInstalled = isInstallation
        ? this.#sequences.extend(withOtherInstalled, step)
        : this.#likeness(withOtherInstalled, category, id);
      onOtherHost = isInstallation
        ? this.#likeness(onOtherHost, category, id)
        : this.#sequences.extend(onOtherHost, step);
    }
    const family = this.#familyOf(beginning.id);
    return { isPath: true, exact, likenesses: [withOtherInstalled, onOtherHost], family };
  }

  #addBase(base: number, products: readonly string[]): void {
    for (const id of products) {
      addTo(this.#bases, id, base);
      addTo(this.#extensions, base, id);
    }
  }

  /** Lengthens a sequence by any version of a product. */
  #likeness(sequence: number, category: string, id: string): number {
    return this.#sequences.extend(sequence, `version ${category} ${this.#familyOf(id) ?? ''}`);
  }

  #familyOf(id: string): number | undefined {
    const branch = this.#tree.productById.get(id)?.branch;
    return branch === undefined ? undefined : this.#families.get(branch);
  }

  /** A branch comes after the one above it. */
  #familiesOfBranches(): Map<BranchFact, number> {
    const families = new Map<BranchFact, number>();
    for (const fact of this.#tree.branches) {
      const { category, name } = fact.branch;
      const above = fact.parent === undefined ? 0 : (families.get(fact.parent) ?? 0);
      const own = versionCategories.has(category) ? above : this.#sequences.extend(above, `branch ${category} ${name}`);
      families.set(fact, own);
    }
    return families;
  }
}

/** Numbers sequences of texts; 0 is the empty one. */
class Sequences {
  readonly #numbers = new Map<string, number>();

  extend(sequence: number, item: string): number {
    const key = `${sequence} ${item}`;
    const known = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, known);
    return known;
  }
}

function isUntold({ isPath, family }: Trace): boolean {
  return !isPath && family === undefined;
}

function familiesOf(traces: readonly Trace[], isPath: boolean): Set<number> {
  return new Set(traces.flatMap(({ isPath: is, family }) => (is === isPath && family !== undefined ? family : [])));
}

function addTo<Key, Item>(sets: Map<Key, Set<Item>>, key: Key, item: Item): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([item]));
  else known.add(item);
}
