import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.1.19. */
export const revisionHistoryEntriesForPreReleaseVersions: ConformityTest = {
  id: '6.1.19',
  title: 'Revision History Entries for Pre-release Versions',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A revision has a pre-release version',
  why: 'The history lists what was released.',
  mend: 'Leave the part after `-` out of the number, or join the revision with the release that it led to.',
  mendYaml: 'Leave the part after `-` out of the version.',
  run({ revisions }, verdict) {
    for (const { version, pointer } of revisions) if (version.preRelease.length > 0) verdict.fail(`${pointer}/number`);
  },
};
