import type { Key } from 'openpgp';
import type { PublicKey } from '../../model/signer.ts';

/** A key as it is published. */
export async function describe(key: Key): Promise<PublicKey> {
  const expires = await expiry(key);
  return {
    fingerprint: fingerprintOf(key),
    armored: unixLines(key.armor()),
    userId: key.getUserIDs()[0] ?? '',
    // As of no date: whether the key has expired is another question.
    canEncrypt: await key.getEncryptionKey(undefined, null).then(
      () => true,
      () => false,
    ),
    created: isoSeconds(key.keyPacket.created),
    ...(expires === undefined ? {} : { expires: isoSeconds(expires) }),
  };
}

/** When the key expires, if ever. */
export async function expiry(key: Key): Promise<Date | undefined> {
  const time = await key.getExpirationTime();
  return time instanceof Date ? time : undefined;
}

/** Whether the owner has taken the key back, as of `now`. */
export async function isRevoked(key: Key, now: Date): Promise<boolean> {
  return (await key.isRevoked(undefined, undefined, now)) === true;
}

/** Upper-case hex. */
export function fingerprintOf(key: Key): string {
  return key.getFingerprint().toUpperCase();
}

/** The library's message without its prefix, as part of a sentence. */
export function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Error [^:]*: /, '').replace(/[.\s]+$/, '');
}

/** Armoured text with LF line ends: the library writes CRLF. */
export function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Full date of a moment, UTC. */
export function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function isoSeconds(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}
