import type { ConformityTest } from '../conformity-test.ts';
import { reportBranchOverlaps } from '../facts/branch-overlaps.ts';

/** CSAF 2.1 §6.3.19.5. */
export const overlappingProductVersionRangeWithProductVersionInBranch: ConformityTest = {
  id: '6.3.19.5',
  title: 'Overlapping Product Version Range with Product Version in Branch',
  group: 'informative',
  versions: ['2.1'],
  what: 'A version range has a version that stands beside it with branches of its own',
  why: 'A product of a version that both have stands at two places of the tree, and what holds below each may differ.',
  mend: 'Leave the version out of the range.',
  run: (facts, verdict) => reportBranchOverlaps(facts, 'product_version', verdict),
};
