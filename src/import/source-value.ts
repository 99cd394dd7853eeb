import { isObject, type JsonObject } from './json-value.ts';

/** What no authored file may hold: controls, marks that turn the direction of writing, and code points that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const unwanted = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Longest text that is taken over; a record that holds a longer one is no advisory. */
const longestText = 200_000;

/** Own members only: a record may name `__proto__` or `constructor`. */
export function memberOf(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found;
}

/** Text as it can stand in YAML, without white space at its ends; undefined for anything else, and for text that says nothing. */
export function textIn(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = memberOf(value, ...keys);
  if (typeof found !== 'string' || found.length > longestText) return undefined;
  const clean = found
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unwanted, '')
    .toWellFormed()
    .replace(/(?<=\S) \n/g, '\n')
    .trim();
  return clean === '' ? undefined : clean;
}

/** Text in one line. */
export function lineIn(value: unknown, ...keys: readonly string[]): string | undefined {
  return textIn(value, ...keys)?.replace(/\s+/g, ' ');
}

/** The items of a list; none where there is no list. */
export function itemsIn(value: unknown, ...keys: readonly string[]): unknown[] {
  const found = memberOf(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** The objects of a list. */
export function objectsIn(value: unknown, ...keys: readonly string[]): JsonObject[] {
  return itemsIn(value, ...keys).filter(isObject);
}

/** The texts of a list, each in one line. */
export function linesIn(value: unknown, ...keys: readonly string[]): string[] {
  return itemsIn(value, ...keys).flatMap((item) => lineIn(item) ?? []);
}
