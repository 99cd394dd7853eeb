import { isRfc3339 } from '../standard/date.ts';
import type { SchemaPart } from './slip.ts';

/** What people write out of habit, and what it becomes here. Each is a guess that counts only if the schema accepts it. */
const habits: readonly ((text: string) => string | undefined)[] = [
  (text) => text.trim(),
  (text) => /^<(.*)>$/.exec(text)?.[1],
  (text) => (/^https?:\/\//.test(text) ? encodeURI(text.toWellFormed()) : undefined),
  (text) => (/^[\w-]+(\.[\w-]+)*\.[A-Za-z]{2,}(\/|$)/.test(text) ? `https://${text}` : undefined),
  (text) => text.replace(/^http:/, 'https:'),
  (text) => (/^https?:\/\//.test(text) ? `${text.replace(/^http:/, 'https:')}/` : undefined),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.trim().toLowerCase().replace(/\s+/g, '-'),
  (text) => text.replaceAll('_', '-'),
  // CVE 2026-1234, CWE: 79, CWE-79 Cross-site scripting
  (text) => join(/\b(CVE)[-_:#\s]*(\d{4})[-_\s]+(\d{4,})\b/i.exec(text)),
  (text) => join(/^\s*(?:(CWE)[-_:#\s]*)?0*([1-9]\d{0,5})(?!\d)/i.exec(text), 'CWE'),
  (text) => text.replace(/^GHSA/i, 'GHSA').replace(/-.*$/, (rest) => rest.toLowerCase()),
  // v1.0.0, 1.0
  (text) => text.replace(/^v(?=\d)/i, ''),
  (text) => text.replace(/^v?(\d+\.\d+)$/i, '$1.0'),
  isoDate,
  (text) => text.replace(/^(pkg:[^@?#]+)@[^?#]*/, '$1'),
  (text) => text.replace(/^(?:pkg:)?([a-z]+):?\/+/, 'pkg:$1/'),
  (text) =>
    text.startsWith('AV:') || !/\/AV:/.test(text) ? undefined : text.replace(/^[^/]*?(\d\.\d)?\//, 'CVSS:$1/'),
  duration,
];

/** A text as it was probably meant, in a form that the schema accepts; undefined where there is no telling. */
export function respelt(text: string, part: SchemaPart): string | undefined {
  if (part.pattern === undefined || text.length > 300) return undefined;
  const pattern = new RegExp(part.pattern, 'u');
  const isDate = part.format === 'authored-date';
  for (const habit of habits) {
    const guess = habit(text);
    if (guess === undefined || guess === text || !pattern.test(guess) || (isDate && !isRfc3339(guess))) continue;
    return guess;
  }
  return undefined;
}

/** The groups of a match with hyphens between them, the first in upper case. */
function join(match: RegExpExecArray | null, prefix = ''): string | undefined {
  if (match === null) return undefined;
  const [, first = prefix, ...rest] = match;
  return [first.toUpperCase(), ...rest].join('-');
}

/** 2026-3-2, 2026/03/02, 02.03.2026 and a date-time with a space, without seconds or zone. 03/02/2026 means another day here than there. */
function isoDate(text: string): string | undefined {
  const [, first = '', month = '', last = '', time] =
    /^(\d{4}|\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?:[Tt ]+(\S.*))?$/.exec(text)?.filter((_, at) => at !== 2) ?? [];
  const isYearFirst = first.length === 4;
  if (isYearFirst === (last.length === 4) || (!isYearFirst && !text.includes('.'))) return undefined;
  const [year, day] = isYearFirst ? [first, last] : [last, first];
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  if (time === undefined) return date;
  const [, clock, seconds = ':00', zone = 'Z'] =
    /^(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*([Zz]|UTC|[+-]\d{2}:\d{2})?$/.exec(time) ?? [];
  return clock === undefined ? undefined : `${date}T${clock}${seconds}${zone === 'UTC' ? 'Z' : zone}`;
}

const units: Readonly<Record<string, string>> = {
  h: 'hours',
  d: 'days',
  bd: 'business days',
  w: 'weeks',
  m: 'months',
  y: 'years',
};
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** 90d, two days. */
function duration(text: string): string | undefined {
  const [, amount = '', unit = ''] = /^(\d+|[a-z]+)[\s-]*([a-z ]+)$/i.exec(text.trim().toLowerCase()) ?? [];
  const number = /^\d/.test(amount) ? Number(amount) : numbers.indexOf(amount);
  const word = units[unit] ?? unit;
  return number > 0 ? `${number} ${number === 1 ? word.replace(/s$/, '') : word}` : undefined;
}
