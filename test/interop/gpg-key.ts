import { join } from 'node:path';
import { withGnuPg } from '../sign/gnupg.ts';
import type { Variant } from './trees.ts';

const user = 'Example PSIRT <psirt@example.com>';

/** Signed as many publishers do: by an RSA subkey that can only sign, of a primary key that can only certify, both made by gpg. */
export const signedByGpgKey: Variant = {
  name: 'gpg-key',
  async signer(folder) {
    const file = join(folder, 'signing-key.asc');
    await withGnuPg(async ({ gpg }) => {
      const open = ['--passphrase', '', '--pinentry-mode', 'loopback'];
      await gpg(...open, '--quick-generate-key', user, 'rsa3072', 'cert', '1y');
      const { stdout } = await gpg('--with-colons', '--list-keys');
      const fingerprint = /^fpr:+([0-9A-F]+):/m.exec(stdout)?.[1] ?? '';
      await gpg(...open, '--quick-add-key', fingerprint, 'rsa3072', 'sign', '1y');
      await gpg(...open, '--armor', '--output', file, '--export-secret-keys', fingerprint);
    });
    return { args: ['--key', file] };
  },
};
