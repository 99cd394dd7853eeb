import { styleText } from 'node:util';
import { Command as CommanderCommand, CommanderError, Option } from 'commander';
import { PublisherError } from '../publisher-error.ts';
import type { Command, CommandEntry, ExitCode, OptionValues } from './command.ts';
import { commands } from './commands.ts';
import { incompleteInstall } from './incomplete-install.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Parses the arguments, runs the command, and turns whatever happens into an exit code and words. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new CommanderCommand('csaf-press')
    .description('Publishes security advisories: YAML in, a signed CSAF trusted provider out.')
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError('  mend: --help after the command lists what it takes.')
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(withoutValue(text)),
    });
  const declareAll = (parent: CommanderCommand, entries: readonly CommandEntry[]): void => {
    for (const entry of entries) {
      if ('commands' in entry) {
        declareAll(declared(parent, entry), entry.commands);
        continue;
      }
      declare(parent, entry).action(async (...values: unknown[]) => {
        const run = await entry.load();
        exitCode = await run(terminal, operandsOf(values), optionsOf(values));
      });
    }
  };
  declareAll(program, commands);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explainFailure(error, terminal);
  }
}

/** What the command line does not take is not repeated: `--passphrase=…` is no option, and somebody will try it. */
function withoutValue(text: string): string {
  return text
    .replace(/(unknown option '--[^=']*)=[\s\S]*'/, "$1=…'")
    .replace(/(too many arguments for '[^']*'\. Expected \d+ arguments? but got \d+):[\s\S]*/, '$1.\n');
}

function declare(program: CommanderCommand, command: Command): CommanderCommand {
  const added = declared(program, command);
  if (command.operands !== undefined) added.argument(command.operands);
  else added.allowExcessArguments(false);
  for (const { flags, text, choices, default: fallback, repeatable } of command.options) {
    const option = new Option(flags, text);
    if (choices !== undefined) option.choices(choices);
    if (fallback !== undefined) option.default(fallback);
    if (repeatable)
      option.argParser((value: string, before?: string) => (before === undefined ? value : `${before}\n${value}`));
    added.addOption(option);
  }
  return added;
}

function declared(parent: CommanderCommand, { name, summary, heading }: CommandEntry): CommanderCommand {
  const added = parent.command(name).summary(summary).description(summary);
  return heading === undefined ? added : added.helpGroup(heading);
}

/** commander calls an action with the operands, then the options, then the command. */
function operandsOf(values: readonly unknown[]): string[] {
  return values
    .slice(0, -2)
    .flat()
    .filter((value) => typeof value === 'string');
}

function optionsOf(values: readonly unknown[]): OptionValues {
  const options = values.at(-2);
  return typeof options === 'object' && options !== null ? (options as OptionValues) : {};
}

function explainFailure(failure: unknown, terminal: Terminal): ExitCode {
  const error = incompleteInstall(failure) ?? failure;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const title = (text: string) => (terminal.color ? styleText(['bold', 'red'], text, { validateStream: false }) : text);
  if (error instanceof PublisherError) {
    terminal.err(`${title(`error[${error.code}]:`)} ${error.message}\n  mend: ${error.mend}\n`);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.err(`${title('csaf-press has a fault of its own:')} ${message}\n`);
  terminal.err('  mend: please report it, with what you ran; CSAF_PRESS_DEBUG=1 shows where it happened.\n');
  if (terminal.env.CSAF_PRESS_DEBUG === '1' && error instanceof Error) terminal.err(`${error.stack ?? ''}\n`);
  return 2;
}
