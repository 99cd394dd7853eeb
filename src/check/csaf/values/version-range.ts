import type { VersionKey } from '../../../standard/versions/version-key.ts';
import { orderedVersion } from '../../../standard/versions/version-scheme.ts';
import { claimsVers, readVers } from './vers.ts';
import type { VersionConstraint } from './version-constraint.ts';
import {
  allVersions,
  complement,
  intersection,
  isEmptyBetween,
  mergedIntervals,
  type VersionBound,
  type VersionInterval,
  type VersionIntervals,
} from './version-interval.ts';
import { readVls } from './vls.ts';

/** The name of a branch of category `product_version_range`, understood. */
export interface VersionRange {
  notation: 'vers' | 'vls';
  /** The VERS type; undefined for a vers-like specifier. */
  type: string | undefined;
  /** `*` is every version, or none with the VERS type `none`. */
  constraints: readonly VersionConstraint[] | '*';
}

/** A version range, or why a text is none. */
export type ReadRange = { range: VersionRange; fault?: never } | { range?: never; fault: string };

/** Reads the name of a branch of category `product_version_range` by the rules of CSAF 2.1 §3.1.2.3. */
export function readVersionRange(name: string): ReadRange {
  if (claimsVers(name)) {
    const { vers, fault } = readVers(name);
    return vers === undefined ? { fault } : { range: { notation: 'vers', ...vers } };
  }
  const { constraints, fault } = readVls(name);
  return constraints === undefined ? { fault } : { range: { notation: 'vls', type: undefined, constraints } };
}

/** Whether a range identifies one version alone, whatever the order of versions. */
export function identifiesSingleVersion({ constraints }: VersionRange): boolean {
  if (constraints === '*') return false;
  const bounding = constraints.filter(({ comparator }) => comparator !== '!=');
  return bounding.length === 1 && bounding[0]?.comparator === '=';
}

/** Whether a range has no upper end. Constraints stand in the order of versions, so the last one that includes anything tells. */
export function isUpperOpenRange({ type, constraints }: VersionRange): boolean {
  if (constraints === '*') return type !== 'none';
  const last = constraints.findLast(({ comparator }) => comparator !== '!=');
  return last === undefined || last.comparator.startsWith('>');
}

/** The versions of a range in one family of versions that compare. */
export interface OrderedRange {
  /** Undefined for ranges that are the same in every family: all versions, and none. */
  family: string | undefined;
  intervals: VersionIntervals;
}

/** A range as intervals; undefined where the place of a version cannot be told, or the constraints do not stand in order. */
export function orderedRange({ type, constraints }: VersionRange): OrderedRange | undefined {
  if (constraints === '*') return { family: undefined, intervals: type === 'none' ? [] : allVersions };
  const keys: VersionKey[] = [];
  let family: string | undefined;
  for (const { version } of constraints) {
    const place = orderedVersion(type, version);
    if (place === undefined || (family ?? place.family) !== place.family) return undefined;
    family = place.family;
    keys.push(place.key);
  }
  const intervals = intervalsOf(constraints, keys);
  return intervals && { family, intervals };
}

/** Lower bounds wait for their upper one; what `!=` leaves out is taken away in the end. */
function intervalsOf(
  constraints: readonly VersionConstraint[],
  keys: readonly VersionKey[],
): VersionIntervals | undefined {
  const included: VersionInterval[] = [];
  const excluded: VersionInterval[] = [];
  let waiting: VersionBound | undefined;
  for (const [index, { comparator }] of constraints.entries()) {
    const key = keys[index] ?? '';
    if (key < (keys[index - 1] ?? '')) return undefined;
    const bound = { key, isIncluded: comparator.endsWith('=') };
    if (comparator === '!=') excluded.push(exactly(key));
    else if (comparator === '=') included.push(exactly(key));
    else if (comparator.startsWith('>')) waiting = bound;
    else if (isEmptyBetween(waiting, bound)) return undefined;
    else {
      included.push({ lower: waiting, upper: bound });
      waiting = undefined;
    }
  }
  if (waiting !== undefined) included.push({ lower: waiting, upper: undefined });
  const isAnyButExcluded = included.length === 0;
  const base = isAnyButExcluded ? allVersions : mergedIntervals(included);
  return excluded.length === 0 ? base : intersection(base, complement(mergedIntervals(excluded)));
}

function exactly(key: VersionKey): VersionInterval {
  const bound = { key, isIncluded: true };
  return { lower: bound, upper: bound };
}
