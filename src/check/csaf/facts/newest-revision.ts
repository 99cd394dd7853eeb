import { instantOf } from '../../../standard/instant.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';
import type { Located } from './document.ts';
import type { Facts } from './facts.ts';
import type { RevisionFact } from './revisions.ts';

/**
 * The newest item of the revision history of a document whose status is `final` or `interim`; undefined for a draft, whose history is not
 * closed yet.
 */
export function newestRevisionOf({ isReleased, sortedRevisions }: Facts): RevisionFact | undefined {
  return isReleased ? sortedRevisions.at(-1) : undefined;
}

/** Fails each date that is later than the newest revision of a released document. */
export function failDatesAfterNewestRevision(facts: Facts, dates: readonly Located<string>[], verdict: Verdict): void {
  const newest = newestRevisionOf(facts);
  if (newest?.instant === undefined) return;
  const { instant: limit, revision, pointer: revisionPointer } = newest;
  for (const { element, pointer } of dates) {
    const instant = instantOf(element);
    if (instant === undefined || instant <= limit) continue;
    verdict.fail(pointer, `${quote(element)} is after ${quote(revision.date)}`, [`${revisionPointer}/date`]);
  }
}
