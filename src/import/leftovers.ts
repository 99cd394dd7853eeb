import { formatPointer } from '../standard/json-pointer.ts';
import { isObject } from './json-value.ts';

/**
 * What an importer reads of a format, key by key. `true`: the value and all below it; `null`: of no use to readers (addresses of an
 * interface, numbers of accounts), and not worth a line. `*` stands for every other key; lists are looked through.
 */
export interface ReadKeys {
  readonly [key: string]: ReadKeys | true | null;
}

/** Characters. */
const longestValue = 500;

/** Lines of the report; a record with more is told in a last line. */
const mostLines = 100;

/** The members of a record that no importer reads, each with its value: the same key in items of one list is told once. */
export function leftovers(record: unknown, read: ReadKeys): string[] {
  const found = new Map<string, { value: unknown; count: number }>();
  collect(record, read, [], found);
  const lines = [...found].map(
    ([pointer, { value, count }]) => `${pointer}: ${told(value)}${count > 1 ? ` and ${count - 1} more` : ''}`,
  );
  const more = lines.length - mostLines;
  return more > 0 ? [...lines.slice(0, mostLines), `and ${more} members more`] : lines;
}

/** A value of a record as the comment of a draft tells it: in one line, and whole unless it is very long. */
export function told(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longestValue ? `${text.slice(0, longestValue - 1).toWellFormed()}…` : text;
}

function collect(
  value: unknown,
  read: ReadKeys,
  path: readonly string[],
  found: Map<string, { value: unknown; count: number }>,
): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, read, [...path, '*'], found);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    const keys = Object.hasOwn(read, key) ? read[key] : read['*'];
    if (keys === true || keys === null || isEmpty(member)) continue;
    if (keys !== undefined) {
      collect(member, keys, [...path, key], found);
      continue;
    }
    const pointer = formatPointer([...path, key]);
    const before = found.get(pointer);
    if (before === undefined) found.set(pointer, { value: member, count: 1 });
    else before.count += 1;
  }
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return isObject(value) && Object.values(value).every(isEmpty);
}
