import { type OrderedRange, orderedRange, readVersionRange, type VersionRange } from '../values/version-range.ts';
import { walkLineage } from './branch-lineage.ts';
import type { BranchFact } from './product-tree.ts';

/** A branch of category `product_version_range` whose name can be read. */
export interface RangeFact {
  fact: BranchFact;
  range: VersionRange;
  /** Undefined where the order of its versions cannot be told. */
  place: OrderedRange | undefined;
}

/** The version ranges of a product tree. */
export interface VersionRanges {
  /** In the order of the document. */
  all: readonly RangeFact[];
  /** The nearest range in the path to the branch of a product. */
  ofLeaf: ReadonlyMap<BranchFact, RangeFact>;
}

/** Ranges with more constraints are not put in order: nobody writes them, and every test of overlaps would pay for them. */
const mostConstraints = 200;

/** Reads the version ranges of a product tree, as the tests of overlaps need them (CSAF 2.1 §6.2.50). */
export function versionRanges(branches: readonly BranchFact[]): VersionRanges {
  const byBranch = new Map<BranchFact, RangeFact>();
  const ofLeaf = new Map<BranchFact, RangeFact>();
  walkLineage(branches, (fact, nearestAbove) => {
    const isRange = fact.branch.category === 'product_version_range';
    const { range } = isRange ? readVersionRange(fact.branch.name) : {};
    if (range !== undefined) byBranch.set(fact, { fact, range, place: placeOf(range) });
    const nearest = isRange ? fact : nearestAbove('product_version_range');
    const known = nearest && byBranch.get(nearest);
    if (known !== undefined && fact.branch.product !== undefined) ofLeaf.set(fact, known);
  });
  return { all: [...byBranch.values()], ofLeaf };
}

function placeOf(range: VersionRange): OrderedRange | undefined {
  return range.constraints.length > mostConstraints ? undefined : orderedRange(range);
}
