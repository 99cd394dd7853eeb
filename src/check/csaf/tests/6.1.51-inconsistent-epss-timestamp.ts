import type { ConformityTest } from '../conformity-test.ts';
import { metrics21Of } from '../facts/metric-content.ts';
import { failDatesAfterNewestRevision } from '../facts/newest-revision.ts';

/** CSAF 2.1 §6.1.51. */
export const inconsistentEpssTimestamp: ConformityTest = {
  id: '6.1.51',
  title: 'Inconsistent EPSS Timestamp',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'An EPSS timestamp is later than the newest revision of a released document',
  why: 'A published document cannot contain a score computed after it was last revised.',
  mend: 'Correct the timestamp, or add a revision for the change that brought the score in.',
  run(facts, verdict) {
    const timestamps = metrics21Of(facts).flatMap(({ metric, pointer }) => {
      const epss = metric.content.epss;
      return epss === undefined ? [] : { element: epss.timestamp, pointer: `${pointer}/content/epss/timestamp` };
    });
    failDatesAfterNewestRevision(facts, timestamps, verdict);
  },
};
