import { resolve } from 'node:path';
import { readKeyRing } from '../../keys/key-ring.ts';
import { type Rotation, rotateToKey, rotateToNewKey } from '../../keys/rotate.ts';
import { givenKey } from '../../pipeline/signer.ts';
import { currentTime } from '../clock.ts';
import type { CommandRun } from '../command.ts';
import { displayPath, pathOption, textOption } from '../options.ts';
import { keySource } from '../passphrase.ts';
import type { Terminal } from '../terminal.ts';
import { writtenFiles } from './generate.ts';
import { wantedKey } from './new-key.ts';

/** `csaf-press keys rotate`: goes over to another key. The old public key stays published; the next build signs everything anew. */
export const runRotate: CommandRun = async (terminal, _operands, options) => {
  const content = pathOption(terminal, options, 'content', 'advisories');
  const now = currentTime(terminal);
  const { publisher } = await readKeyRing(content);
  const current = await givenKey(keySource(terminal, options));
  const newKey = textOption(options, 'newKey');
  const out = textOption(options, 'out');
  const rotation =
    newKey === undefined
      ? await rotateToNewKey(current, {
          content,
          out: out === undefined ? undefined : resolve(terminal.cwd, out),
          folder: terminal.cwd,
          now,
          wanted: () => wantedKey(terminal, options, publisher, now, 'CSAF_PRESS_NEW_PASSPHRASE'),
        })
      : await rotateToKey(content, current, resolve(terminal.cwd, newKey), now);
  terminal.out(account(terminal, content, rotation));
  return 0;
};

function account(terminal: Terminal, content: string, rotation: Rotation): string {
  const { old, publicKey, made, certified, publicFile } = rotation;
  const file = displayPath(terminal, resolve(content, publicFile));
  const before = old === undefined ? '' : `, in place of ${old.fingerprint}`;
  return `The next signing key is ${publicKey.fingerprint}${before}.
${certified ? 'The old key has certified it.\n' : ''}
${made === undefined ? `  public key   ${file}  (named in publisher.yaml)\n` : writtenFiles(terminal, content, made)}
Next:
${steps(rotation)
  .map((step, index) => `  ${index + 1}. ${step}\n`)
  .join('')}`;
}

function steps({ old, publicKey, made, byCommand, namesOldKey }: Rotation): string[] {
  const name = old?.fingerprint ?? 'OLD-FINGERPRINT';
  const first = byCommand
    ? 'Commit publisher.yaml and the public keys.'
    : 'Commit publisher.yaml and the public keys. Build and deploy once with the old key, if it is not compromised:\n     the new key is then known before it signs.';
  const secrets =
    made === undefined
      ? 'Put the private half of the new key into the secrets.'
      : 'Put the new private key into the secret CSAF_PRESS_SIGNING_KEY and its passphrase into CSAF_PRESS_PASSPHRASE;\n     keep a copy of it and of the revocation certificate off this machine, apart from each other, and delete both here.';
  return [
    first,
    ...(byCommand ? [] : [secrets]),
    ...(namesOldKey ? [`Replace ${name} by ${publicKey.fingerprint} in \`signer.command\`.`] : []),
    'Build and deploy: every document is signed anew, with the same bytes as before.',
    `When nobody needs the old key any more: csaf-press keys revoke ${name} --reason superseded`,
  ];
}
