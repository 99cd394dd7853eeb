import type { Terminal } from './terminal.ts';

/** Exit codes: 0 fine, 1 findings, 2 usage or environment. */
export type ExitCode = 0 | 1 | 2;

/** Option values as commander gives them: by the camel-cased long name. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** Runs a command with its positional arguments and options. */
export type CommandRun = (terminal: Terminal, operands: readonly string[], options: OptionValues) => Promise<ExitCode>;

export interface CommandOption {
  /** commander's notation: `--out <dir>`. */
  flags: string;
  text: string;
  choices?: readonly string[];
  default?: string;
  /** May be given several times: `textsOption` takes the values apart. */
  repeatable?: true;
}

/** Under what a command stands in the help. */
export type Heading = 'Write advisories:' | 'Publish them:' | 'Look at what anyone has published:';

/** A word of the command line: a command, or a group of commands. */
export type CommandEntry = Command | CommandGroup;

/** Commands that go together: `keys list`. */
export interface CommandGroup {
  name: string;
  heading?: Heading;
  summary: string;
  /** Of the group itself, beside help. */
  options: readonly CommandOption[];
  commands: readonly Command[];
}

export interface Command {
  name: string;
  heading?: Heading;
  summary: string;
  /** commander's notation: `[files...]`. */
  operands?: string;
  options: readonly CommandOption[];
  /** Loaded when the command is run, so that `--help` stays quick. */
  load: () => Promise<CommandRun>;
}
