import { isObject, type JsonObject, sameJson } from './json-value.ts';

/**
 * The JSON merge patch (RFC 7396) that turns `from` into `to`; undefined when they are the same.
 *
 * A merge patch cannot say null, and takes lists whole. What it cannot say shows when it is applied: callers
 * compare the outcome with what they wanted.
 */
export function mergePatch(from: JsonObject, to: JsonObject): JsonObject | undefined {
  const patch: [string, unknown][] = [];
  for (const [key, wanted] of Object.entries(to)) {
    const there = Object.hasOwn(from, key) ? from[key] : undefined;
    if (isObject(there) && isObject(wanted)) {
      const inner = mergePatch(there, wanted);
      if (inner !== undefined) patch.push([key, inner]);
    } else if (!Object.hasOwn(from, key) || !sameJson(there, wanted)) patch.push([key, wanted]);
  }
  for (const key of Object.keys(from)) {
    if (!Object.hasOwn(to, key)) patch.push([key, null]);
  }
  return patch.length === 0 ? undefined : Object.fromEntries(patch);
}
