import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';

/** What a command may know of the process that it runs in; tests pass their own. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Says what is going on while it lasts; nothing where nobody watches. */
  progress(text: string): void;
  /** Whether somebody is there to be asked; nobody when absent. */
  interactive?: boolean;
  /** Where somebody is asked; the streams of the process when absent. */
  streams?: { input: Readable; output: Writable };
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  color: boolean;
  /** Columns. */
  width: number;
  /** Moment of the run: the clock, or `SOURCE_DATE_EPOCH`. */
  clock(): Date;
}

/** The terminal of this process. Colour follows NO_COLOR, FORCE_COLOR and whether stdout is a terminal. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    progress: (text) => void (stderr.isTTY && stderr.write(`\r\u001b[2K${text}`)),
    interactive: stdin.isTTY === true && stdout.isTTY === true && !env.CI,
    env,
    cwd: process.cwd(),
    color: styleText('bold', 'x', { stream: stdout }) !== 'x',
    width: Math.max(40, Math.min(stdout.columns ?? 100, 120)),
    clock: () => new Date(),
  };
}
