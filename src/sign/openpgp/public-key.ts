import { type Key, readKey, readKeys } from 'openpgp';
import type { PublicKey } from '../../model/signer.ts';
import { PublisherError } from '../../publisher-error.ts';
import { describe, expiry, fingerprintOf, isoDate, isRevoked, reason } from './key.ts';

/**
 * Reads an armoured public key, usable or not: see {@link keyFault}.
 *
 * @throws PublisherError KEY_UNREADABLE if it is not exactly one OpenPGP key, KEY_UNFIT if it is a private key, which must never be published.
 */
export async function readPublicKey(armored: string): Promise<PublicKey> {
  let keys: Key[];
  const blocks = armored.match(/^-----BEGIN PGP /gm)?.length ?? 0;
  try {
    keys = await readKeys({ armoredKeys: armored });
  } catch (error) {
    throw new PublisherError(
      'KEY_UNREADABLE',
      `This is no readable OpenPGP public key: ${reason(error)}.`,
      'Give the output of `gpg --armor --export FINGERPRINT`.',
    );
  }
  const [key] = keys;
  if (key === undefined || keys.length > 1 || blocks > 1) {
    throw new PublisherError(
      'KEY_UNREADABLE',
      `One key is expected, and ${Math.max(keys.length, blocks)} are in the file.`,
      'Keep one key a file: consumers read only the first, or refuse all.',
    );
  }
  if (key.isPrivate()) {
    throw new PublisherError(
      'KEY_UNFIT',
      `This is the private key ${fingerprintOf(key)}, where a public key is expected.`,
      'Give the output of `gpg --armor --export FINGERPRINT`. If the file was ever public, revoke the key.',
    );
  }
  return describe(key);
}

/** Why a published key cannot vouch for anything at `now` (`expired on …`, `revoked`, no signing capability), or undefined when it can. */
export async function keyFault(publicKey: PublicKey, now: Date): Promise<string | undefined> {
  const key = await parsedKey(publicKey);
  if (key.keyPacket.created > now) return `created on ${isoDate(key.keyPacket.created)}, which is in the future`;
  if (await isRevoked(key, now)) return 'revoked';
  const expires = await expiry(key);
  if (expires !== undefined && expires <= now) return `expired on ${isoDate(expires)}`;
  try {
    await key.getSigningKey(undefined, now);
    return undefined;
  } catch (error) {
    return `unfit for signing: ${reason(error)}`;
  }
}

/** The key with what other copies say newer of it: extensions, certifications, a revocation. */
export async function withNews(publicKey: PublicKey, copies: readonly string[]): Promise<PublicKey> {
  let key = await parsedKey(publicKey);
  for (const source of await sameKeys(publicKey.fingerprint, copies)) key = await key.update(source);
  return describe(key);
}

/** Since when a verifier can tell that the key holds: its creation, or its newest self-signature if the earlier ones are gone. */
export async function holdsSince(publicKey: PublicKey, now: Date): Promise<Date> {
  const key = await parsedKey(publicKey);
  const { selfCertification } = await key.getPrimaryUser(now);
  const { created } = key.keyPacket;
  return selfCertification.created !== null && selfCertification.created > created
    ? selfCertification.created
    : created;
}

/** Of armoured public keys those with a fingerprint. */
export async function sameKeys(fingerprint: string, armored: readonly string[]): Promise<Key[]> {
  const read = await Promise.all(armored.map((text) => readKey({ armoredKey: text }).catch(() => undefined)));
  return read.flatMap((key) => (key !== undefined && fingerprintOf(key) === fingerprint ? [key] : []));
}

const keys = new WeakMap<PublicKey, Promise<Key>>();

/** The parsed key; kept, because parsing one costs more than verifying a signature with it. */
export function parsedKey(publicKey: PublicKey): Promise<Key> {
  const known = keys.get(publicKey) ?? readKey({ armoredKey: publicKey.armored });
  keys.set(publicKey, known);
  return known;
}
