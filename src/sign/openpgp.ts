import {
  createCleartextMessage,
  createMessage,
  decryptKey,
  generateKey as generateKeyPair,
  type Key,
  type PrivateKey,
  readCleartextMessage,
  readKey,
  readKeys,
  readPrivateKey,
  readSignature,
  type Subkey,
  sign,
  verify,
} from 'openpgp';
import type { PublicKey, Signer } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';

/** What checking a signature gave: the key that made it, or why it does not hold. */
export type Verdict = { valid: true; fingerprint: string; signed: string } | { valid: false; why: string };

/** The same bytes each time: no random notation, no version line (the default notation differs from run to run). */
const config = { nonDeterministicSignaturesViaNotation: false, showVersion: false, showComment: false };

/** gpg 2.2 and Sequoia cannot read these, in keys of any version; the same curve in its older form they can. */
const unreadAlgorithms: ReadonlySet<string> = new Set(['ed25519', 'ed448', 'pqc_mldsa_ed25519']);

const makeAnotherKey = 'Make one that every consumer reads: `gpg --quick-generate-key NAME ed25519 sign 2y`.';
const exportPrivateKey = 'Give the output of `gpg --armor --export-secret-keys FINGERPRINT`.';

/**
 * A new private key without a passphrase, armoured: v4 with Ed25519 in its older form, which gpg 2.2, Sequoia and Go's
 * OpenPGP read alike. It has no expiry, because an expired key makes every old signature worthless.
 */
export async function generateKey(userId: { name: string; email?: string }, created: Date): Promise<string> {
  const pair = await generateKeyPair({
    type: 'ecc',
    curve: 'ed25519Legacy',
    userIDs: userId,
    date: wholeSeconds(created),
    subkeys: [],
    config: { ...config, v6Keys: false },
  });
  return unixLines(pair.privateKey);
}

/**
 * Opens an armoured private key for signing, as it stands at `now`.
 *
 * A signature is dated at the date it is given, at the key's first valid moment if that is later, and never after `now`:
 * consumers refuse a signature that is older than its key, and one from the future.
 *
 * @throws PublisherError KEY_UNREADABLE, KEY_UNFIT, KEY_PASSPHRASE, KEY_EXPIRED, or CLOCK for a key from the future.
 */
export async function openSigner(
  armored: string,
  passphrase: string | undefined,
  now: Date,
  development: boolean,
): Promise<Signer> {
  const locked = await parsePrivateKey(armored);
  await refuseUnfitKey(locked, now);
  const key = await unlock(locked, passphrase);
  const { signingKeyIDs, since } = await signingPart(key, now);
  const latest = wholeSeconds(now);
  const options = (date: Date): { signingKeys: PrivateKey; signingKeyIDs: typeof signingKeyIDs; date: Date } => ({
    signingKeys: key,
    signingKeyIDs,
    date: earlier(later(wholeSeconds(date), since), latest),
  });
  const signer: Signer = {
    publicKey: await describe(key.toPublic()),
    development,
    async signDetached(content, date) {
      const message = await createMessage({ binary: Buffer.from(content, 'utf8') });
      return unixLines(await sign({ ...options(date), message, detached: true, config }));
    },
    async signCleartext(text, date) {
      // The line break before the signature is not part of the signed text (RFC 9580 §7.1): without this, a blank line would appear.
      const message = await createCleartextMessage({ text: text.replace(/\r?\n$/, '') });
      return unixLines(await sign({ ...options(date), message, config }));
    },
  };
  await proveSigner(signer, now);
  return signer;
}

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
  const key = await parsed(publicKey);
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

/** Checks a detached signature with those of `publicKeys` that are usable at `now` (CSAF 2.0 §7.1.19). */
export async function verifyDetached(
  content: Uint8Array | string,
  signature: string,
  publicKeys: readonly PublicKey[],
  now: Date,
): Promise<Verdict> {
  try {
    const binary = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const [message, parsedSignature, verificationKeys] = await Promise.all([
      createMessage({ binary }),
      readSignature({ armoredSignature: signature }),
      usable(publicKeys, now),
    ]);
    const result = await verify({ message, signature: parsedSignature, verificationKeys, date: now, format: 'binary' });
    return await judge(result.signatures, verificationKeys);
  } catch (error) {
    return { valid: false, why: reason(error) };
  }
}

/** Checks a cleartext-signed message (RFC 9580 §7) with those of `publicKeys` that are usable at `now`. */
export async function verifyCleartext(
  cleartextMessage: string,
  publicKeys: readonly PublicKey[],
  now: Date,
): Promise<Verdict> {
  try {
    const [message, verificationKeys] = await Promise.all([
      readCleartextMessage({ cleartextMessage }),
      usable(publicKeys, now),
    ]);
    const result = await verify({ message, verificationKeys, date: now });
    return await judge(result.signatures, verificationKeys);
  } catch (error) {
    return { valid: false, why: reason(error) };
  }
}

