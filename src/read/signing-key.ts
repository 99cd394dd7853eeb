import { readFile, stat } from 'node:fs/promises';
import { PublisherError } from '../publisher-error.ts';

/** Bytes; keys with hundreds of certifications stay far below. */
const largestKey = 4_000_000;

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
  if (file !== undefined) return await fromFile(file, '--key');
  const text = env.CSAF_PRESS_SIGNING_KEY;
  if (text?.trim()) return armoredIn(text, 'CSAF_PRESS_SIGNING_KEY');
  const path = env.CSAF_PRESS_SIGNING_KEY_FILE;
  return path?.trim() ? await fromFile(path, 'CSAF_PRESS_SIGNING_KEY_FILE') : undefined;
}

async function fromFile(path: string, namedBy: string): Promise<string> {
  return armoredIn(await readKeyText(path, namedBy), path);
}

/**
 * The text of a file that may hold a key, unchecked.
 *
 * @param namedBy what gave the path
 * @throws PublisherError `KEY_NOT_FOUND`, `KEY_UNREADABLE`; what the file holds is never part of a message, nor is a key in place of the path.
 */
export async function readKeyText(path: string, namedBy: string): Promise<string> {
  if (!isPath(path)) {
    throw new PublisherError(
      'KEY_NOT_FOUND',
      `What ${namedBy} gives is no path of a file, but looks like a key itself.`,
      'Name the file; a key itself goes into CSAF_PRESS_SIGNING_KEY. If it was printed anywhere, revoke it.',
    );
  }
  return await readRegular(path).catch((cause: unknown) => {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new PublisherError(
      missing ? 'KEY_NOT_FOUND' : 'KEY_UNREADABLE',
      missing ? `There is no key file ${path}.` : `The key file ${path} cannot be read.`,
      missing
        ? `Check the path given by ${namedBy}.`
        : 'Check that it is a regular file (no folder, pipe or device) and that you may read it.',
      { cause },
    );
  });
}

/** A key that stands where its path belongs is never repeated. `LS0tLS1CRUdJTi` is how `-----BEGIN ` begins in Base64. */
function isPath(text: string): boolean {
  return text.length <= 1024 && !/[\r\n]|\\n|-----BEGIN |LS0tLS1CRUdJTi/.test(text);
}

/** Reading a pipe or a device could wait for ever. */
async function readRegular(path: string): Promise<string> {
  const found = await stat(path);
  if (!found.isFile()) throw new Error(`${path} is not a regular file`);
  if (found.size > largestKey) throw new Error(`${path} is too large for a key`);
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
