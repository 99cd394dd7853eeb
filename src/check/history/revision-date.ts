import { instant } from '../../standard/date.ts';
import type { Continued, HistoryRule, HistoryViolation } from './history-rule.ts';
import { revisionChanges } from './revision-changes.ts';

/** A new revision is later than all that was published. */
export const revisionDate: HistoryRule = {
  id: 'history/revision-date',
  severity: 'error',
  what: 'A new revision is dated after the newest published one',
  why: 'Clients ask for what is newer than what they have: a document whose date does not advance is never fetched again.',
  mend: 'Give the revision the date of its release.',
  example: '1.0.0 was published with the date 2026-03-02; the branch adds 1.0.1 with the date 2026-02-27.',
  supersedes: ['content/revision-order'],
  find: ({ continued, name }) => continued.flatMap((one) => goneBack(one, name)),
};

function goneBack({ published, advisory }: Continued, name: string): HistoryViolation[] {
  const { version, current_release_date: newest } = published.document.document.tracking;
  const { fresh, rewritten, deleted } = revisionChanges(published.document, advisory.document);
  const since = `${name} is version ${version} of ${newest}`;
  const mend = `Give it the date of its release, which is after ${newest}.`;
  const early = fresh.filter(({ revision: { date } }) => instant(date) <= instant(newest));
  const found = early.map(({ index, revision: { number, date } }) => ({
    advisory,
    pointer: `/document/tracking/revision_history/${index}/date`,
    message: `The new revision ${number} of ${advisory.id} has the date ${date}, but published at ${since}.`,
    mend,
  }));
  const { current_release_date: now } = advisory.document.document.tracking;
  const isToldElsewhere = fresh.length > 0 || rewritten.length > 0 || deleted.length > 0;
  if (isToldElsewhere || instant(now) >= instant(newest)) return found;
  const pointer = '/document/tracking/current_release_date';
  const message = `The release date of ${advisory.id} goes back to ${now}: published at ${since}.`;
  return [{ advisory, pointer, message, mend: `Write the date ${newest} again, or add a revision with a later date.` }];
}
