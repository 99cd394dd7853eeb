import { resolve } from 'node:path';
import { revokeKeyFile } from '../../keys/revoke.ts';
import type { RevocationReason } from '../../model/signer.ts';
import { givenKey } from '../../pipeline/signer.ts';
import { currentTime } from '../clock.ts';
import type { CommandRun, OptionValues } from '../command.ts';
import { displayPath, pathOption, textOption } from '../options.ts';
import { keySource } from '../passphrase.ts';

/** `csaf-press keys revoke FINGERPRINT`: the public key in the content folder becomes the revoked one, and stays published. */
export const runRevoke: CommandRun = async (terminal, [fingerprint = ''], options) => {
  const content = pathOption(terminal, options, 'content', 'advisories');
  const certificate = textOption(options, 'certificate');
  const reason = reasonOf(options);
  const means =
    certificate === undefined
      ? { key: await givenKey(keySource(terminal, options)), reason }
      : { certificateFile: resolve(terminal.cwd, certificate), reason };
  const { publicKey, file, signs } = await revokeKeyFile(content, fingerprint, means, currentTime(terminal));
  const stated = publicKey.revoked?.reason ?? 'unstated';
  terminal.out(`Revoked ${publicKey.fingerprint} (${stated}), in ${displayPath(terminal, resolve(content, file))}.\n`);
  terminal.out(
    stated === 'superseded' || stated === 'retired'
      ? 'What it signed before stays good.\n'
      : 'Consumers take nothing for good any more that it has signed, old signatures included.\n',
  );
  terminal.out(`
Next:
  1. Leave the key named in publisher.yaml: published, it tells consumers that it is revoked.
  2. ${signs ? 'It is the key of `signer`: go over to another one, csaf-press keys rotate --new-key FILE.' : 'If it is the signing key, go over to another one (csaf-press keys rotate) and take it out of the secrets: no build\n     signs with it any more.'}
  3. Build and deploy today: every document is signed anew with the new key.
  4. Send the public key to the key servers that have it: gpg --send-keys ${publicKey.fingerprint}
`);
  return 0;
};

function reasonOf(options: OptionValues): RevocationReason | undefined {
  const text = textOption(options, 'reason');
  return text === 'compromised' || text === 'superseded' || text === 'retired' ? text : undefined;
}
