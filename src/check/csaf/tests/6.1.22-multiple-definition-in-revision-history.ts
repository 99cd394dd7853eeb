import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.1.22. */
export const multipleDefinitionInRevisionHistory: ConformityTest = {
  id: '6.1.22',
  title: 'Multiple Definition in Revision History',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'Two revisions have the same version',
  why: 'A version names one state of the document.',
  mend: 'Give each item of the revision history a number of its own.',
  mendYaml: 'Give each revision a version of its own.',
  run({ revisions }, verdict) {
    const known = new Map<string, string>();
    for (const { revision, pointer } of revisions) {
      const first = known.get(revision.number);
      if (first === undefined) known.set(revision.number, pointer);
      else verdict.fail(`${pointer}/number`, undefined, [`${first}/number`]);
    }
  },
};
