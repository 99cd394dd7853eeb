import type { HistoryRule, HistoryViolation } from './history-rule.ts';
import { asPublished } from './wording.ts';

/** What is out is neither a draft nor embargoed again. */
export const takenBack: HistoryRule = {
  id: 'history/taken-back',
  severity: 'error',
  what: 'A published advisory does not become a draft or embargoed again',
  why: 'It would vanish from the site, as if it had been deleted, while copies of it stay out there.',
  mend: 'Take the status or the embargo out. An advisory that no longer holds is withdrawn.',
  example: 'The advisory was published; the branch sets `status: draft`.',
  supersedes: [],
  find: ({ continued, name }) =>
    continued.flatMap(({ published, advisory }): HistoryViolation[] => {
      const { visibility, file } = advisory;
      const message = `${asPublished(published, name)}; now it is ${visibility === 'draft' ? 'a draft' : 'embargoed'}.`;
      if (visibility === 'draft') return [{ advisory, pointer: '/document/tracking/status', message }];
      return visibility === 'embargoed' ? [{ advisory, at: { file, pointer: '/embargo_until' }, message }] : [];
    }),
};
