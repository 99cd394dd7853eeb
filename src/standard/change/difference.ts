import { formatPointer } from '../json-pointer.ts';
import { isRecord } from '../record.ts';
import { pairItems } from './item-pairs.ts';
import { sameJson } from './json-identity.ts';

/** One thing in which a JSON value differs from its earlier form. */
export interface Difference {
  /** `moved`: a list holds the same items in another order. */
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** JSON pointer into the later form. Of a member that was removed: where it would stand; of an item: its list. */
  pointer: string;
  /** The same in general: `/vulnerabilities[]/product_status/fixed[]`. */
  path: string;
  before?: unknown;
  after?: unknown;
  /** The items that it is in, from the outermost; in their later form. */
  within: readonly Record<string, unknown>[];
}

type Where = Pick<Difference, 'pointer' | 'path' | 'within'>;

/** All differences between two JSON values; none between two that differ in the order of keys alone. What was added or removed is told as a whole. */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  return compare(before, after, { pointer: '', path: '', within: [] });
}

function compare(before: unknown, after: unknown, where: Where): Difference[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ ...where, kind: 'added', after }];
  if (after === undefined) return [{ ...where, kind: 'removed', before }];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, where);
  if (isRecord(before) && isRecord(after)) return compareRecords(before, after, where);
  return sameJson(before, after) ? [] : [{ ...where, kind: 'changed', before, after }];
}

function compareRecords(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  { pointer, path, within }: Where,
): Difference[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) =>
    compare(own(before, key), own(after, key), {
      pointer: pointer + formatPointer([key]),
      path: `${path}/${key}`,
      within,
    }),
  );
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function compareLists(before: readonly unknown[], after: readonly unknown[], list: Where): Difference[] {
  const { pairs, removed, added } = pairItems(before, after);
  const path = `${list.path}[]`;
  const itemAt = (index: number): Where => ({
    pointer: `${list.pointer}/${index}`,
    path,
    within: [...list.within, after[index]].filter(isRecord),
  });
  pairs.sort(([, a], [, b]) => a - b);
  const isMoved = pairs.some(([old], at) => old < (pairs[at - 1]?.[0] ?? -1));
  return [
    ...pairs.flatMap(([old, index]) => compare(before[old], after[index], itemAt(index))),
    ...added.map(
      (index): Difference => ({ ...itemAt(index), within: list.within, kind: 'added', after: after[index] }),
    ),
    ...removed.map((index): Difference => ({ ...list, path, kind: 'removed', before: before[index] })),
    ...(isMoved ? [{ ...list, kind: 'moved' } as const] : []),
  ];
}
