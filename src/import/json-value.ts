import { formatPointer } from '../standard/json-pointer.ts';

/** An object as `JSON.parse` gives it. */
export type JsonObject = Record<string, unknown>;

/** Whether a JSON value is an object, and neither a list nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two JSON values are the same but for the order of keys. */
export function sameJson(left: unknown, right: unknown): boolean {
  return differences(left, right, 1).length === 0;
}

/** JSON pointers at which two JSON values differ, the order of keys aside; no more than `limit`. */
export function differences(left: unknown, right: unknown, limit: number): string[] {
  const found: string[] = [];
  collect(left, right, [], found, limit);
  return found;
}

function collect(left: unknown, right: unknown, path: (string | number)[], found: string[], limit: number): void {
  if (found.length >= limit || left === right) return;
  if (Array.isArray(left) && Array.isArray(right) && left.length === right.length) {
    left.forEach((item, index) => {
      collect(item, right[index], [...path, index], found, limit);
    });
  } else if (isObject(left) && isObject(right)) {
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      if (Object.hasOwn(left, key) && Object.hasOwn(right, key)) {
        collect(left[key], right[key], [...path, key], found, limit);
      } else if (found.length < limit) found.push(formatPointer([...path, key]));
    }
  } else found.push(formatPointer(path));
}
