import { parseVersionNumber } from '../versions/version-number.ts';
import type { ChangeSize } from './change-size.ts';

/** The version that follows after a change of a size (CSAF 2.0 §3.1.11); an integer version counts up whatever the size. */
export function nextVersion(version: string, size: Exclude<ChangeSize, 'none'>): string {
  const { isInteger, major, minor, patch } = parseVersionNumber(version);
  if (isInteger) return oneMore(major);
  if (size === 'major') return `${oneMore(major)}.0.0`;
  return size === 'minor' ? `${major}.${oneMore(minor)}.0` : `${major}.${minor}.${oneMore(patch)}`;
}

function oneMore(digits: string): string {
  return String(BigInt(digits) + 1n);
}

/** Which part of a semantic version moved from one to the next; undefined for integer versions and where nothing moved. */
export function movedPart(before: string, after: string): Exclude<ChangeSize, 'none'> | undefined {
  const [old, fresh] = [parseVersionNumber(before), parseVersionNumber(after)];
  if (old.isInteger || fresh.isInteger) return undefined;
  if (old.major !== fresh.major) return 'major';
  if (old.minor !== fresh.minor) return 'minor';
  return old.patch !== fresh.patch ? 'patch' : undefined;
}
