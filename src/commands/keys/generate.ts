import { resolve } from 'node:path';
import { type GeneratedKey, generateKeyFiles } from '../../keys/generate.ts';
import { readKeyRing } from '../../keys/key-ring.ts';
import { currentTime } from '../clock.ts';
import type { CommandRun } from '../command.ts';
import { displayPath, pathOption, textOption } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { wantedKey } from './new-key.ts';

/** `csaf-press keys generate`: a key pair and its revocation certificate. Never prints a private key. */
export const runGenerate: CommandRun = async (terminal, _operands, options) => {
  const content = pathOption(terminal, options, 'content', 'advisories');
  const now = currentTime(terminal);
  const { publisher } = await readKeyRing(content);
  const out = textOption(options, 'out');
  const made = await generateKeyFiles({
    content,
    out: out === undefined ? undefined : resolve(terminal.cwd, out),
    folder: terminal.cwd,
    now,
    wanted: () => wantedKey(terminal, options, publisher, now, 'CSAF_PRESS_PASSPHRASE'),
  });
  terminal.out(`Made the key ${made.publicKey.fingerprint} (${made.publicKey.userId}).\n\n`);
  terminal.out(writtenFiles(terminal, content, made));
  terminal.out(`
Next:
  1. Keep the private key and its passphrase where only the build can read them: the secrets
     CSAF_PRESS_SIGNING_KEY (what the file holds) and CSAF_PRESS_PASSPHRASE of your CI.
  2. Keep a copy of the private key and of the revocation certificate off this machine, apart from each other;
     then delete both files here.
  3. Commit the public key and publisher.yaml.
`);
  return 0;
};

/** The files of a new key and what each is. */
export function writtenFiles(terminal: Terminal, content: string, made: GeneratedKey): string {
  const publicFile = displayPath(terminal, resolve(content, made.publicFile));
  const lines: [string, string][] = [
    ['private key', `${displayPath(terminal, made.privateFile)}  (never commit it)`],
    ['revocation', `${displayPath(terminal, made.certificateFile)}  (nor this)`],
    ['public key', `${publicFile}  (named in publisher.yaml)`],
    ['expires', made.publicKey.expires?.slice(0, 10) ?? 'never'],
  ];
  return lines.map(([name, text]) => `  ${name.padEnd(13)}${text}\n`).join('');
}
