import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const cli = resolve(import.meta.dirname, '../../src/cli.ts');

/** Where csaf-press runs, and what it is told beside its arguments. */
export interface Place {
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

/** Begins a command of csaf-press in a process of its own, as a user does. */
export function beginCommand(args: readonly string[], { cwd, env = {} }: Place): ChildProcess {
  return spawn(process.execPath, [cli, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * Runs a command of csaf-press to its end.
 *
 * @returns what it printed
 * @throws Error with all it said when its exit code is not 0
 */
export async function runCommand(args: readonly string[], place: Place): Promise<string> {
  const child = beginCommand(args, place);
  const [out, said]: [string[], string[]] = [[], []];
  child.stdout?.on('data', (text) => out.push(String(text)));
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)));
  const code = await new Promise((ended) => child.once('close', ended));
  if (code !== 0) throw new Error(`csaf-press ${args.join(' ')} ended with ${code}.\n${said.join('')}`);
  return out.join('');
}
