import type { ConformityTest } from '../conformity-test.ts';
import { reportBranchOverlaps } from '../facts/branch-overlaps.ts';

/** CSAF 2.1 §6.3.19.4. */
export const overlappingProductVersionRangeWithProductVersionRangeInBranch: ConformityTest = {
  id: '6.3.19.4',
  title: 'Overlapping Product Version Range with Product Version Range in Branch',
  group: 'informative',
  versions: ['2.1'],
  what: 'A version range overlaps with another one beside it that has branches',
  why: 'A product of a version that both have stands at two places of the tree, and what holds below each may differ.',
  mend: 'Split or join the ranges, so that no version is in two of them.',
  run: (facts, verdict) => reportBranchOverlaps(facts, 'product_version_range', verdict),
};
