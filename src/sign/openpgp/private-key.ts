import { decryptKey, type Key, type PrivateKey, readPrivateKeys, type Subkey } from 'openpgp';
import { PublisherError } from '../../publisher-error.ts';
import { expiry, fingerprintOf, isoDate, isRevoked, reason } from './key.ts';

/** gpg 2.2 and Sequoia cannot read these, in keys of any version; the same curve in its older form they can. */
export const unreadAlgorithms: ReadonlySet<string> = new Set(['ed25519', 'ed448', 'pqc_mldsa_ed25519']);

/** Mend of a key that cannot be used. */
export const makeAnotherKey: string =
  'Make one that every consumer reads: `csaf-press keys rotate`, or `gpg --quick-generate-key NAME ed25519 sign 3y`.';
const exportPrivateKey = 'Give the output of `gpg --armor --export-secret-keys FINGERPRINT`.';

/** @throws PublisherError KEY_UNREADABLE */
export async function parsePrivateKey(armored: string): Promise<PrivateKey> {
  if (/^-----BEGIN PGP PUBLIC KEY BLOCK-----/m.test(armored) && !armored.includes('PRIVATE KEY BLOCK')) {
    throw new PublisherError('KEY_UNREADABLE', 'The signing key is a public key; it cannot sign.', exportPrivateKey);
  }
  const blocks = armored.match(/^-----BEGIN PGP /gm)?.length ?? 0;
  try {
    const [key, ...others] = await readPrivateKeys({ armoredKeys: withoutHeaders(armored) });
    if (key !== undefined && others.length === 0 && blocks === 1) return key;
    throw several(Math.max(blocks, others.length + 1));
  } catch (error) {
    if (error instanceof PublisherError) throw error;
    const message = `The signing key is no readable OpenPGP private key: ${reason(error)}.`;
    throw new PublisherError('KEY_UNREADABLE', message, exportPrivateKey);
  }
}

/** Which of them signs must not depend on their order in a file. */
function several(count: number): PublisherError {
  return new PublisherError(
    'KEY_UNREADABLE',
    `One signing key is expected, and ${count} keys were given together.`,
    'Export the one that signs, by its fingerprint: gpg --armor --export-secret-keys FINGERPRINT',
  );
}

/**
 * The armour without the lines between its first line and the empty one. They say nothing that matters, and where the empty line is misplaced the
 * library takes lines of the key for headers and prints them, if NODE_ENV is `development`.
 */
function withoutHeaders(armored: string): string {
  const lines = armored.replaceAll('\r', '').split('\n');
  const first = lines.findIndex((line) => line.startsWith('-----BEGIN PGP '));
  const empty = lines.findIndex((line, index) => index > first && line.trim() === '');
  return empty < 0 ? armored : [lines[first], ...lines.slice(empty)].join('\n');
}

/** What a locked private key is called, to ask for its passphrase; undefined when it is open or unreadable. */
export async function lockedKeyName(armored: string): Promise<string | undefined> {
  const key = await parsePrivateKey(armored).catch(() => undefined);
  if (key === undefined || !isLocked(key)) return undefined;
  return key.getUserIDs()[0] ?? fingerprintOf(key);
}

function isLocked(key: PrivateKey): boolean {
  return key.getKeys().some((part) => !part.keyPacket.isDecrypted());
}

/** Everything that can be wrong with a key before its passphrase matters. */
export async function refuseUnfitKey(key: PrivateKey, now: Date): Promise<void> {
  const name = `The signing key ${fingerprintOf(key)}`;
  if (key.keyPacket.version !== 4) {
    const why = 'consumers (gpg 2.2, Sequoia, Go) read v4 keys only';
    throw new PublisherError('KEY_UNFIT', `${name} is of version ${key.keyPacket.version}; ${why}.`, makeAnotherKey);
  }
  if (key.keyPacket.created > now) {
    const created = key.keyPacket.created.toISOString();
    throw new PublisherError(
      'CLOCK',
      `${name} was created at ${created}, and it is ${now.toISOString()} now.`,
      'Set the clock (or SOURCE_DATE_EPOCH) right.',
    );
  }
  if (await isRevoked(key, now)) {
    throw new PublisherError(
      'KEY_UNFIT',
      `${name} is revoked.`,
      'Sign with another key (`csaf-press keys rotate` makes one), and keep this one published.',
    );
  }
  const expires = await expiry(key);
  if (expires !== undefined && expires <= now) throw expired(name, fingerprintOf(key), expires);
}

