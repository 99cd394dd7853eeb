import type { PublicKey, RevocationReason } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';
import { readKeyText, type SigningKey } from '../read/signing-key.ts';
import { revokedByCertificate, revokedByKey } from '../sign/openpgp/revocation.ts';
import { keyNamed, readKeyRing } from './key-ring.ts';
import { planKeyChange, putPublicKey } from './publish-key.ts';

/** What takes a key back: its certificate, or the private key and a reason. */
export type RevocationMeans =
  | { certificateFile: string; reason: RevocationReason | undefined }
  | { key: SigningKey | undefined; reason: RevocationReason | undefined };

/** A key that was taken back. */
export interface RevokedKey {
  publicKey: PublicKey;
  /** Relative to the content folder. */
  file: string;
  /** Whether the signing command of publisher.yaml signs with it. */
  signs: boolean;
}

/**
 * Takes a key back: its file in the content folder becomes the revoked key, which stays published, for that is how consumers learn of it.
 *
 * @throws PublisherError USAGE when the key is unknown, revoked already, or a reason is missing; KEY_*
 */
export async function revokeKeyFile(
  content: string,
  fingerprint: string,
  means: RevocationMeans,
  now: Date,
): Promise<RevokedKey> {
  const ring = await readKeyRing(content);
  const { file, key } = keyNamed(ring, fingerprint);
  if (key.revoked !== undefined) {
    throw new PublisherError(
      'USAGE',
      `${key.fingerprint} is revoked already (${key.revoked.reason}).`,
      'Nothing is left to do; the next build publishes it as such.',
    );
  }
  const publicKey = 'certificateFile' in means ? await byCertificate(key, means) : await byKey(key, means, now);
  const apply = await planKeyChange(content, ring, { publish: [publicKey] });
  await apply();
  await putPublicKey(content, publicKey, file);
  return { publicKey, file, signs: ring.signer?.key?.key.fingerprint === key.fingerprint };
}

async function byCertificate(
  key: PublicKey,
  { certificateFile, reason }: Extract<RevocationMeans, { certificateFile: string }>,
): Promise<PublicKey> {
  const revoked = await revokedByCertificate(key, await readKeyText(certificateFile, '--certificate'));
  const stated = revoked.revoked?.reason;
  if (reason === undefined || stated === reason) return revoked;
  throw new PublisherError(
    'USAGE',
    `The certificate states its reason itself, and it is "${stated}", not "${reason}".`,
    stated === 'unstated'
      ? 'Leave out --reason: consumers take a revocation without a reason like a compromised key. To state one, use the private key.'
      : 'Leave out --reason, or revoke with the private key.',
  );
}

async function byKey(
  key: PublicKey,
  { key: given, reason }: Extract<RevocationMeans, { key: unknown }>,
  now: Date,
): Promise<PublicKey> {
  if (given === undefined) {
    throw new PublisherError(
      'USAGE',
      `To revoke ${key.fingerprint}, its private key or its revocation certificate is needed.`,
      'Name one: --key FILE, or --certificate FILE.',
    );
  }
  if (reason === undefined) {
    throw new PublisherError(
      'USAGE',
      'Consumers must know why the key is revoked.',
      'Say it with --reason: compromised (nothing that it signed counts any more), superseded or retired (what it signed before stays good).',
    );
  }
  return revokedByKey(key, given, reason, now);
}
