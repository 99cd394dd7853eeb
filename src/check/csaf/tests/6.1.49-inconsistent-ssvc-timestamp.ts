import type { ConformityTest } from '../conformity-test.ts';
import { ssvcOf } from '../facts/metric-content.ts';
import { failDatesAfterNewestRevision } from '../facts/newest-revision.ts';

/** CSAF 2.1 §6.1.49. */
export const inconsistentSsvcTimestamp: ConformityTest = {
  id: '6.1.49',
  title: 'Inconsistent SSVC Timestamp',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'An SSVC timestamp is later than the newest revision of a released document',
  why: 'A published document cannot contain an assessment made after it was last revised.',
  mend: 'Correct the timestamp, or add a revision for the change that brought the assessment in.',
  run(facts, verdict) {
    const timestamps = ssvcOf(facts).map(({ list, pointer }) => ({
      element: list.timestamp,
      pointer: `${pointer}/timestamp`,
    }));
    failDatesAfterNewestRevision(facts, timestamps, verdict);
  },
};
