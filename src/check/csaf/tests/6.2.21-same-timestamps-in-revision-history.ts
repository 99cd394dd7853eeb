import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.1 §6.2.21. */
export const sameTimestampsInRevisionHistory: ConformityTest = {
  id: '6.2.21',
  title: 'Same Timestamps in Revision History',
  group: 'recommended',
  versions: ['2.1'],
  what: 'Two revisions have the same date and time',
  why: 'Consumers cannot tell by the date which of them is newer.',
  mend: 'Give each item of the revision history the moment at which it was released.',
  mendYaml: 'Give each revision a date and time of its own.',
  run({ revisions }, verdict) {
    const known = new Map<string, string>();
    for (const { instant, pointer } of revisions) {
      if (instant === undefined) continue;
      const first = known.get(instant);
      if (first === undefined) known.set(instant, pointer);
      else verdict.fail(`${pointer}/date`, undefined, [`${first}/date`]);
    }
  },
};
