import type { Vulnerability } from '@csaf/types/csaf-2.1';
import { type Instant, instantOf } from '../../../standard/instant.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { type Located, located } from '../facts/document.ts';
import { newestRevisionOf } from '../facts/newest-revision.ts';
import { quote } from '../quote.ts';

/** CSAF 2.1 §6.2.41. */
export const oldEpssTimestamp: ConformityTest = {
  id: '6.2.41',
  title: 'Old EPSS Timestamp',
  group: 'recommended',
  versions: ['2.1'],
  what: 'The latest EPSS score of a vulnerability is more than 15 days older than the newest revision',
  why: 'EPSS is computed every day, and readers would act on a probability that has changed since.',
  mend: 'Take the current EPSS score over when the document is revised, or remove the old one.',
  run(facts, verdict) {
    const newest = newestRevisionOf(facts);
    if (newest?.instant === undefined) return;
    const limit = daysBefore(newest.instant, 15);
    for (const { element, pointer } of located(facts.csaf21?.vulnerabilities, '/vulnerabilities')) {
      const youngest = youngestScore(element, `${pointer}/metrics`);
      if (youngest === undefined || youngest.instant >= limit) continue;
      verdict.fail(youngest.pointer, `${quote(youngest.element)} for a revision of ${quote(newest.revision.date)}`, [
        `${newest.pointer}/date`,
      ]);
    }
  },
};

function youngestScore(
  { metrics }: Vulnerability,
  parent: string,
): (Located<string> & { instant: Instant }) | undefined {
  let youngest: (Located<string> & { instant: Instant }) | undefined;
  for (const { element, pointer } of located(metrics, parent)) {
    const timestamp = element.content.epss?.timestamp;
    const instant = timestamp === undefined ? undefined : instantOf(timestamp);
    if (timestamp === undefined || instant === undefined || (youngest !== undefined && instant <= youngest.instant))
      continue;
    youngest = { element: timestamp, pointer: `${pointer}/content/epss/timestamp`, instant };
  }
  return youngest;
}

/** The moment so many days earlier; what is finer than a second stays as it is, and a leap second counts as the second before it. */
function daysBefore(instant: Instant, days: number): Instant {
  const second = Date.parse(`${instant.slice(0, 19).replace(/60$/, '59')}Z`);
  if (Number.isNaN(second)) return instant;
  return `${new Date(second - days * 86_400_000).toISOString().slice(0, 19)}${instant.slice(19)}`;
}
