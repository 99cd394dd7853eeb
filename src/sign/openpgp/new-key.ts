import { generateKey as generateKeyPair, type PrivateKey, readKey, readPrivateKey } from 'openpgp';
import type { PublicKey } from '../../model/signer.ts';
import { describe, unixLines } from './key.ts';
import { parsePrivateKey, unlock } from './private-key.ts';
import { readPublicKey } from './public-key.ts';

/** What a new key is to be. */
export interface NewKey {
  name: string;
  email: string;
  /** Both are read by gpg 2.2, Sequoia and Go's OpenPGP. */
  algorithm: 'ed25519' | 'rsa4096';
  /** Never when absent. */
  expires: Date | undefined;
  /** Adds a subkey that reporters encrypt to. */
  encryption: boolean;
  /** Locks the private key; absent for a key that stays open. */
  passphrase: string | undefined;
}

/** A new key, all of it armoured. Only `publicKey` may ever be shown. */
export interface MadeKey {
  publicKey: PublicKey;
  privateKey: string;
  /** Takes the key back when it is applied; whoever has it can do so. */
  revocationCertificate: string;
}

/** Makes a v4 key; versions 5 and 6 are read by few consumers. */
export async function makeKey(wanted: NewKey, now: Date): Promise<MadeKey> {
  const date = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const { name, email, algorithm, expires, encryption, passphrase } = wanted;
  const main = algorithm === 'ed25519' ? ({ type: 'ecc', curve: 'ed25519Legacy' } as const) : rsa;
  const sub = algorithm === 'ed25519' ? ({ type: 'ecc', curve: 'curve25519Legacy' } as const) : rsa;
  const pair = await generateKeyPair({
    ...main,
    userIDs: { name, email },
    date,
    ...(expires === undefined ? {} : { keyExpirationTime: Math.floor((expires.getTime() - date.getTime()) / 1000) }),
    subkeys: encryption ? [sub] : [],
    ...(passphrase === undefined ? {} : { passphrase }),
    config: { v6Keys: false, aeadProtect: false, showVersion: false, showComment: false },
    format: 'object',
  });
  return {
    publicKey: await describe(pair.publicKey),
    privateKey: unixLines(pair.privateKey.armor()),
    revocationCertificate: unixLines(pair.revocationCertificate),
  };
}

const rsa = { type: 'rsa', rsaBits: 4096 } as const;

/**
 * A new key with the signature of an old one on its user id: whoever trusts the old key sees that its owner made the new one. Undefined when the
 * old key cannot vouch for others: it is expired, revoked, without the secret of its primary key, or that may not sign.
 *
 * @throws PublisherError KEY_UNREADABLE, KEY_PASSPHRASE when the old key cannot be opened
 */
export async function certifiedBy(made: MadeKey, old: OldKey, now: Date): Promise<MadeKey | undefined> {
  const certifier = await certifierOf(old, now);
  if (certifier === undefined) return undefined;
  const privateKey = await (await readPrivateKey({ armoredKey: made.privateKey })).signAllUsers([certifier], now);
  return { ...made, publicKey: await describe(privateKey.toPublic()), privateKey: unixLines(privateKey.armor()) };
}

/** As {@link certifiedBy}, where only the public half of the new key is at hand. */
export async function certifiedPublicKey(publicKey: PublicKey, old: OldKey, now: Date): Promise<PublicKey | undefined> {
  const certifier = await certifierOf(old, now);
  if (certifier === undefined) return undefined;
  return describe(await (await readKey({ armoredKey: publicKey.armored })).signAllUsers([certifier], now));
}

/** The primary key alone: what a subkey certifies counts for nothing, and the library would take the subkey that signs. */
async function certifierOf(old: OldKey, now: Date): Promise<PrivateKey | undefined> {
  const key = await unlock(await parsePrivateKey(old.armored), old.passphrase);
  const { keyPacket } = key;
  if (!('isMissingSecretKeyMaterial' in keyPacket) || keyPacket.isMissingSecretKeyMaterial()) return undefined;
  key.subkeys = [];
  return key.getSigningKey(undefined, now).then(
    () => key,
    () => undefined,
  );
}

/**
 * The public half of an armoured key of either kind; needs no passphrase.
 *
 * @throws PublisherError KEY_UNREADABLE
 */
export async function publicHalf(armored: string): Promise<PublicKey> {
  if (!armored.includes('PRIVATE KEY BLOCK')) return readPublicKey(armored);
  return describe((await parsePrivateKey(armored)).toPublic());
}

/** A private key with what unlocks it. */
interface OldKey {
  armored: string;
  passphrase?: string;
}
