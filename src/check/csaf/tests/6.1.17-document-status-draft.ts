import { parseVersionNumber } from '../../../standard/versions/version-number.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';

/** CSAF 2.0 and 2.1 §6.1.17. */
export const documentStatusDraft: ConformityTest = {
  id: '6.1.17',
  title: 'Document Status Draft',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The status does not go with the version',
  why: 'Version 0, 0.y.z and pre-releases are for drafts.',
  mend: 'Set `document.tracking.status` to `draft`, or give the document a version from 1 or 1.0.0 on.',
  mendYaml: 'Set `status: draft`, or begin the published revisions at version 1 or 1.0.0.',
  run({ tracking: { status, version }, isReleased }, verdict) {
    const { major, preRelease } = parseVersionNumber(version);
    if (!isReleased || (major !== '0' && preRelease.length === 0)) return;
    verdict.fail('/document/tracking/status', `${quote(status)} with version ${quote(version)}`, [
      '/document/tracking/version',
    ]);
  },
};
