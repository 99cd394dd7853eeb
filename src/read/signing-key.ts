import { readFile, stat } from 'node:fs/promises';
import { PublisherError } from '../publisher-error.ts';

/** An armoured private key and what unlocks it. */
export interface SigningKey {
  armored: string;
  passphrase?: string;
}

/**
 * Finds the signing key: the file that is given, else `CSAF_PRESS_SIGNING_KEY` (the armoured key itself), else the file named by
 * `CSAF_PRESS_SIGNING_KEY_FILE`. Undefined when none is set. `CSAF_PRESS_PASSPHRASE` unlocks it.
 *
 * @throws PublisherError `KEY_NOT_FOUND`, `KEY_UNREADABLE`; neither the key nor the passphrase is ever part of a message.
 */
export async function readSigningKey(options: {
  file?: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
}): Promise<SigningKey | undefined> {
  const { file, env } = options;
  // A secret that is not set in CI arrives as an empty variable.
  const passphrase = env.CSAF_PRESS_PASSPHRASE || undefined;
  const armored = await armoredKey(file, env);
  if (armored === undefined) return undefined;
  return passphrase === undefined ? { armored } : { armored, passphrase };
}

async function armoredKey(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  if (file !== undefined) return await fromFile(file, 'the option for the signing key');
  const text = env.CSAF_PRESS_SIGNING_KEY;
  if (text?.trim()) return armoredIn(text, 'CSAF_PRESS_SIGNING_KEY');
  const path = env.CSAF_PRESS_SIGNING_KEY_FILE;
  return path?.trim() ? await fromFile(path, 'CSAF_PRESS_SIGNING_KEY_FILE') : undefined;
}

async function fromFile(path: string, namedBy: string): Promise<string> {
  const text = await readRegular(path).catch((cause: unknown) => {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new PublisherError(
      missing ? 'KEY_NOT_FOUND' : 'KEY_UNREADABLE',
      missing ? `There is no signing key file ${path}.` : `The signing key file ${path} cannot be read.`,
      missing
        ? `Check the path given by ${namedBy}.`
        : 'Check that it is a regular file (no folder, pipe or device) and that you may read it.',
      { cause },
    );
  });
  return armoredIn(text, path);
}

/** Reading a pipe or a device could wait for ever. */
async function readRegular(path: string): Promise<string> {
  if (!(await stat(path)).isFile()) throw new Error(`${path} is not a regular file`);
  return readFile(path, 'utf8');
}

/** CI systems often keep a secret on one line, with `\n` in place of line breaks. */
function armoredIn(text: string, origin: string): string {
  const armored = (/[\r\n]/.test(text.trim()) ? text : text.replaceAll('\\n', '\n')).replace(/^\uFEFF/, '').trim();
  if (armored.startsWith('-----BEGIN PGP PRIVATE KEY BLOCK-----')) return `${armored}\n`;
  const isPublic = armored.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----');
  throw new PublisherError(
    'KEY_UNREADABLE',
    isPublic
      ? `${origin} holds a public key, and signing needs the private one.`
      : `${origin} holds no armoured private key.`,
    'Export it with: gpg --armor --export-secret-keys FINGERPRINT',
  );
}
