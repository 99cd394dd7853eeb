import type { ConformityTest } from '../conformity-test.ts';
import { reportStatusOverlaps } from '../facts/status-overlaps.ts';

/** CSAF 2.1 §6.3.19.2. */
export const overlappingProductVersionRangeWithVlsInSameProductStatusGroup: ConformityTest = {
  id: '6.3.19.2',
  title: 'Overlapping Product Version Range with vls in Same Product Status Group',
  group: 'informative',
  versions: ['2.1'],
  what: 'A version range overlaps with a vers-like specifier of the same product status group',
  why: 'The versions that both have are stated twice, which often is a slip in one of the two.',
  mend: 'Split or join the ranges, so that no version is in two of them.',
  run: (facts, verdict) => reportStatusOverlaps(facts, { siblings: 'vls', groups: 'same' }, verdict),
};
