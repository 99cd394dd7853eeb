import { readCleartextMessage, readSignature } from 'openpgp';
import type { PublicKey } from '../../model/signer.ts';
import { expiry, isoSeconds } from './key.ts';
import { parsedKey } from './public-key.ts';

/**
 * When a signature stops being valid: when its key, the subkey that made it, or it itself expires, whichever comes first (CSAF 2.1 §7.1.19).
 * RFC 3339; undefined when it never does.
 *
 * @param signature armoured, and known to be by `publicKey`
 */
export async function signatureTerm(signature: string, publicKey: PublicKey, now: Date): Promise<string | undefined> {
  const [packet] = (await readSignature({ armoredSignature: signature })).packets;
  const key = await parsedKey(publicKey);
  const part =
    packet === undefined ? undefined : key.getSubkeys().find((one) => one.getKeyID().equals(packet.issuerKeyID));
  const ends = [
    await expiry(key),
    part === undefined ? undefined : dateIn(await part.getExpirationTime(now)),
    dateIn(packet?.getExpirationTime()),
  ].filter((end) => end !== undefined);
  return ends.length === 0 ? undefined : isoSeconds(new Date(Math.min(...ends.map(Number))));
}

/** The text of a cleartext-signed message (RFC 9580 §7), with LF line ends. */
export async function cleartextOf(cleartextMessage: string): Promise<string> {
  return (await readCleartextMessage({ cleartextMessage })).getText().replaceAll('\r\n', '\n');
}

function dateIn(time: Date | number | null | undefined): Date | undefined {
  return time instanceof Date ? time : undefined;
}
