import { relative, resolve, sep } from 'node:path';
import { mendFolder } from '../edit/mend-folder.ts';
import { assess } from '../pipeline/assess.ts';
import { PublisherError } from '../publisher-error.ts';
import { checkScope } from './check-scope.ts';
import { currentTime } from './clock.ts';
import type { CommandRun } from './command.ts';
import { earlierOption } from './earlier-option.ts';
import { refreshEditorSchemas } from './editor-schemas.ts';
import { isError, printFindings } from './findings.ts';
import { printMends } from './fix.ts';
import { displayPath, formatOption, pathOption } from './options.ts';
import type { Terminal } from './terminal.ts';

/** `csaf-press check`: every finding of every file, or of the files named. */
export const runCheck: CommandRun = async (terminal, operands, options) => {
  const content = pathOption(terminal, options, 'content', 'advisories');
  if (options.fix === true) await fix(terminal, operands, content);
  terminal.progress('checking …');
  const earlier = await earlierOption(terminal, options, content);
  const named = operands.map((operand) => relative(content, resolve(terminal.cwd, operand)).split(sep).join('/'));
  // The history rules look at all advisories; settings are told of by what all documents make of them.
  const isQuick = named.length > 0 && named.every((file) => file.includes('/'));
  const published = earlier !== undefined ? { earlier } : isQuick ? { only: named } : {};
  const assessment = await assess({ content, now: currentTime(terminal), allowInvalid: false, ...published });
  terminal.progress('');
  const wanted = operands.map((operand) => contentPath(terminal, operand, content, assessment.sources));
  const { diagnostics, files, summary, omitted } = checkScope(assessment, wanted, earlier, options.all === true);
  const advice = diagnostics.filter(({ severity }) => severity === 'info').length;
  printFindings(terminal, assessment, diagnostics, content, options, files);
  if (formatOption(options) === 'pretty') {
    if (advice === diagnostics.length) {
      terminal.out(`${summary}: nothing to mend.\n`);
    }
    if (omitted > 0) terminal.out(`--all shows ${omitted} more, in files that did not change.\n`);
    if (advice > 0 && options.info !== true) terminal.out(`--info shows ${advice} more, advice only.\n`);
  }
  await refreshEditorSchemas(terminal, content);
  return diagnostics.some(isError) ? 1 : 0;
};

/** `--fix`: mends what needs no decision, before the rest is checked. Says so on stderr, since stdout belongs to the findings. */
async function fix(terminal: Terminal, operands: readonly string[], content: string): Promise<void> {
  const wanted = operands.map((operand) => relative(content, resolve(terminal.cwd, operand)).split(sep).join('/'));
  printMends(terminal, content, await mendFolder(content, wanted));
}

/** The path of an operand relative to the content folder, as sources and diagnostics name it. */
function contentPath(
  terminal: Terminal,
  operand: string,
  content: string,
  sources: ReadonlyMap<string, unknown>,
): string {
  const path = relative(content, resolve(terminal.cwd, operand)).split(sep).join('/');
  if (sources.has(path)) return path;
  throw new PublisherError(
    'USAGE',
    `${operand} is not one of the files in ${displayPath(terminal, content)}/.`,
    'Name a YAML file of the content folder, or pass --content DIR if it is in another one.',
  );
}
