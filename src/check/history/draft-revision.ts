import { compareVersionTexts } from '../../standard/versions/version-number.ts';
import type { HistoryRule, HistorySubject, HistoryViolation } from './history-rule.ts';
import type { Succession } from './successions.ts';

/** The history begins with the first release. */
export const draftRevision: HistoryRule = {
  id: 'history/draft-revision',
  severity: 'warning',
  what: 'The history of a published advisory holds no revision of its draft',
  why: 'Nobody outside has seen the draft: the history tells readers what changed since the initial release (CSAF 2.0 §3.1.11).',
  mend: 'Delete the revisions of the draft, and let 1.0.0 be the initial release.',
  example: 'The draft had the revision 0.9.0; it is released as 1.0.0 with that revision still above it.',
  supersedes: [],
  find: (subject) => subject.successions.flatMap((one) => leftOver(one, subject)),
};

function leftOver(succession: Succession, { name }: HistorySubject): HistoryViolation[] {
  if (succession.became !== 'kept') return [];
  const { earlier, advisory } = succession;
  if (earlier.visibility !== 'draft' || advisory.visibility === 'draft') return [];
  const drafted = earlier.document.document.tracking.revision_history;
  const { revision_history: history, version } = advisory.document.document.tracking;
  return history.flatMap(({ number, date }, index) => {
    const isOfDraft = drafted.some((one) => compareVersionTexts(one.number, number) === 0);
    if (!isOfDraft || compareVersionTexts(number, version) === 0) return [];
    return [
      {
        advisory,
        pointer: `/document/tracking/revision_history/${index}`,
        message: `The revision ${number} of ${date} was one of the draft: at ${name}, ${advisory.id} was not published yet.`,
        mend: `Delete it, so that the initial release is the first revision. Keep it if ${advisory.id} was published before, elsewhere.`,
      },
    ];
  });
}
