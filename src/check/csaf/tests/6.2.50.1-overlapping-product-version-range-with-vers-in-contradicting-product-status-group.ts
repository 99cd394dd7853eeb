import type { ConformityTest } from '../conformity-test.ts';
import { reportStatusOverlaps } from '../facts/status-overlaps.ts';

/** CSAF 2.1 §6.2.50.1. */
export const overlappingProductVersionRangeWithVersInContradictingProductStatusGroup: ConformityTest = {
  id: '6.2.50.1',
  title: 'Overlapping Product Version Range with VERS in Contradicting Product Status Group',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A version range overlaps with another one in VERS whose product status contradicts its own',
  why: 'Two statuses hold for the versions that both have, and a reader cannot tell which of them counts.',
  mend: 'Split the range, so that each version has one status.',
  run: (facts, verdict) => reportStatusOverlaps(facts, { siblings: 'vers', groups: 'contradicting' }, verdict),
};
