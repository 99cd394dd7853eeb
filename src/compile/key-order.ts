import { byCodeUnits } from '../standard/code-unit-order.ts';
import type { OriginRecorder } from './origin-recorder.ts';

/**
 * The value with the keys of every mapping in the order of their code units (test 6.2.13): key order decides the
 * published bytes. What is in order already, which is the rule, is given back as it is.
 */
export function withSortedKeys<T>(value: T, origins: OriginRecorder): T;
export function withSortedKeys(value: unknown, origins: OriginRecorder): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return sortedItems(value, origins);
  const keys = Object.keys(value);
  let ordered = true;
  const entries = keys.map((key, index): [string, unknown] => {
    const member: unknown = Reflect.get(value, key);
    const sorted = withSortedKeys(member, origins);
    if (sorted !== member || (index > 0 && byCodeUnits(keys[index - 1] ?? '', key) > 0)) ordered = false;
    return [key, sorted];
  });
  if (ordered) return value;
  const copy = Object.fromEntries(entries.sort(([a], [b]) => byCodeUnits(a, b)));
  origins.inherit(copy, value);
  return copy;
}

function sortedItems(list: unknown[], origins: OriginRecorder): unknown[] {
  const items = list.map((item) => withSortedKeys(item, origins));
  if (items.every((item, index) => item === list[index])) return list;
  origins.inherit(items, list);
  return items;
}
