import { instantOf } from '../../../standard/instant.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';

/** CSAF 2.0 and 2.1 §6.2.5. */
export const olderInitialReleaseDateThanRevisionHistory: ConformityTest = {
  id: '6.2.5',
  title: 'Older Initial Release Date than Revision History',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'The initial release is older than the first revision',
  why: 'The two dates are of the same event.',
  mend: 'Set `initial_release_date` to the date of the oldest revision, or add the revision of the initial release.',
  mendYaml: 'Take `tracking.initial_release_date` out of the `csaf:` overlay; it follows the first revision.',
  run({ tracking: { initial_release_date }, sortedRevisions }, verdict) {
    const oldest = sortedRevisions[0];
    const released = instantOf(initial_release_date);
    if (oldest?.instant === undefined || released === undefined || released >= oldest.instant) return;
    const detail = `${quote(initial_release_date)} is before ${quote(oldest.revision.date)}`;
    verdict.fail('/document/tracking/initial_release_date', detail, [`${oldest.pointer}/date`]);
  },
};
