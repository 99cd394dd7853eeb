import { relative, resolve, sep } from 'node:path';
import { assess } from '../pipeline/assess.ts';
import { PublisherError } from '../publisher-error.ts';
import { currentTime } from './clock.ts';
import type { CommandRun } from './command.ts';
import { isError, printFindings } from './findings.ts';
import { displayPath, formatOption, pathOption } from './options.ts';
import type { Terminal } from './terminal.ts';

/** `csaf-press check`: every finding of every file, or of the files named. */
export const runCheck: CommandRun = async (terminal, operands, options) => {
  const content = pathOption(terminal, options, 'content', 'advisories');
  terminal.progress('checking …');
  const assessment = await assess({ content, now: currentTime(terminal), allowInvalid: false });
  terminal.progress('');
  const wanted = operands.map((operand) => contentPath(terminal, operand, content, assessment.sources));
  const diagnostics =
    wanted.length === 0 ? assessment.diagnostics : assessment.diagnostics.filter(({ at }) => wanted.includes(at.file));
  const count = wanted.length || (assessment.publication?.advisories.length ?? 0);
  const advice = diagnostics.filter(({ severity }) => severity === 'info').length;
  printFindings(terminal, assessment, diagnostics, content, options);
  if (formatOption(options) === 'pretty') {
    if (advice === diagnostics.length) {
      terminal.out(`${count} ${count === 1 ? 'advisory' : 'advisories'} checked: nothing to mend.\n`);
    }
    if (advice > 0 && options.info !== true) terminal.out(`--info shows ${advice} more, advice only.\n`);
  }
  return diagnostics.some(isError) ? 1 : 0;
};

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
