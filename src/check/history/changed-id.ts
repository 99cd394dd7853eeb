import type { HistoryRule } from './history-rule.ts';
import { asPublished } from './wording.ts';

/** The id of an advisory is for good. */
export const changedId: HistoryRule = {
  id: 'history/changed-id',
  severity: 'error',
  what: 'A published advisory keeps its id',
  why: 'Its file, its address and its entries in feeds are named after it, and others refer to it: under another id it is another advisory.',
  mend: 'Write the published id again, and name the file after it.',
  example: 'EXAMPLE-SA-2026-0001 was published; the branch renames the file and its `id` to EXAMPLE-SA-2026-0011.',
  supersedes: [],
  find: ({ successions, name }) =>
    successions.flatMap((one) => {
      const { became, earlier } = one;
      if (became !== 'renamed' || earlier.visibility !== 'public') return [];
      const { advisory } = one;
      return [
        {
          advisory,
          pointer: '/document/tracking/id',
          message: `${asPublished(earlier, name)}; now it is called ${advisory.id}.`,
          mend: `Write \`id: ${earlier.id}\` again and keep the file ${earlier.file}. If this is another advisory, put that file back beside it; further ids of the same advisory go under \`aliases\`.`,
        },
      ];
    }),
};
