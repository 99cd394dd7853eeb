import { instant } from '../../standard/date.ts';
import type { Continued, HistoryRule, HistoryViolation } from './history-rule.ts';
import { type RewrittenRevision, revisionChanges } from './revision-changes.ts';

/** A published revision keeps its version, date and summary. */
export const rewrittenRevision: HistoryRule = {
  id: 'history/rewritten-revision',
  severity: 'error',
  what: 'A published revision is never rewritten',
  why: 'Whoever has read the history must find the same in it, and feeds have announced the revision already.',
  mend: 'Write it as it was published. What there is to add belongs into a new revision.',
  example: '1.0.0 was published with the summary “Initial release”; the branch changes it to “First release”.',
  supersedes: [],
  find: ({ continued, name }) => continued.flatMap((one) => rewritten(one, name)),
};

function rewritten({ published, advisory }: Continued, name: string): HistoryViolation[] {
  const { rewritten: found } = revisionChanges(published.document, advisory.document);
  const start = instant(published.document.document.tracking.initial_release_date);
  return (
    found
      // The date of the first revision is that of the initial release, which has a rule of its own.
      .filter(({ key, published: { date } }) => key !== 'date' || instant(date) !== start)
      .map(({ index, key, published: revision, revision: now }) => ({
        advisory,
        pointer: `/document/tracking/revision_history/${index}/${key}`,
        message: `The revision ${revision.number} of ${advisory.id} was published at ${name} with the ${wording[key]} ${quote(revision[key])}; now it has ${quote(now[key])}.`,
        mend: `Write ${quote(revision[key])} again. What there is to add belongs into a new revision.`,
      }))
  );
}

const wording: Readonly<Record<RewrittenRevision['key'], string>> = {
  number: 'version',
  date: 'date',
  summary: 'summary',
  legacy_version: 'legacy version',
};

function quote(text: string | undefined): string {
  return text === undefined ? 'none' : JSON.stringify(text);
}
