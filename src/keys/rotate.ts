import type { PublicKey } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';
import { readKeyText, type SigningKey } from '../read/signing-key.ts';
import { certifiedPublicKey, publicHalf } from '../sign/openpgp/new-key.ts';
import { type GeneratedKey, type GenerateOptions, generateKeyFiles } from './generate.ts';
import { type KeyRing, readKeyRing } from './key-ring.ts';
import { planKeyChange, publicKeyFile } from './publish-key.ts';

/** The key that a rotation leaves behind, and the new one. */
export interface Rotation {
  /** Undefined when it is not at hand: then it must be listed already. */
  old: PublicKey | undefined;
  publicKey: PublicKey;
  /** Relative to the content folder. */
  publicFile: string;
  /** Whether the old key has signed the new one. */
  certified: boolean;
  /** Present when the key was made here. */
  made?: GeneratedKey;
  /** Whether the signing command of publisher.yaml signs, from now on with the new key. */
  byCommand: boolean;
  /** Arguments of the signing command that still name the old key. */
  namesOldKey: boolean;
}

/**
 * Goes over to a new key that is made here: both public keys are published from now on, so that what was fetched earlier still verifies.
 *
 * @param current the private key that has signed so far, if it is at hand; certifies the new one
 * @throws PublisherError USAGE when there is no key to go over from; else as {@link generateKeyFiles}
 */
export async function rotateToNewKey(
  current: SigningKey | undefined,
  options: Omit<GenerateOptions, 'retained' | 'certifier'>,
): Promise<Rotation> {
  const old = current === undefined ? undefined : await publicHalf(current.armored);
  const ring = await readKeyRing(options.content);
  if (old === undefined && ring.signer === undefined) refuseWithoutKeys(ring);
  const retained = old === undefined ? [] : [old];
  const certifier = isRevoked(ring, old) ? undefined : current;
  const made = await generateKeyFiles({ ...options, retained, certifier });
  const { publicKey, publicFile } = made;
  return { old, publicKey, publicFile, certified: made.certified, made, byCommand: false, namesOldKey: false };
}

/**
 * Goes over to a key that was made elsewhere.
 *
 * @param file holds the armoured key, public or private; only its public half is written
 * @throws PublisherError USAGE, KEY_UNREADABLE, CONTENT_UNREADABLE, CONTENT_UNWRITABLE; KEY_* of the certifying key
 */
export async function rotateToKey(
  content: string,
  current: SigningKey | undefined,
  file: string,
  now: Date,
): Promise<Rotation> {
  const ring = await readKeyRing(content);
  const old = current === undefined ? ring.signer?.key?.key : await publicHalf(current.armored);
  if (old === undefined) refuseWithoutKeys(ring);
  const plain = await publicHalf(await readKeyText(file, '--new-key'));
  if (plain.fingerprint === old?.fingerprint) {
    throw new PublisherError('USAGE', 'The new key is the one that signs already.', 'Name another one with --new-key.');
  }
  const certifier = isRevoked(ring, old) ? undefined : current;
  const certified = certifier === undefined ? undefined : await certifiedPublicKey(plain, certifier, now);
  const publicKey = certified ?? plain;
  const change = { publish: [...(old === undefined ? [] : [old]), publicKey] };
  const apply = await planKeyChange(
    content,
    ring,
    ring.signer === undefined ? change : { ...change, signerKey: publicKey },
  );
  await apply();
  const namesOldKey =
    ring.signer?.setting.command.some((part) => old !== undefined && part.includes(old.fingerprint)) ?? false;
  const byCommand = ring.signer !== undefined;
  const publicFile = publicKeyFile(publicKey);
  return { old, publicKey, publicFile, certified: certified !== undefined, byCommand, namesOldKey };
}

/** The word of a revoked key counts for nothing. */
function isRevoked({ keys }: KeyRing, old: PublicKey | undefined): boolean {
  return keys.some(({ key }) => key.fingerprint === old?.fingerprint && key.revoked !== undefined);
}

function refuseWithoutKeys({ keys }: KeyRing): void {
  if (keys.length > 0) return;
  throw new PublisherError(
    'USAGE',
    'There is no key to go over from: publisher.yaml names none, and no private key is given.',
    'Give the key that has signed so far (--key FILE or CSAF_PRESS_SIGNING_KEY), or make the first one: csaf-press keys generate.',
  );
}
