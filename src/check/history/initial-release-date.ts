import { instant } from '../../standard/date.ts';
import type { HistoryRule } from './history-rule.ts';
import { revisionChanges } from './revision-changes.ts';

/** An advisory was first released once. */
export const initialReleaseDate: HistoryRule = {
  id: 'history/initial-release-date',
  severity: 'error',
  what: 'The initial release date stays',
  why: 'It tells when the advisory was first public, and the folder of the published file is named after its year.',
  mend: 'Give the first revision the date that it was published with.',
  example: '1.0.0 was published with the date 2026-03-02; the branch dates it 2026-03-01.',
  supersedes: [],
  find: ({ continued, name }) =>
    continued.flatMap(({ published, advisory }) => {
      const before = published.document.document.tracking.initial_release_date;
      const now = advisory.document.document.tracking.initial_release_date;
      const { deleted, fresh } = revisionChanges(published.document, advisory.document);
      // The first revision is gone, or a new one claims to be earlier: that has rules of its own.
      const isToldElsewhere =
        deleted.some(({ date }) => instant(date) === instant(before)) ||
        fresh.some(({ revision: { date } }) => instant(date) === instant(now));
      if (instant(before) === instant(now) || isToldElsewhere) return [];
      return [
        {
          advisory,
          pointer: '/document/tracking/initial_release_date',
          message: `${advisory.id} was published at ${name} with the initial release date ${before}; now it is ${now}.`,
          mend: `Give the first revision the date ${before} again.`,
        },
      ];
    }),
};
