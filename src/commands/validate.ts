import { availableParallelism } from 'node:os';
import { extname, resolve } from 'node:path';
import type { FileOutcome } from '../model/validation.ts';
import { PublisherError } from '../publisher-error.ts';
import { isDocument } from '../report/reporters.ts';
import { formatValidationSummary } from '../report/validation-summary.ts';
import { ValidationTally } from '../report/validation-tally.ts';
import { validationWriter } from '../report/validation-writer.ts';
import { type Input, listInputs } from '../validate/inputs.ts';
import { chooseTests, remedyOf } from '../validate/test-choice.ts';
import { inThreads } from '../validate/worker-crew.ts';
import { worthwhileThreads } from '../validate/worthwhile-threads.ts';
import { currentTime } from './clock.ts';
import type { CommandRun, OptionValues } from './command.ts';
import { knownRuleText } from './known-rule-text.ts';
import { formatOption, servicesOption, textOption } from './options.ts';
import type { Terminal } from './terminal.ts';
import { failedOutcome, prepareWork, type ValidationSettings } from './validate-file.ts';
import { version } from './version.ts';

/** `csaf-press validate`: checks CSAF documents, whoever wrote them; with `--serve`, those that clients send. */
export const runValidate: CommandRun = async (terminal, operands, options) => {
  if (options.serve === true) return (await import('./serve.ts')).runServe(terminal, operands, options);
  if (operands.length === 0) {
    throw new PublisherError(
      'USAGE',
      'There is nothing to validate.',
      'Name files or folders, or - for standard input.',
    );
  }
  const settings = settingsOf(terminal, options);
  const inputs = await listInputs(operands, terminal.cwd);
  const tally = new ValidationTally();
  const { format } = settings.report;
  const writer = validationWriter(format, terminal.out, { ruleText: knownRuleText, version });
  writer.begin();
  for await (const outcome of outcomesOf(inputs, settings, options)) {
    if (outcome.report !== '') terminal.progress('');
    writer.add(outcome);
    tally.add(outcome);
    if (inputs.length > 1) terminal.progress(progressOf(tally, inputs.length));
  }
  terminal.progress('');
  writer.end(tally);
  if (tally.files === 0) throw nothingFound(operands, tally.others);
  const { width } = terminal;
  // A program that reads annotations or JSON has no use for a summary in words; people may.
  const say = format === 'pretty' ? terminal.out : terminal.err;
  const color = terminal.color && format === 'pretty';
  if (!isDocument(format)) say(formatValidationSummary(tally, { color, width, tests: settings.tests, remedyOf }));
  return tally.invalid + tally.broken > 0 ? 1 : 0;
};

function settingsOf(terminal: Terminal, options: OptionValues): ValidationSettings {
  const { color, width } = terminal;
  const names = textOption(options, 'tests');
  const services = servicesOption(options);
  const tests = chooseTests({ names, info: options.info === true, services });
  const folder = textOption(options, 'extensions');
  return {
    tests,
    now: currentTime(terminal),
    services,
    ...(folder === undefined ? {} : { extensions: resolve(terminal.cwd, folder) }),
    // Whoever names tests, or brings what they need, wants to see what they find.
    report: {
      format: formatOption(options),
      info: options.info === true || names !== undefined || services.size > 0,
      color,
      width,
    },
  };
}

/** In threads where that is quicker, and no service is asked for: those keep count of what they ask, and of whom. */
async function* outcomesOf(
  inputs: readonly Input[],
  settings: ValidationSettings,
  options: OptionValues,
): AsyncGenerator<FileOutcome> {
  const size = threadsOption(options) ?? worthwhileThreads(inputs, availableParallelism());
  const isLocal = settings.services.size === 0 && inputs.every(({ path }) => path !== undefined);
  // Before any thread is: what is wrong with the settings is the user's to hear once.
  const work = await prepareWork(settings);
  if (isLocal && size > 1) {
    const { href } = new URL('./validate-thread.ts', import.meta.url);
    // Compiled, this file and that of the threads are JavaScript.
    const entry = new URL(href.replace(/\.ts$/, extname(import.meta.filename)));
    const onCrash = (input: Input, reason: string) => failedOutcome(input, settings, reason);
    yield* inThreads(inputs, { size, entry, settings, onCrash });
    return;
  }
  for (const input of inputs) yield await work(input);
}

function threadsOption(options: OptionValues): number | undefined {
  const asked = textOption(options, 'threads');
  if (asked === undefined) return undefined;
  if (/^[1-9]\d{0,2}$/.test(asked)) return Number(asked);
  throw new PublisherError('USAGE', `"${asked}" is no number of threads.`, 'Name a number from 1 to 999.');
}

const barWidth = 24;

function progressOf({ files, others, invalid, broken }: ValidationTally, total: number): string {
  const done = files + others;
  const filled = Math.round((done / total) * barWidth);
  const wrong = invalid + broken;
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${done} of ${total}${wrong === 0 ? '' : `, ${wrong} with errors`}`;
}

function nothingFound(operands: readonly string[], others: number): PublisherError {
  const found =
    others === 0
      ? 'no JSON files'
      : others === 1
        ? '1 JSON file, which is no CSAF document,'
        : `${others} JSON files, none of which is a CSAF document,`;
  const message = `There ${others === 1 ? 'is' : 'are'} ${found} in ${operands.join(', ')}.`;
  return new PublisherError('USAGE', message, 'Name files or folders with CSAF documents.');
}
