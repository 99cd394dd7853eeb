import type { HistoryRule } from './history-rule.ts';
import { asPublished } from './wording.ts';

/** An advisory that no longer holds is withdrawn. */
export const deletedAdvisory: HistoryRule = {
  id: 'history/deleted-advisory',
  severity: 'error',
  what: 'A published advisory is withdrawn, never deleted',
  why: 'Its address would lead nowhere, and whoever has a copy would never hear that it no longer holds.',
  mend: 'Put the file back, and withdraw the advisory by `withdrawn: <reason>` and a new revision.',
  example: 'EXAMPLE-SA-2026-0001 was published; the branch removes its file.',
  supersedes: [],
  find: ({ successions, name }) =>
    successions.flatMap(({ became, earlier }) => {
      if (became !== 'gone' || earlier.visibility !== 'public') return [];
      const mend = `Put the file back as it is at ${name}. If the advisory no longer holds, withdraw it: \`withdrawn: <reason>\` and a new revision (\`csaf-press withdraw\` writes both).`;
      return [{ at: { file: earlier.file }, message: `${asPublished(earlier, name)}; now it is gone.`, mend }];
    }),
};
