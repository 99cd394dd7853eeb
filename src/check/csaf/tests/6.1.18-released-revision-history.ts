import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.1.18. */
export const releasedRevisionHistory: ConformityTest = {
  id: '6.1.18',
  title: 'Released Revision History',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A published document has a revision with version 0 or 0.y.z',
  why: 'Such versions are for drafts, which nobody outside has seen.',
  mend: 'Take the revisions of the draft out of the history and begin it at 1 or 1.0.0.',
  mendYaml: 'Leave the revisions of the draft out and begin at version 1 or 1.0.0.',
  run({ revisions, isReleased }, verdict) {
    if (!isReleased) return;
    for (const { version, pointer } of revisions) if (version.major === '0') verdict.fail(`${pointer}/number`);
  },
};
