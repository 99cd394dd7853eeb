import { endKey, paddedNumbersKey, type VersionKey } from './version-key.ts';

/** A version whose scheme nobody told: its place among versions of the same shape. */
export interface NaturalVersion {
  /** The text without its numbers. Versions of different shapes do not compare. */
  shape: string;
  key: VersionKey;
}

const number = /[0-9]+(?:\.[0-9]+)*/g;
const longest = 1000;

/**
 * Reads a version of unknown scheme as people would: `V3.0.9` is below `3.0.29`, `10.9` below `10.9a`, and `2024-4-p19` below `2024-12-p3`.
 * Where people would have to know the scheme, as between `1.0` and `1.0-rc1`, the shapes differ.
 */
export function naturalVersion(version: string): NaturalVersion | undefined {
  if (version.length > longest) return undefined;
  const lower = version.toLowerCase();
  const text = /^v[0-9]/.test(lower) ? lower.slice(1) : lower;
  const suffix = /[0-9]([a-z])$/.exec(text)?.[1] ?? '';
  const body = text.slice(0, text.length - suffix.length);
  const numbers = body.match(number);
  if (numbers === null) return undefined;
  return {
    shape: body.replaceAll(number, '#'),
    key: numbers.map((dotted) => paddedNumbersKey(dotted.split('.'))).join('') + suffix + endKey,
  };
}
