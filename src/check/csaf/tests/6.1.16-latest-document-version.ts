import {
  compareVersionNumbers,
  parseVersionNumber,
  type VersionNumber,
} from '../../../standard/versions/version-number.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';

/** CSAF 2.0 and 2.1 §6.1.16. */
export const latestDocumentVersion: ConformityTest = {
  id: '6.1.16',
  title: 'Latest Document Version',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The version of the document is not that of its newest revision',
  why: 'Consumers compare it to see what is new.',
  mend: 'Set `document.tracking.version` to the number of the newest revision.',
  mendYaml: 'Take `tracking.version` out of the `csaf:` overlay; it follows the newest revision.',
  run({ sortedRevisions, tracking, isReleased }, verdict) {
    const newest = sortedRevisions.at(-1);
    if (newest === undefined || isSame(parseVersionNumber(tracking.version), newest.version, isReleased)) return;
    const detail = `${quote(tracking.version)}, and the newest revision is ${quote(newest.revision.number)}`;
    verdict.fail('/document/tracking/version', detail, [`${newest.pointer}/number`]);
  },
};

/** Build metadata never counts; the part of a pre-release counts when the document is released. */
function isSame(version: VersionNumber, newest: VersionNumber, isReleased: boolean): boolean {
  if (version.isInteger !== newest.isInteger) return false;
  if (isReleased) return compareVersionNumbers(version, newest) === 0;
  return compareVersionNumbers({ ...version, preRelease: [] }, { ...newest, preRelease: [] }) === 0;
}
