import { isRecord } from '../record.ts';
import { canonicalText } from './json-identity.ts';

/** How the items of a list correspond to those of its earlier form, by index. */
export interface ItemPairs {
  pairs: (readonly [before: number, after: number])[];
  removed: number[];
  added: number[];
}

/** What an item may be recognised by, from the surest to the vaguest; undefined where it has no such mark. */
type Mark = (item: unknown) => string | undefined;

const marks: readonly Mark[] = [
  canonicalText,
  (item) => textOf(item, 'product_id') ?? textOf(member(item, 'full_product_name'), 'product_id'),
  (item) => textOf(item, 'group_id') ?? textOf(item, 'cve') ?? textOf(item, 'url'),
  (item) => joined(item, 'category', 'name'),
  (item) => joined(item, 'category', 'title'),
  (item) => joined(item, 'category', 'details'),
  // Two vulnerabilities may share a title, and a CVE is never exchanged for another.
  (item) => (textOf(item, 'cve') === undefined ? textOf(item, 'title') : undefined),
  (item) => textOf(item, 'label') ?? textOf(item, 'system_name') ?? textOf(item, 'party'),
  (item) => textOf(item, 'organization') ?? keyOf(item, 'names') ?? keyOf(item, 'products'),
  // A version for another one is no rename: what has a name of its own is not known by its category.
  (item) => (isNamed(item) ? undefined : textOf(item, 'category')),
];

/** Finds for each item of a list the one that it was before. Items without a mark in common correspond by their order, unless they name two different things. */
export function pairItems(before: readonly unknown[], after: readonly unknown[]): ItemPairs {
  const pairs: [number, number][] = [];
  let removed = [...before.keys()];
  let added = [...after.keys()];
  for (const mark of before.some(isRecord) ? marks : [canonicalText]) {
    if (removed.length === 0 || added.length === 0) break;
    const waiting = Map.groupBy(removed, (index) => mark(before[index]));
    added = added.filter((index) => {
      const key = mark(after[index]);
      const partner = key === undefined ? undefined : waiting.get(key)?.shift();
      if (partner === undefined) return true;
      pairs.push([partner, index]);
      return false;
    });
    const paired = new Set(pairs.map(([index]) => index));
    removed = removed.filter((index) => !paired.has(index));
  }
  return pairByOrder(before, after, { pairs, removed, added });
}

function pairByOrder(before: readonly unknown[], after: readonly unknown[], found: ItemPairs): ItemPairs {
  const { pairs, removed, added } = found;
  const left: ItemPairs = { pairs, removed: [], added: [] };
  for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
    const [old, fresh] = [removed[at], added[at]];
    if (old !== undefined && fresh !== undefined && mayBeSame(before[old], after[fresh])) pairs.push([old, fresh]);
    else {
      if (old !== undefined) left.removed.push(old);
      if (fresh !== undefined) left.added.push(fresh);
    }
  }
  return left;
}

/** Names of things: where both items have one and the two differ, they are two things. */
const names = ['product_id', 'group_id', 'cve', 'name', 'full_product_name', 'category', 'organization', 'names'];

function mayBeSame(before: unknown, after: unknown): boolean {
  if (!isRecord(before) || !isRecord(after)) return false;
  return names.every((name) => before[name] === undefined || after[name] === undefined);
}

function isNamed(item: unknown): boolean {
  return ['name', 'product_id', 'full_product_name'].some((key) => member(item, key) !== undefined);
}

function member(item: unknown, key: string): unknown {
  return isRecord(item) && Object.hasOwn(item, key) ? item[key] : undefined;
}

function textOf(item: unknown, key: string): string | undefined {
  const value = member(item, key);
  return typeof value === 'string' ? value : undefined;
}

function keyOf(item: unknown, key: string): string | undefined {
  const value = member(item, key);
  return value === undefined ? undefined : canonicalText(value);
}

function joined(item: unknown, first: string, second: string): string | undefined {
  const [one, other] = [textOf(item, first), textOf(item, second)];
  return one === undefined || other === undefined ? undefined : JSON.stringify([one, other]);
}
