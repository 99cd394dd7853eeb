import { enums, type Key, type SignaturePacket } from 'openpgp';
import type { PublicKey, Revocation, RevocationReason } from '../../model/signer.ts';

/** A key as it is published. */
export async function describe(key: Key): Promise<PublicKey> {
  const expires = await expiry(key);
  const revoked = await revocationOf(key);
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
    ...(revoked === undefined ? {} : { revoked }),
  };
}

/** How the owner has taken the key back, whenever that was; undefined when it holds. */
export async function revocationOf(key: Key): Promise<Revocation | undefined> {
  const revoked = await Promise.all(
    // Asked one by one, and as of its own moment: a revocation by somebody else counts for nothing.
    key.revocationSignatures.map((one) => key.isRevoked(one, undefined, one.created ?? new Date())),
  );
  const valid = key.revocationSignatures.filter((_, index) => revoked[index] === true);
  const [hardest] = valid.toSorted((a, b) => hardness(b) - hardness(a));
  if (hardest === undefined) return undefined;
  const { created } = hardest;
  return { reason: reasonOf(hardest), ...(created === null ? {} : { date: isoSeconds(created) }) };
}

/** The numbers of the reasons in OpenPGP (RFC 9580 §5.2.3.31). */
export const revocationFlags: Readonly<Record<RevocationReason, enums.reasonForRevocation>> = {
  unstated: enums.reasonForRevocation.noReason,
  superseded: enums.reasonForRevocation.keySuperseded,
  compromised: enums.reasonForRevocation.keyCompromised,
  retired: enums.reasonForRevocation.keyRetired,
};

/** A reason that nobody has defined is as bad as none. */
function reasonOf({ reasonForRevocationFlag: flag }: SignaturePacket): RevocationReason {
  if (flag === revocationFlags.superseded) return 'superseded';
  if (flag === revocationFlags.compromised) return 'compromised';
  return flag === revocationFlags.retired ? 'retired' : 'unstated';
}

function hardness(signature: SignaturePacket): number {
  return ['superseded', 'retired', 'unstated', 'compromised'].indexOf(reasonOf(signature));
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

/** Date-time of a moment, UTC, in whole seconds. */
export function isoSeconds(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}
