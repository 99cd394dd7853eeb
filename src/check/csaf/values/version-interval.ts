import type { VersionKey } from '../../../standard/versions/version-key.ts';

/** One end of an interval. */
export interface VersionBound {
  key: VersionKey;
  isIncluded: boolean;
}

/** Versions between two bounds; an end without a bound is open. Never empty. */
export interface VersionInterval {
  lower: VersionBound | undefined;
  upper: VersionBound | undefined;
}

/** Versions of one scheme: intervals in order that neither overlap nor touch. */
export type VersionIntervals = readonly VersionInterval[];

/** Every version. */
export const allVersions: VersionIntervals = [{ lower: undefined, upper: undefined }];

/** Exactly one version. */
export function singleVersion(key: VersionKey): VersionIntervals {
  const bound = { key, isIncluded: true };
  return [{ lower: bound, upper: bound }];
}

/** Whether a version is in a range. */
export function containsVersion(range: VersionIntervals, key: VersionKey): boolean {
  return overlaps(range, singleVersion(key));
}

/** Whether two ranges of one scheme have a version in common. */
export function overlaps(a: VersionIntervals, b: VersionIntervals): boolean {
  return intersection(a, b).length > 0;
}

/** Versions that both ranges have. */
export function intersection(a: VersionIntervals, b: VersionIntervals): VersionIntervals {
  const common: VersionInterval[] = [];
  let [left, right] = [0, 0];
  for (let [one, other] = [a[0], b[0]]; one !== undefined && other !== undefined; [one, other] = [a[left], b[right]]) {
    const lower = compareLower(one.lower, other.lower) < 0 ? other.lower : one.lower;
    const isOneShorter = compareUpper(one.upper, other.upper) < 0;
    const upper = isOneShorter ? one.upper : other.upper;
    if (!isEmptyBetween(lower, upper)) common.push({ lower, upper });
    if (isOneShorter) left += 1;
    else right += 1;
  }
  return common;
}

/** Versions that either of the ranges has. */
export function union(a: VersionIntervals, b: VersionIntervals): VersionIntervals {
  return mergedIntervals([...a, ...b]);
}

/** Sorts intervals, and joins those that overlap or touch. */
export function mergedIntervals(intervals: readonly VersionInterval[]): VersionIntervals {
  const merged: VersionInterval[] = [];
  const sorted = intervals
    .filter(({ lower, upper }) => !isEmptyBetween(lower, upper))
    .toSorted((a, b) => compareLower(a.lower, b.lower));
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last === undefined || hasGap(last.upper, next.lower)) merged.push({ ...next });
    else if (compareUpper(last.upper, next.upper) < 0) last.upper = next.upper;
  }
  return merged;
}

/** Versions that a range does not have. */
export function complement(range: VersionIntervals): VersionIntervals {
  const rest: VersionInterval[] = [];
  let lower: VersionBound | undefined;
  for (const [index, interval] of range.entries()) {
    if (index > 0 || interval.lower !== undefined) rest.push({ lower, upper: opposite(interval.lower) });
    if (interval.upper === undefined) return rest;
    lower = opposite(interval.upper);
  }
  return [...rest, { lower, upper: undefined }];
}

/** Whether a range has one version alone. */
export function isSingleVersion(range: VersionIntervals): boolean {
  const [only, other] = range;
  return other === undefined && only?.lower !== undefined && only.lower.key === only.upper?.key;
}

/** Whether a range has versions above any other: it has no upper end. */
export function isUpperOpen(range: VersionIntervals): boolean {
  const last = range.at(-1);
  return last !== undefined && last.upper === undefined;
}

/** Negative when `a` begins before `b`. */
export function compareLower(a: VersionBound | undefined, b: VersionBound | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return Number(b.isIncluded) - Number(a.isIncluded);
}

/** Negative when `a` ends before `b`. */
export function compareUpper(a: VersionBound | undefined, b: VersionBound | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return Number(a.isIncluded) - Number(b.isIncluded);
}

/** Whether no version is between two bounds. Between two different versions there may always be another one. */
export function isEmptyBetween(lower: VersionBound | undefined, upper: VersionBound | undefined): boolean {
  if (lower === undefined || upper === undefined) return false;
  if (lower.key !== upper.key) return lower.key > upper.key;
  return !(lower.isIncluded && upper.isIncluded);
}

/** Whether a version fits between the end of one interval and the beginning of a later one. */
function hasGap(upper: VersionBound | undefined, lower: VersionBound | undefined): boolean {
  if (upper === undefined || lower === undefined) return false;
  if (upper.key !== lower.key) return upper.key < lower.key;
  return !(upper.isIncluded || lower.isIncluded);
}

function opposite(bound: VersionBound | undefined): VersionBound | undefined {
  return bound && { key: bound.key, isIncluded: !bound.isIncluded };
}
