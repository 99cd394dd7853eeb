import { orderedVersion } from '../../../standard/versions/version-scheme.ts';
import { allVersions, singleVersion, type VersionIntervals } from '../values/version-interval.ts';
import { findOverlaps, type Overlap, type Span } from '../values/version-overlap.ts';
import type { BranchFact } from './product-tree.ts';
import type { RangeFact } from './version-ranges.ts';

/** A branch with versions among its siblings: of a range, or of category `product_version`. */
export interface VersionSibling {
  fact: BranchFact;
  /** Undefined for a branch of one version. */
  range: RangeFact | undefined;
  /** Labels of those that it must not overlap with. */
  seeks: readonly string[];
  /** Labels under which others must not overlap with it. */
  offers: readonly string[];
}

/** Of one family, its spans. The empty text stands for the family of those who are in all of them. */
type Families<Sibling> = Map<string, Span<Sibling>[]>;

/** How many siblings that have all versions are compared with each family, for each label. */
const mostUniversal = 2;

/** Finds overlaps between siblings, where one offers what the other seeks (CSAF 2.1 §6.2.50). Where versions cannot be compared, there is none. */
export function overlappingSiblings<Sibling extends VersionSibling>(siblings: readonly Sibling[]): Overlap<Sibling>[] {
  const levels = new Map<BranchFact | undefined, Sibling[]>();
  for (const sibling of siblings) {
    const { parent } = sibling.fact;
    const level = levels.get(parent);
    if (level === undefined) levels.set(parent, [sibling]);
    else level.push(sibling);
  }
  return [...levels.values()].flatMap((level) => (canClash(level) ? overlapsOfLevel(level) : []));
}

/** Most levels have nobody to meet, and need not be put in order. */
function canClash(level: readonly VersionSibling[]): boolean {
  const offered = new Set(level.flatMap(({ offers }) => offers));
  return level.length > 1 && level.some(({ seeks }) => seeks.some((label) => offered.has(label)));
}

function overlapsOfLevel<Sibling extends VersionSibling>(level: readonly Sibling[]): Overlap<Sibling>[] {
  const families: Families<Sibling> = new Map([['', []]]);
  const types = new Set<string | undefined>();
  const universal: Sibling[] = [];
  for (const sibling of level) {
    const { place, range } = sibling.range ?? {};
    if (place === undefined || range === undefined) continue;
    if (place.family === undefined) universal.push(sibling);
    else types.add(range.type);
    addSpans(families, place.family ?? '', sibling, place.intervals);
  }
  for (const sibling of level) if (sibling.range === undefined) addVersion(families, types, sibling);
  for (const sibling of fewOfEachLabel(universal)) {
    for (const family of families.keys()) if (family !== '') addSpans(families, family, sibling, allVersions);
  }
  return oncePerPair([...families.values()].flatMap(findOverlaps));
}

/** A single version stands in the family of each type, if it is one there; and whatever it is, a range of all versions has it. */
function addVersion<Sibling extends VersionSibling>(
  families: Families<Sibling>,
  types: ReadonlySet<string | undefined>,
  sibling: Sibling,
): void {
  const { name } = sibling.fact.branch;
  for (const type of types) {
    const place = orderedVersion(type, name);
    if (place !== undefined && families.has(place.family)) {
      addSpans(families, place.family, sibling, singleVersion(place.key));
    }
  }
  addSpans(families, '', sibling, singleVersion(name));
}

function addSpans<Sibling extends VersionSibling>(
  families: Families<Sibling>,
  family: string,
  owner: Sibling,
  intervals: VersionIntervals,
): void {
  const known = families.get(family) ?? [];
  families.set(family, known);
  for (const interval of intervals) known.push({ owner, interval, seeks: owner.seeks, offers: owner.offers });
}

function fewOfEachLabel<Sibling extends VersionSibling>(siblings: readonly Sibling[]): Sibling[] {
  const counts = new Map<string, number>();
  return siblings.filter(({ range, seeks, offers }) => {
    if (range?.place?.intervals.length === 0) return false;
    const labels = [...seeks.map((label) => `seeks ${label}`), ...offers.map((label) => `offers ${label}`)];
    const isNeeded = labels.some((label) => (counts.get(label) ?? 0) < mostUniversal);
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    return isNeeded;
  });
}

/** Two siblings may meet in more than one family, when both have all versions. */
function oncePerPair<Sibling>(overlaps: readonly Overlap<Sibling>[]): Overlap<Sibling>[] {
  const met = new Map<Sibling, Set<Sibling>>();
  return overlaps.filter(({ seeker, offerer }) => {
    if (met.get(seeker)?.has(offerer) || met.get(offerer)?.has(seeker)) return false;
    const known = met.get(seeker) ?? new Set<Sibling>();
    met.set(seeker, known.add(offerer));
    return true;
  });
}
