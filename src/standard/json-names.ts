import { scanJson } from './json-scan.ts';

/** A name that an object has more than once. */
export interface RepeatedName {
  name: string;
  /** Of its last occurrence, the one that `JSON.parse` keeps, in UTF-16 code units. */
  start: number;
  end: number;
}

/**
 * Whether an object somewhere in valid JSON text has a name twice, of which `JSON.parse` keeps the last alone: the text then has
 * more colons outside of strings than `value`, which was parsed from it, has members.
 */
export function hasRepeatedNames(text: string, value: unknown): boolean {
  return colonsOutsideStrings(text) !== membersOf(value);
}

/** Every name that its object has already, up to a number of them. RFC 8259 §4 asks for unique names. */
export function repeatedNames(text: string, limit: number): RepeatedName[] {
  const found = new Map<string, RepeatedName>();
  // Lists have no names; null saves them a set.
  const scopes: (Set<string> | null)[] = [];
  let objects = 0;
  const ids: number[] = [];
  scanJson(text, {
    open: (_start, isObject) => {
      scopes.push(isObject ? new Set() : null);
      ids.push(objects);
      objects += 1;
    },
    close: () => {
      scopes.pop();
      ids.pop();
    },
    scalar: () => {},
    name: (start, end) => {
      const name = unquote(text.slice(start, end));
      const scope = scopes.at(-1);
      const key = `${ids.at(-1)} ${name}`;
      if (scope?.has(name) && (found.size < limit || found.has(key))) found.set(key, { name, start, end });
      scope?.add(name);
    },
  });
  return [...found.values()];
}

/** The text of a JSON string. */
export function unquote(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

function colonsOutsideStrings(text: string): number {
  let colons = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) colons += 1;
    else if (code === 0x22) at = closingMark(text, at);
  }
  return colons;
}

/** Offset of the quotation mark that ends the string which begins at `start`. */
function closingMark(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return text.length;
}

/** Without recursion: a document may nest as deep as it likes. */
function membersOf(root: unknown): number {
  let members = 0;
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (typeof item !== 'object' || item === null) continue;
    const values: unknown[] = Array.isArray(item) ? item : Object.values(item);
    if (!Array.isArray(item)) members += values.length;
    for (const value of values) if (typeof value === 'object' && value !== null) waiting.push(value);
  }
  return members;
}