function expired(name: string, fingerprint: string, expires: Date): PublisherError {
  return new PublisherError(
    'KEY_EXPIRED',
    `${name} expired on ${isoDate(expires)}: no consumer would accept what it signs.`,
    `Extend it with \`gpg --quick-set-expire ${fingerprint} 2y\` (and again with \`'*'\` at the end for its subkeys), export it anew and build again; all documents get fresh signatures.`,
  );
}

/** The key with its secret parts readable. @throws PublisherError KEY_PASSPHRASE, KEY_UNREADABLE */
export async function unlock(key: PrivateKey, passphrase: string | undefined): Promise<PrivateKey> {
  if (!isLocked(key)) return key;
  if (passphrase === undefined || passphrase === '') {
    throw new PublisherError(
      'KEY_PASSPHRASE',
      `The signing key ${fingerprintOf(key)} is locked with a passphrase, and none was given.`,
      'Set CSAF_PRESS_PASSPHRASE, or run this on a terminal, where it is asked for.',
    );
  }
  try {
    return await decryptKey({ privateKey: key, passphrase });
  } catch (error) {
    // The library's words name the fault, never the passphrase; the cause is left out all the same.
    const wrong = /passphrase/i.test(reason(error));
    const message = wrong ? 'does not open with the passphrase given' : `cannot be unlocked: ${reason(error)}`;
    throw new PublisherError(
      wrong ? 'KEY_PASSPHRASE' : 'KEY_UNREADABLE',
      `The signing key ${fingerprintOf(key)} ${message}.`,
      wrong ? 'Check CSAF_PRESS_PASSPHRASE; quotes and a trailing line break count.' : exportPrivateKey,
    );
  }
}

/** The primary key or subkey that signs, whose secret is present, and since when a verifier can tell that it may sign. */
export async function signingPart(
  key: PrivateKey,
  now: Date,
): Promise<{ signingKeyIDs: ReturnType<Key['getKeyID']>; since: Date }> {
  let why = 'it has no secret key material';
  for (const part of [...key.subkeys, key]) {
    if (!('isMissingSecretKeyMaterial' in part.keyPacket) || part.keyPacket.isMissingSecretKeyMaterial()) continue;
    try {
      await key.getSigningKey(part.getKeyID(), now);
      const { algorithm } = part.getAlgorithmInfo();
      if (unreadAlgorithms.has(algorithm)) {
        why = `its algorithm, ${algorithm}, is unknown to gpg 2.2 and Sequoia`;
        continue;
      }
      return { signingKeyIDs: part.getKeyID(), since: await validSince(key, part, now) };
    } catch (error) {
      why = reason(error);
      const expires = part === key ? undefined : await (part as Subkey).getExpirationTime(now).catch(() => null);
      if (expires instanceof Date && expires <= now) {
        throw expired(`The signing subkey of ${fingerprintOf(key)}`, fingerprintOf(key), expires);
      }
    }
  }
  throw new PublisherError('KEY_UNFIT', `The signing key ${fingerprintOf(key)} cannot sign: ${why}.`, makeAnotherKey);
}

/**
 * Newer than the key's creation when its expiry was extended: the only self-signature is then the new one,
 * and Sequoia and OpenPGP.js refuse signatures from before it, because nothing says that the key was valid then.
 */
async function validSince(key: PrivateKey, part: PrivateKey | Subkey, now: Date): Promise<Date> {
  const { selfCertification } = await key.getPrimaryUser(now);
  const moments = [key.keyPacket.created, part.keyPacket.created, selfCertification.created];
  if (part !== key) moments.push((await (part as Subkey).verify(now)).created);
  return moments.reduce<Date>((latest, moment) => (moment === null ? latest : later(latest, moment)), new Date(0));
}

/** The later of two moments. */
export function later(a: Date, b: Date): Date {
  return a < b ? b : a;
}
