import { type Key, type PublicKey as OpenPgpKey, readKey, revokeKey } from 'openpgp';
import type { PublicKey, RevocationReason } from '../../model/signer.ts';
import { PublisherError } from '../../publisher-error.ts';
import { describe, fingerprintOf, revocationFlags } from './key.ts';
import { parsePrivateKey, unlock } from './private-key.ts';

/**
 * The public key as taken back by its private one, for a reason, as of `now`.
 *
 * @throws PublisherError KEY_UNFIT when the private key is that of another; KEY_UNREADABLE, KEY_PASSPHRASE
 */
export async function revokedByKey(
  publicKey: PublicKey,
  signing: { armored: string; passphrase?: string },
  reason: RevocationReason,
  now: Date,
): Promise<PublicKey> {
  const locked = await parsePrivateKey(signing.armored);
  if (fingerprintOf(locked) !== publicKey.fingerprint) {
    throw new PublisherError(
      'KEY_UNFIT',
      `The private key at hand is ${fingerprintOf(locked)}, and ${publicKey.fingerprint} is to be revoked.`,
      'Name the private key of that one with --key FILE, or its revocation certificate with --certificate FILE.',
    );
  }
  const key = await unlock(locked, signing.passphrase);
  const reasonForRevocation = { flag: revocationFlags[reason], string: '' };
  const date = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const revoked = await revokeKey({ key, reasonForRevocation, date, format: 'object' });
  return describe(await merged(publicKey, revoked.publicKey));
}

/**
 * The public key as taken back by a certificate that was made in advance; its reason is that of the certificate.
 *
 * @param certificate as gpg or `keys generate` wrote it; the colon with which gpg disarms its own is left out
 * @throws PublisherError KEY_UNFIT when it is no revocation certificate of this key
 */
export async function revokedByCertificate(publicKey: PublicKey, certificate: string): Promise<PublicKey> {
  const revocationCertificate = certificate
    .replace(/^:(?=-----BEGIN )/m, '')
    .replace(/^[\s\S]*?(?=-----BEGIN PGP PUBLIC KEY BLOCK-----)/, '');
  const key = await readKey({ armoredKey: publicKey.armored });
  try {
    const { publicKey: revoked } = await revokeKey({ key, revocationCertificate, format: 'object' });
    return await describe(revoked);
  } catch {
    // The library's words are left out: the file may be anything, a private key too.
    throw new PublisherError(
      'KEY_UNFIT',
      `The file is no revocation certificate of ${publicKey.fingerprint}.`,
      'Name the certificate that was made with this key, or revoke it with its private key: --key FILE --reason REASON.',
    );
  }
}

/** The key as it is published, with what the other copy adds: certifications of others are kept. */
async function merged(published: PublicKey, revoked: OpenPgpKey): Promise<Key> {
  return (await readKey({ armoredKey: published.armored })).update(revoked);
}
