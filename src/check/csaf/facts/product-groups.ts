import type { Targeted } from './coverage.ts';
import type { ProductTreeFacts } from './product-tree.ts';

/** Products and groups that items name, each with the index of the first item that names it. */
export class Mentions {
  readonly products: Map<string, number> = new Map();
  readonly groups: Map<string, number> = new Map();

  add({ product_ids = [], group_ids = [] }: Targeted, index: number): void {
    for (const id of product_ids) if (!this.products.has(id)) this.products.set(id, index);
    for (const id of group_ids) if (!this.groups.has(id)) this.groups.set(id, index);
  }
}

/** A product that two items name, each of them directly or by a group. */
export interface SharedProduct {
  id: string;
  first: number;
  second: number;
}

/**
 * Finds products that items share through groups. Groups are not spread out item by item, because a document can name one large group in
 * each of many vulnerabilities: of two lists, the shorter one is looked up in the longer one, and what two groups share is remembered.
 */
export class ProductGroups {
  readonly #tree: ProductTreeFacts;
  readonly #members = new Map<string, ReadonlySet<string>>();
  readonly #shared = new Map<string, Map<string, string | undefined>>();

  constructor(tree: ProductTreeFacts) {
    this.#tree = tree;
  }

  /** The members of a group; none when nobody defines it. */
  membersOf(group: string): ReadonlySet<string> {
    let members = this.#members.get(group);
    if (members === undefined) {
      members = new Set(this.#tree.groupById.get(group)?.products);
      this.#members.set(group, members);
    }
    return members;
  }

  /** The members of a group that are among these products. */
  *membersAmong(group: string, products: ReadonlyMap<string, unknown>): Generator<string> {
    const members = this.membersOf(group);
    if (members.size < products.size) {
      for (const id of members) if (products.has(id)) yield id;
    } else {
      for (const id of products.keys()) if (members.has(id)) yield id;
    }
  }

  /** Products that both mention, with the items that name them; at least one for each two items that share any. */
  *shared(a: Mentions, b: Mentions): Generator<SharedProduct> {
    const [few, many] = a.products.size < b.products.size ? [a, b] : [b, a];
    for (const id of few.products.keys())
      if (many.products.has(id)) yield* pair(id, a.products.get(id), b.products.get(id));
    for (const [group, second] of b.groups)
      for (const id of this.membersAmong(group, a.products)) yield* pair(id, a.products.get(id), second);
    for (const [group, first] of a.groups)
      for (const id of this.membersAmong(group, b.products)) yield* pair(id, first, b.products.get(id));
    const isShortToCompare = a.groups.size * b.groups.size <= this.#sizeOf(a) + this.#sizeOf(b);
    yield* isShortToCompare ? this.#sharedByPairs(a, b) : this.#sharedByMembers(a, b);
  }

  #sizeOf({ groups }: Mentions): number {
    let size = 0;
    for (const group of groups.keys()) size += this.membersOf(group).size;
    return size;
  }

  *#sharedByPairs(a: Mentions, b: Mentions): Generator<SharedProduct> {
    for (const [one, first] of a.groups) {
      for (const [other, second] of b.groups) {
        const id = this.#commonMember(one, other);
        if (id !== undefined) yield { id, first, second };
      }
    }
  }

  *#sharedByMembers(a: Mentions, b: Mentions): Generator<SharedProduct> {
    const covered = new Map<string, number>();
    for (const [group, index] of b.groups)
      for (const id of this.membersOf(group)) if (!covered.has(id)) covered.set(id, index);
    for (const [group, first] of a.groups)
      for (const id of this.membersOf(group)) yield* pair(id, first, covered.get(id));
  }

  #commonMember(one: string, other: string): string | undefined {
    const known = this.#shared.get(one) ?? new Map<string, string | undefined>();
    this.#shared.set(one, known);
    if (known.has(other)) return known.get(other);
    const [a, b] = [this.membersOf(one), this.membersOf(other)];
    const common = a.size < b.size ? firstAmong(a, b) : firstAmong(b, a);
    known.set(other, common);
    return common;
  }
}

function firstAmong(few: ReadonlySet<string>, many: ReadonlySet<string>): string | undefined {
  for (const id of few) if (many.has(id)) return id;
  return undefined;
}

function* pair(id: string, first: number | undefined, second: number | undefined): Generator<SharedProduct> {
  if (first !== undefined && second !== undefined) yield { id, first, second };
}
