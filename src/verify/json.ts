import { printable } from '../standard/printable.ts';
import { isRecord } from '../standard/record.ts';
import type { Provider, Unread } from './provider.ts';

/** A JSON file of unknown shape, or why there is none (end of a sentence). */
export type JsonRead = { value: unknown; bytes: Buffer } | Unread;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a file as JSON (RFC 8259: UTF-8 without a byte order mark). */
export async function readJson(provider: Provider, path: string): Promise<JsonRead> {
  const read = await provider.read(path);
  if ('fault' in read) return read;
  let text: string;
  try {
    text = utf8.decode(read.bytes);
  } catch {
    return { fault: 'is not UTF-8' };
  }
  if (text.startsWith('\ufeff')) return { fault: 'starts with a byte order mark, which JSON does not allow' };
  try {
    return { value: JSON.parse(text), bytes: read.bytes };
  } catch (error) {
    if (/^(<<<<<<<|=======|>>>>>>>)/m.test(text))
      return { fault: 'is not JSON: it holds the markers of a merge conflict' };
    return { fault: `is not JSON: ${error instanceof Error ? firstLine(error.message) : 'unreadable'}` };
  }
}

/** The value at a path of keys in parsed JSON, or undefined; own properties only. */
function member(value: unknown, ...keys: string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (!isRecord(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

/** The text at a path of keys, or undefined when there is none. */
export function textAt(value: unknown, ...keys: string[]): string | undefined {
  const found = member(value, ...keys);
  return typeof found === 'string' ? found : undefined;
}

/** The array at a path of keys; empty when there is none. */
export function itemsAt(value: unknown, ...keys: string[]): unknown[] {
  const found = member(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** A string from a hostile file as it may be printed: one line, no control characters, at most 120 characters. */
export function shown(text: string): string {
  return printable(text, 120);
}

function firstLine(text: string): string {
  return shown(text.split('\n')[0] ?? '');
}
