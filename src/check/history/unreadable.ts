import type { HistoryRule } from './history-rule.ts';

/** What was published can be read. */
export const unreadable: HistoryRule = {
  id: 'history/unreadable',
  severity: 'warning',
  what: 'What was published can be compared',
  why: 'Nobody can tell whether this file keeps to what was published.',
  mend: 'Compare it with an earlier revision, whose content was without errors: --since REV.',
  example: 'At the revision that is compared with, a file of the content folder was not valid YAML.',
  supersedes: [],
  find: ({ unreadable: files, name }) =>
    files.map((file) => ({
      at: { file },
      message: file.includes('/')
        ? `The history of this file was not checked: at ${name} it has errors.`
        : `No history was checked: at ${name} this file has errors, and nothing can be compiled without it.`,
    })),
};
