import type { ConformityTest } from '../conformity-test.ts';
import { reportStatusOverlaps } from '../facts/status-overlaps.ts';

/** CSAF 2.1 §6.2.50.3. */
export const overlappingProductVersionRangeWithProductVersionInContradictingProductStatusGroup: ConformityTest = {
  id: '6.2.50.3',
  title: 'Overlapping Product Version Range with Product Version in Contradicting Product Status Group',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A version range overlaps with a single version whose product status contradicts its own',
  why: 'Two statuses hold for the versions that both have, and a reader cannot tell which of them counts.',
  mend: 'Leave the version out of the range.',
  run: (facts, verdict) =>
    reportStatusOverlaps(facts, { siblings: 'product_version', groups: 'contradicting' }, verdict),
};
