import { resolve } from 'node:path';
import type { KeySource } from '../pipeline/signer.ts';
import type { OptionValues } from './command.ts';
import { textOption } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Where a command finds the private key: `--key`, the environment, and whoever is there for its passphrase. */
export function keySource(terminal: Terminal, options: OptionValues): KeySource {
  const askPassphrase = terminal.interactive === true ? (name: string) => askFor(terminal, name) : undefined;
  const file = textOption(options, 'key');
  const resolved = file === undefined ? undefined : resolve(terminal.cwd, file);
  return { file: resolved, env: terminal.env, askPassphrase };
}

async function askFor(terminal: Terminal, name: string): Promise<string | undefined> {
  const { askSecret } = await import('./prompts.ts');
  terminal.progress('');
  // A user id is what its maker wrote: it may hold anything.
  const shown = name.replaceAll(/\p{C}/gu, '?');
  return askSecret(`Passphrase of the signing key ${shown}`, terminal.streams);
}