async function parsePrivateKey(armored: string): Promise<PrivateKey> {
  if (/^-----BEGIN PGP PUBLIC KEY BLOCK-----/m.test(armored)) {
    throw new PublisherError('KEY_UNREADABLE', 'The signing key is a public key; it cannot sign.', exportPrivateKey);
  }
  try {
    return await readPrivateKey({ armoredKey: armored });
  } catch (error) {
    const message = `The signing key is no readable OpenPGP private key: ${reason(error)}.`;
    throw new PublisherError('KEY_UNREADABLE', message, exportPrivateKey);
  }
}

/** Everything that can be wrong with a key before its passphrase matters. */
async function refuseUnfitKey(key: PrivateKey, now: Date): Promise<void> {
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
    throw new PublisherError('KEY_UNFIT', `${name} is revoked.`, 'Sign with another key, and keep this one published.');
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

async function unlock(key: PrivateKey, passphrase: string | undefined): Promise<PrivateKey> {
  const locked = key.getKeys().some((part) => !part.keyPacket.isDecrypted());
  if (!locked) return key;
  if (passphrase === undefined || passphrase === '') {
    throw new PublisherError(
      'KEY_PASSPHRASE',
      `The signing key ${fingerprintOf(key)} is locked with a passphrase, and none was given.`,
      'Set CSAF_PRESS_PASSPHRASE.',
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
async function signingPart(
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

/** A damaged key is found here, before a thousand documents carry signatures that nobody can verify. */
async function proveSigner(signer: Signer, now: Date): Promise<void> {
  const verdict = await verifyDetached('proof', await signer.signDetached('proof', now), [signer.publicKey], now);
  if (verdict.valid) return;
  throw new PublisherError(
    'KEY_UNFIT',
    `The signing key ${signer.publicKey.fingerprint} makes signatures that do not verify: ${verdict.why}.`,
    makeAnotherKey,
  );
}

const keys = new WeakMap<PublicKey, Promise<Key>>();

/** The parsed key; kept, because parsing one costs more than verifying a signature with it. */
function parsed(publicKey: PublicKey): Promise<Key> {
  const known = keys.get(publicKey) ?? readKey({ armoredKey: publicKey.armored });
  keys.set(publicKey, known);
  return known;
}

async function usable(publicKeys: readonly PublicKey[], now: Date): Promise<Key[]> {
  const candidates = await Promise.all(
    publicKeys.map(async (key) => ((await keyFault(key, now)) === undefined ? await parsed(key) : [])),
  );
  return candidates.flat();
}

interface SignatureResult {
  keyID: ReturnType<Key['getKeyID']>;
  verified: Promise<true>;
  signature: Promise<{ packets: { created: Date | null }[] }>;
}

/** Valid as soon as one signature verifies: a file may be signed by an old and a new key. */
async function judge(results: readonly SignatureResult[], candidates: readonly Key[]): Promise<Verdict> {
  let why = 'there is no signature in it';
  for (const { keyID, verified, signature } of results) {
    const key = candidates.find((candidate) => candidate.getKeyIDs().some((id) => id.equals(keyID)));
    try {
      await verified;
      const created = (await signature).packets[0]?.created;
      return {
        valid: true,
        fingerprint: key === undefined ? '' : fingerprintOf(key),
        signed: created?.toISOString() ?? '',
      };
    } catch (error) {
      why =
        key === undefined
          ? `it was made with key ${keyID.toHex().toUpperCase()}, which is not among the usable published keys`
          : reason(error);
    }
  }
  return { valid: false, why };
}

async function describe(key: Key): Promise<PublicKey> {
  const expires = await expiry(key);
  return {
    fingerprint: fingerprintOf(key),
    armored: unixLines(key.armor()),
    userId: key.getUserIDs()[0] ?? '',
    created: isoSeconds(key.keyPacket.created),
    ...(expires === undefined ? {} : { expires: isoSeconds(expires) }),
  };
}

async function expiry(key: Key): Promise<Date | undefined> {
  const time = await key.getExpirationTime();
  return time instanceof Date ? time : undefined;
}

async function isRevoked(key: Key, now: Date): Promise<boolean> {
  return (await key.isRevoked(undefined, undefined, now)) === true;
}

function fingerprintOf(key: Key): string {
  return key.getFingerprint().toUpperCase();
}

/** The library's message without its prefix, as part of a sentence. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Error [^:]*: /, '').replace(/[.\s]+$/, '');
}

function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}

function later(a: Date, b: Date): Date {
  return a < b ? b : a;
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function isoSeconds(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}
