import { versionOrder } from '../compile/version-order.ts';
import { parseVersions } from '../compile/version-spec.ts';

/** Versions from a bound up to another one; an absent bound is open. */
export interface VersionInterval {
  from?: string;
  /** Whether `from` is left out. */
  after?: boolean;
  to?: string;
  /** Whether `to` belongs to it. */
  through?: boolean;
}

/** Versions and ranges of one product; a record with more is no text for people, and comparing each with each takes long. */
export const mostVersions = 500;

/** The short form of an interval: `all`, one version, or a range. Undefined where no version can be in it, or its bounds cannot be written. */
export function intervalText({ from, after = false, to, through = false }: VersionInterval): string | undefined {
  if (from === undefined && to === undefined) return 'all';
  if (from === to && from !== undefined) return through && !after ? readable(from) : undefined;
  const lower = from === undefined ? [] : [`${after ? '>' : '>='}${from}`];
  const upper = to === undefined ? [] : [`${through ? '<=' : '<'}${to}`];
  return readable([...lower, ...upper].join(' '));
}

/** The text, where an advisory may say it. */
export function readable(text: string, scheme?: string): string | undefined {
  return parseVersions(text, scheme).spec === undefined ? undefined : text;
}

/** A version alone, as opposed to a range, a word for many versions, or prose. */
export function isVersion(text: string): boolean {
  return /\d/.test(text) && !/\s/.test(text) && parseVersions(text, undefined).spec?.kind === 'exact';
}

/**
 * Sorts by version, those of equal version in the order in which they were given. Undefined when the order of two cannot be told: a guess
 * could turn ranges inside out.
 */
export function sortedByVersion<T>(
  items: readonly T[],
  versionOf: (item: T) => string | undefined,
  scheme: string | undefined,
): T[] | undefined {
  let unknown = false;
  const sorted = items.toSorted((left, right) => {
    const [a, b] = [versionOf(left), versionOf(right)];
    // No version is the beginning of all versions.
    if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
    const order = versionOrder(a, b, scheme);
    if (order === undefined) unknown = true;
    return order ?? 0;
  });
  return unknown ? undefined : sorted;
}

/** Each text once, in the order in which they were given. */
export function once(texts: Iterable<string>): string[] {
  return [...new Set(texts)];
}
