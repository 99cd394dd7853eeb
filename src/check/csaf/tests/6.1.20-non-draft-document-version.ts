import { parseVersionNumber } from '../../../standard/versions/version-number.ts';
import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.1.20. */
export const nonDraftDocumentVersion: ConformityTest = {
  id: '6.1.20',
  title: 'Non-Draft Document Version',
  titles: { '2.0': 'Non-draft Document Version' },
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A published document has a pre-release version',
  why: 'Pre-releases are for drafts.',
  mend: 'Leave the part after `-` out of `document.tracking.version`, or set the status to `draft`.',
  mendYaml: 'Set `status: draft`, or leave the part after `-` out of the version.',
  run({ tracking, isReleased }, verdict) {
    if (isReleased && parseVersionNumber(tracking.version).preRelease.length > 0)
      verdict.fail('/document/tracking/version');
  },
};
