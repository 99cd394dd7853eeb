import { createCleartextMessage, createMessage, generateKey as generateKeyPair, type PrivateKey, sign } from 'openpgp';
import type { Signer } from '../../model/signer.ts';
import { PublisherError } from '../../publisher-error.ts';
import { describe, fingerprintOf, unixLines } from './key.ts';
import { later, makeAnotherKey, parsePrivateKey, refuseUnfitKey, signingPart, unlock } from './private-key.ts';
import { sameKeys } from './public-key.ts';
import { signatureTerm } from './signature-term.ts';
import { verifyDetached } from './verification.ts';

/** The same bytes each time: no random notation, no version line (the default notation differs from run to run). */
const config = { nonDeterministicSignaturesViaNotation: false, showVersion: false, showComment: false };

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
 * @param published armoured public keys: a revocation or an extension that one of them has of this key counts, for a copy in a secret store is
 * not told of either
 * @throws PublisherError KEY_UNREADABLE, KEY_UNFIT, KEY_PASSPHRASE, KEY_EXPIRED, or CLOCK for a key from the future.
 */
export async function openSigner(
  armored: string,
  passphrase: string | undefined,
  now: Date,
  development: boolean,
  published: readonly string[] = [],
): Promise<Signer> {
  const locked = await withPublishedNews(await parsePrivateKey(armored), published);
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
  const lastsUntil = await signatureTerm(await proveSigner(signer, now), signer.publicKey, now);
  return { ...signer, ...(lastsUntil === undefined ? {} : { lastsUntil }) };
}

async function withPublishedNews(key: PrivateKey, published: readonly string[]): Promise<PrivateKey> {
  let newest = key;
  for (const source of await sameKeys(fingerprintOf(key), published)) newest = await newest.update(source);
  return newest;
}

/** A damaged key is found here, before a thousand documents carry signatures that nobody can verify. Gives the signature. */
async function proveSigner(signer: Signer, now: Date): Promise<string> {
  const signature = await signer.signDetached('proof', now);
  const verdict = await verifyDetached('proof', signature, [signer.publicKey], now);
  if (verdict.valid) return signature;
  throw new PublisherError(
    'KEY_UNFIT',
    `The signing key ${signer.publicKey.fingerprint} makes signatures that do not verify: ${verdict.why}.`,
    makeAnotherKey,
  );
}

function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
