import type { ConformityTest } from '../conformity-test.ts';
import { reportStatusOverlaps } from '../facts/status-overlaps.ts';

/** CSAF 2.1 §6.3.19.1. */
export const overlappingProductVersionRangeWithVersInSameProductStatusGroup: ConformityTest = {
  id: '6.3.19.1',
  title: 'Overlapping Product Version Range with VERS in Same Product Status Group',
  group: 'informative',
  versions: ['2.1'],
  what: 'A version range overlaps with another one in VERS of the same product status group',
  why: 'The versions that both have are stated twice, which often is a slip in one of the two.',
  mend: 'Split or join the ranges, so that no version is in two of them.',
  run: (facts, verdict) => reportStatusOverlaps(facts, { siblings: 'vers', groups: 'same' }, verdict),
};
