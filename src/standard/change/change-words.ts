import { isRecord } from '../record.ts';
import type { Difference } from './difference.ts';

const longestQuote = 48;

/** A difference in words, without a full stop: `"CVE-2026-2" was added to vulnerabilities`. */
export function changeWords(difference: Difference): string {
  const { kind, path, before, after } = difference;
  const place = placeOf(difference);
  const isItem = path.endsWith('[]');
  if (kind === 'moved') return `the order of ${place} changed`;
  if (kind === 'changed') return `${place} changed${fromTo(before, after)}`;
  const { verb, preposition } =
    kind === 'added' ? { verb: 'added', preposition: 'to' } : { verb: 'removed', preposition: 'from' };
  if (isItem) return `${nameOf(before ?? after)} was ${verb} ${preposition} ${place}`;
  const value = before ?? after;
  return `${place} ${isPlural(path) ? 'were' : 'was'} ${verb}${typeof value === 'object' ? '' : `: ${quote(String(value))}`}`;
}

function isPlural(path: string): boolean {
  return /[^us]s$/.test(path);
}

/** `details in remediations of CVE-2026-1`. */
function placeOf({ path, within }: Difference): string {
  const [part = '', ...rest] = path.slice(1).replaceAll('[]', '').split('/');
  const key = rest.at(-1);
  if (part === 'product_tree') {
    return key === undefined || path.endsWith('[]') ? 'the product tree' : `${words(key)} in the product tree`;
  }
  if (key === undefined) return words(part);
  const inner = rest.length > 1 ? `${words(key)} in ${words(rest[rest.length - 2] ?? '')}` : words(key);
  const [vulnerability] = part === 'vulnerabilities' ? within : [];
  return vulnerability === undefined ? inner : `${inner} of ${nameOf(vulnerability)}`;
}

function words(key: string): string {
  return key === 'cve' || key === 'cwe' ? key.toUpperCase() : key.replaceAll('_', ' ');
}

const names = ['cve', 'name', 'title', 'product_id', 'url', 'organization', 'label', 'details', 'summary', 'text'];

/** What a reader knows an item by. */
function nameOf(value: unknown): string {
  if (!isRecord(value)) return quote(String(value));
  for (const key of names) {
    const name = value[key];
    if (typeof name === 'string') return key === 'cve' ? name : quote(name);
  }
  const inner = value.full_product_name ?? (Array.isArray(value.ids) ? value.ids[0] : undefined);
  if (inner !== undefined) return nameOf(inner);
  if (Array.isArray(value.names)) return quote(value.names.map(String).join(', '));
  return typeof value.category === 'string' ? quote(value.category) : 'an entry';
}

function fromTo(before: unknown, after: unknown): string {
  if (typeof before === 'object' || typeof after === 'object') return '';
  const [old, fresh] = [String(before), String(after)];
  const start = Math.max(old.length, fresh.length) > longestQuote ? firstDifference(old, fresh) : 0;
  return ` from ${quote(old, start)} to ${quote(fresh, start)}`;
}

/** Where the word begins in which two texts first differ, with some room before it. */
function firstDifference(before: string, after: string): number {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const start = before.lastIndexOf(' ', Math.max(0, at - 12)) + 1;
  return at < longestQuote / 2 ? 0 : start;
}

function quote(text: string, start = 0): string {
  const characters = [...text.slice(start)];
  const shown =
    characters.length > longestQuote ? `${characters.slice(0, longestQuote - 1).join('')}…` : text.slice(start);
  return JSON.stringify(`${start > 0 ? '…' : ''}${shown}`);
}
