import type { AuthoredSigner } from '../model/authored.ts';
import type { PublicKey } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';
import { readContent } from '../read/content.ts';
import { readPublicKey } from '../sign/openpgp/public-key.ts';

/** A public key of a content folder. */
export interface RingKey {
  /** Relative to the content folder. */
  file: string;
  key: PublicKey;
}

/** A key file that is named and cannot be used. */
export interface RingFault {
  file: string;
  message: string;
  mend: string;
}

/** The public keys of a content folder, and who signs by a command. */
export interface KeyRing {
  /** In the order of `keys` in publisher.yaml. */
  keys: RingKey[];
  signer?: { setting: AuthoredSigner; key?: RingKey };
  faults: RingFault[];
  /** Who publishes, for the user id of a new key. */
  publisher: { name: string; contact: string };
}

/**
 * Reads the keys that publisher.yaml names, and nothing of the advisories.
 *
 * @throws PublisherError CONTENT_NOT_FOUND, CONTENT_UNREADABLE when publisher.yaml cannot be used
 */
export async function readKeyRing(content: string): Promise<KeyRing> {
  const { workspace, diagnostics } = await readContent(content, undefined, []);
  if (workspace === undefined) {
    throw new PublisherError(
      'CONTENT_UNREADABLE',
      `publisher.yaml or products.yaml in ${content} cannot be used.`,
      'Mend it first; `csaf-press check` says what is wrong.',
    );
  }
  const { value } = workspace.publisher;
  const ring: KeyRing = {
    keys: [],
    faults: diagnostics.flatMap(({ rule, message, mend, at }) =>
      rule === 'content/public-key' ? [{ file: at.file, message, mend: mend ?? '' }] : [],
    ),
    publisher: { name: value.name, contact: value.contact },
  };
  for (const { path, value: armored } of workspace.publicKeys) ring.keys.push(...(await readInto(ring, path, armored)));
  if (value.signer === undefined) return ring;
  const { signerKey } = workspace;
  const [key] = signerKey === undefined ? [] : await readInto(ring, signerKey.path, signerKey.value);
  return { ...ring, signer: { setting: value.signer, ...(key === undefined ? {} : { key }) } };
}

async function readInto({ faults }: KeyRing, file: string, armored: string): Promise<RingKey[]> {
  try {
    return [{ file, key: await readPublicKey(armored) }];
  } catch (error) {
    if (!(error instanceof PublisherError)) throw error;
    const isTold = faults.some((fault) => fault.file === file && fault.message === error.message);
    if (!isTold) faults.push({ file, message: error.message, mend: error.mend });
    return [];
  }
}

/**
 * The fingerprint that a person means: of any case, with spaces or `0x`.
 *
 * @throws PublisherError USAGE when no key of the ring has it
 */
export function keyNamed({ keys, signer }: KeyRing, text: string): RingKey {
  const wanted = text.replace(/^0x/i, '').replaceAll(/\s/g, '').toUpperCase();
  const all = [...keys, ...(signer?.key === undefined ? [] : [signer.key])];
  const found = all.find(({ key }) => key.fingerprint === wanted);
  if (found !== undefined) return found;
  const known = all.map(({ key }) => `\n  ${key.fingerprint}`).join('');
  throw new PublisherError(
    'USAGE',
    'No key of publisher.yaml has this fingerprint.',
    known === '' ? 'Name its file under `keys` first.' : `Give the whole fingerprint of one of these:${known}`,
  );
}
