import type { Revision } from '@csaf/types/csaf-2.0';
import { type Instant, instantOf } from '../../../standard/instant.ts';
import {
  compareVersionNumbers,
  parseVersionNumber,
  type VersionNumber,
} from '../../../standard/versions/version-number.ts';

/** An item of the revision history. */
export interface RevisionFact {
  revision: Revision;
  pointer: string;
  /** Undefined when the date is none. */
  instant: Instant | undefined;
  version: VersionNumber;
}

/** The revision history in the order of the document. */
export function revisionFacts(history: readonly Revision[]): RevisionFact[] {
  return history.map((revision, index) => ({
    revision,
    pointer: `/document/tracking/revision_history/${index}`,
    instant: instantOf(revision.date),
    version: parseVersionNumber(revision.number),
  }));
}

/** By date, and at the same moment by number (CSAF 2.1 §6.1.14; 2.0 leaves the order within one moment open). */
export function sortedRevisions(revisions: readonly RevisionFact[]): RevisionFact[] {
  return revisions.toSorted(
    (a, b) => compareInstants(a.instant, b.instant) || compareVersionNumbers(a.version, b.version),
  );
}

function compareInstants(a: Instant | undefined, b: Instant | undefined): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
