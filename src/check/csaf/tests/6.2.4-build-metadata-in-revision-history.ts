import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.2.4. */
export const buildMetadataInRevisionHistory: ConformityTest = {
  id: '6.2.4',
  title: 'Build Metadata in Revision History',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'A revision has build metadata in its version',
  why: 'It does not count when versions are compared.',
  mend: 'Leave the part after `+` out of the number.',
  mendYaml: 'Leave the part after `+` out of the version.',
  run({ revisions }, verdict) {
    for (const { version, pointer } of revisions) if (version.build !== undefined) verdict.fail(`${pointer}/number`);
  },
};
