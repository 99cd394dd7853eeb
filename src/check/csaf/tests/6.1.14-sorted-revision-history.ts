import { compareVersionNumbers } from '../../../standard/versions/version-number.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';

/** CSAF 2.0 and 2.1 §6.1.14. */
export const sortedRevisionHistory: ConformityTest = {
  id: '6.1.14',
  title: 'Sorted Revision History',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The versions of the revisions do not rise with their dates',
  why: 'Consumers take the newest revision for the current one.',
  mend: 'Correct the date or the number of the revision, so that a later date has a higher number.',
  mendYaml: 'Correct the date or the version of the revision, so that a later date has a higher version.',
  run({ sortedRevisions }, verdict) {
    for (const [index, later] of sortedRevisions.entries()) {
      const earlier = sortedRevisions[index - 1];
      if (earlier === undefined || compareVersionNumbers(earlier.version, later.version) <= 0) continue;
      const detail = `${quote(earlier.revision.number)} comes before ${quote(later.revision.number)}`;
      verdict.fail('/document/tracking/revision_history', detail, [earlier.pointer, later.pointer]);
      return;
    }
  },
};
