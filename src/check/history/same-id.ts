import type { HistoryRule } from './history-rule.ts';

/** Two branches have not taken the same id. */
export const sameId: HistoryRule = {
  id: 'history/same-id',
  severity: 'error',
  what: 'An id that another branch took stays with the advisory of that branch',
  why: 'Both would be published under one address, and the later one would replace the other.',
  mend: 'Give this advisory the next free id, and name its file after it.',
  example: 'Two branches took the id EXAMPLE-SA-2026-0011 from the same state; the other one has been merged.',
  supersedes: [],
  find: ({ successions, name }) =>
    successions.flatMap((one) => {
      if (one.became !== 'taken') return [];
      const { earlier, advisory } = one;
      const { title, tracking } = earlier.document.document;
      const other =
        earlier.visibility === 'public'
          ? `${JSON.stringify(title)}, released ${tracking.initial_release_date}`
          : `an advisory that is not public yet`;
      return [
        {
          advisory,
          pointer: '/document/tracking/id',
          message: `The id ${advisory.id} is taken: at ${name} it is that of another advisory (${other}).`,
        },
      ];
    }),
};
