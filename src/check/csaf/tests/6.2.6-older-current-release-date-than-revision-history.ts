import { instantOf } from '../../../standard/instant.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';

/** CSAF 2.0 and 2.1 §6.2.6. */
export const olderCurrentReleaseDateThanRevisionHistory: ConformityTest = {
  id: '6.2.6',
  title: 'Older Current Release Date than Revision History',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'The current release is older than the newest revision',
  why: 'Consumers that ask for changes since a date would miss it.',
  mend: 'Set `current_release_date` to the date of the newest revision.',
  mendYaml: 'Take `tracking.current_release_date` out of the `csaf:` overlay; it follows the newest revision.',
  run({ tracking: { current_release_date }, sortedRevisions }, verdict) {
    const newest = sortedRevisions.at(-1);
    const released = instantOf(current_release_date);
    if (newest?.instant === undefined || released === undefined || released >= newest.instant) return;
    const detail = `${quote(current_release_date)} is before ${quote(newest.revision.date)}`;
    verdict.fail('/document/tracking/current_release_date', detail, [`${newest.pointer}/date`]);
  },
};
