import type { ConformityTest } from '../conformity-test.ts';
import { reportStatusOverlaps } from '../facts/status-overlaps.ts';

/** CSAF 2.1 §6.3.19.3. */
export const overlappingProductVersionRangeWithProductVersionInSameProductStatusGroup: ConformityTest = {
  id: '6.3.19.3',
  title: 'Overlapping Product Version Range with Product Version in Same Product Status Group',
  group: 'informative',
  versions: ['2.1'],
  what: 'A version range overlaps with a single version of the same product status group',
  why: 'The versions that both have are stated twice, which often is a slip in one of the two.',
  mend: 'Leave the version out of the range, or the product of that version out of the list.',
  run: (facts, verdict) => reportStatusOverlaps(facts, { siblings: 'product_version', groups: 'same' }, verdict),
};
