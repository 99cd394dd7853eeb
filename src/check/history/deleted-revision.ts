import type { Continued, HistoryRule, HistoryViolation } from './history-rule.ts';
import { revisionChanges } from './revision-changes.ts';

/** A published revision stays in the history. */
export const deletedRevision: HistoryRule = {
  id: 'history/deleted-revision',
  severity: 'error',
  what: 'A published revision is never deleted',
  why: 'Whoever has that version of the document would look for it in vain, and feeds have announced it already.',
  mend: 'Put the revision back into `revisions`.',
  example: '1.0.0 and 1.0.1 were published; the branch has the revisions 1.0.0 and 1.1.0.',
  supersedes: [],
  find: ({ continued, name }) => continued.flatMap((one) => deleted(one, name)),
};

function deleted({ published, advisory }: Continued, name: string): HistoryViolation[] {
  return revisionChanges(published.document, advisory.document).deleted.map(({ number, date, summary }) => ({
    advisory,
    pointer: '/document/tracking/revision_history',
    message: `The revision ${number} of ${advisory.id}, published at ${name} with the date ${date}, is gone.`,
    mend: `Put it back into \`revisions\`:\n- { version: ${number}, date: ${date}, summary: ${JSON.stringify(summary)} }`,
  }));
}
