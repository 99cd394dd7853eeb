import { createMessage, type Key, readCleartextMessage, readSignature, verify } from 'openpgp';
import type { PublicKey } from '../../model/signer.ts';
import { fingerprintOf, reason } from './key.ts';
import { keyFault, parsedKey } from './public-key.ts';

/** What checking a signature gave: the key that made it, or why it does not hold. */
export type Verdict = { valid: true; fingerprint: string; signed: string } | { valid: false; why: string };

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

async function usable(publicKeys: readonly PublicKey[], now: Date): Promise<Key[]> {
  const candidates = await Promise.all(
    publicKeys.map(async (key) => ((await keyFault(key, now)) === undefined ? await parsedKey(key) : [])),
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
