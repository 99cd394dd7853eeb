import { join } from 'node:path';
import type { PublicKey } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';
import type { SigningKey } from '../read/signing-key.ts';
import { certifiedBy, type MadeKey, makeKey, type NewKey } from '../sign/openpgp/new-key.ts';
import { readKeyRing } from './key-ring.ts';
import { refuseUnsafePlace, writePrivateFiles } from './private-place.ts';
import { planKeyChange, publicKeyFile } from './publish-key.ts';

/** What `keys generate` is asked for. */
export interface GenerateOptions {
  content: string;
  /** Absolute path of the private key; absent for one in `folder` that is named after the key. */
  out: string | undefined;
  folder: string;
  now: Date;
  /** Asked once it is clear that the key can be written. */
  wanted: () => Promise<NewKey>;
  /** Public keys that are listed beside the new one. */
  retained?: readonly PublicKey[];
  /** Certifies the new key. */
  certifier?: SigningKey | undefined;
}

/** What `keys generate` has written. */
export interface GeneratedKey {
  publicKey: PublicKey;
  privateFile: string;
  certificateFile: string;
  /** Relative to the content folder. */
  publicFile: string;
  /** Whether the certifying key has signed it. */
  certified: boolean;
}

/**
 * Makes a key: the private one and its revocation certificate outside of the content folder, the public one in it and in publisher.yaml.
 *
 * @throws PublisherError USAGE, OUTPUT_UNWRITABLE, CONTENT_UNWRITABLE, CONTENT_UNREADABLE; KEY_* of the certifying key
 */
export async function generateKeyFiles(options: GenerateOptions): Promise<GeneratedKey> {
  const { content, out, folder, now, retained = [], certifier } = options;
  const ring = await readKeyRing(content);
  if (ring.signer !== undefined) throw commandSigns();
  await refuseUnsafePlace(out ?? join(folder, privateFileName('0'.repeat(40))), content);
  const plain = await makeKey(await options.wanted(), now);
  const certified = certifier === undefined ? undefined : await certifiedBy(plain, certifier, now);
  const made = certified ?? plain;
  const { publicKey } = made;
  const apply = await planKeyChange(content, ring, { publish: [...retained, publicKey] });
  const privateFile = out ?? join(folder, privateFileName(publicKey.fingerprint));
  const certificateFile = `${privateFile.replace(/\.asc$/, '')}.revocation.asc`;
  await writePrivateFiles([
    { path: privateFile, text: made.privateKey },
    { path: certificateFile, text: certificateText(made) },
  ]);
  await apply();
  return {
    publicKey,
    privateFile,
    certificateFile,
    publicFile: publicKeyFile(publicKey),
    certified: certified !== undefined,
  };
}

/** Named after the key id, so that no key is ever in the way of the next. */
function privateFileName(fingerprint: string): string {
  return `signing-key-${fingerprint.slice(-16)}.asc`;
}

/** Words before an armoured block are allowed, and all that tells what the file is for. */
function certificateText({ publicKey, revocationCertificate }: MadeKey): string {
  return `This revocation certificate takes back the key ${publicKey.fingerprint}
for everybody, when it is published. Keep it apart from the key; whoever has it can use it. To use it:
csaf-press keys revoke ${publicKey.fingerprint} --certificate THIS-FILE

${revocationCertificate.trimEnd()}
`;
}

function commandSigns(): PublisherError {
  return new PublisherError(
    'USAGE',
    'publisher.yaml names a signing command: csaf-press cannot make the key that it signs with.',
    'Make the new key where the command keeps its keys, then: csaf-press keys rotate --new-key PUBLIC-KEY-FILE',
  );
}
