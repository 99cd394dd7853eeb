import type { CsafDocument, Revision } from '@csaf/types/csaf-2.0';
import { instant } from '../../standard/date.ts';
import { compareVersionTexts } from '../../standard/versions/version-number.ts';

/** A revision with its index in the history. */
export interface PlacedRevision {
  index: number;
  revision: Revision;
}

/** A published revision that says something else now. */
export interface RewrittenRevision extends PlacedRevision {
  published: Revision;
  key: 'number' | 'date' | 'summary' | 'legacy_version';
}

/** How a revision history differs from the one that was published. */
export interface RevisionChanges {
  fresh: PlacedRevision[];
  rewritten: RewrittenRevision[];
  deleted: Revision[];
}

/** Compares two revision histories. A revision is known by its version; one that lost its version, by its date. */
export function revisionChanges(before: CsafDocument, after: CsafDocument): RevisionChanges {
  const changes: RevisionChanges = { fresh: [], rewritten: [], deleted: [] };
  const unknown = new Map(after.document.tracking.revision_history.entries());
  const missing: Revision[] = [];
  for (const published of before.document.tracking.revision_history) {
    const same = [...unknown].find(([, { number }]) => compareVersionTexts(number, published.number) === 0);
    if (same === undefined) missing.push(published);
    else {
      unknown.delete(same[0]);
      changes.rewritten.push(...rewritingOf(published, { index: same[0], revision: same[1] }));
    }
  }
  for (const published of missing) {
    const renumbered = [...unknown].find(([, { date }]) => instant(date) === instant(published.date));
    if (renumbered === undefined) changes.deleted.push(published);
    else {
      const [index, revision] = renumbered;
      unknown.delete(index);
      changes.rewritten.push({ published, index, revision, key: 'number' });
    }
  }
  changes.fresh.push(...[...unknown].map(([index, revision]) => ({ index, revision })));
  return changes;
}

function rewritingOf(published: Revision, { index, revision }: PlacedRevision): RewrittenRevision[] {
  const keys: RewrittenRevision['key'][] = [];
  if (instant(published.date) !== instant(revision.date)) keys.push('date');
  if (published.summary !== revision.summary) keys.push('summary');
  if (published.legacy_version !== revision.legacy_version) keys.push('legacy_version');
  return keys.map((key) => ({ published, index, revision, key }));
}
