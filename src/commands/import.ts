import { resolve } from 'node:path';
import { importDocuments } from '../pipeline/import-documents.ts';
import { currentTime } from './clock.ts';
import type { CommandRun } from './command.ts';
import { displayPath, pathOption } from './options.ts';

/** `csaf-press import`: what can be imported is, the rest is named with the reason; exit code 1 if there was any. */
export const runImport: CommandRun = async (terminal, operands, options) => {
  const into = pathOption(terminal, options, 'content', 'advisories');
  const files = operands.map((operand) => resolve(terminal.cwd, operand));
  terminal.progress(`importing ${files.length} files …`);
  const { imported, skipped, created } = await importDocuments(files, {
    into,
    now: currentTime(terminal),
    force: options.force === true,
  });
  terminal.progress('');
  for (const { source, what, why, mend } of skipped) {
    const reason = why === undefined ? '' : `\n  why: ${why}`;
    terminal.err(`skipped ${displayPath(terminal, source)}: ${what}${reason}\n  mend: ${mend}\n`);
  }
  const folder = displayPath(terminal, into);
  if (imported.length === 1) terminal.out(`Wrote ${folder}/${imported[0]?.file}.\n`);
  if (imported.length > 1) terminal.out(`Wrote ${imported.length} advisories below ${folder}/.\n`);
  if (created.length > 0) {
    terminal.out(`Made ${created.join(', ')} too, because they were missing: look through them before you publish.\n`);
  }
  return skipped.length > 0 ? 1 : 0;
};
