import type { ConformityTest } from '../conformity-test.ts';
import { reportStatusOverlaps } from '../facts/status-overlaps.ts';

/** CSAF 2.1 §6.2.50.2. */
export const overlappingProductVersionRangeWithVlsInContradictingProductStatusGroup: ConformityTest = {
  id: '6.2.50.2',
  title: 'Overlapping Product Version Range with vls in Contradicting Product Status Group',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A version range overlaps with a vers-like specifier whose product status contradicts its own',
  why: 'Two statuses hold for the versions that both have, and a reader cannot tell which of them counts.',
  mend: 'Split the range, so that each version has one status.',
  run: (facts, verdict) => reportStatusOverlaps(facts, { siblings: 'vls', groups: 'contradicting' }, verdict),
};
