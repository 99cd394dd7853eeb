import { join } from 'node:path';
import { readAuthoredText, replaceAuthoredText, writeNewText } from '../edit/authored-file.ts';
import { withKeyFiles, withSignerKey } from '../edit/publisher-keys.ts';
import type { PublicKey } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';
import type { KeyRing } from './key-ring.ts';

const publisherFile = 'publisher.yaml';

/** How publisher.yaml is to change. */
export interface KeyChange {
  /** Keys that are to be published; those that are listed already stay where they are. */
  publish: readonly PublicKey[];
  /** The key that the signing command signs with from now on. */
  signerKey?: PublicKey;
}

/** File of a public key, relative to the content folder. */
export function publicKeyFile({ fingerprint }: PublicKey): string {
  return `keys/${fingerprint}.asc`;
}

/**
 * Works out the change of publisher.yaml, and gives what makes it: a change that cannot be made is known before anything is written.
 *
 * @throws PublisherError CONTENT_UNWRITABLE
 */
export async function planKeyChange(
  content: string,
  ring: KeyRing,
  { publish, signerKey }: KeyChange,
): Promise<() => Promise<void>> {
  const path = join(content, publisherFile);
  const before = await readAuthoredText(path);
  if (before === undefined)
    throw new PublisherError('CONTENT_UNWRITABLE', `${path} cannot be read.`, 'Save it as UTF-8.');
  const listed = new Set(ring.keys.map(({ key }) => key.fingerprint));
  const added = publish.filter(({ fingerprint }) => !listed.has(fingerprint));
  let text = withKeyFiles(before.text, added.map(publicKeyFile));
  if (signerKey !== undefined) text = withSignerKey(text, publicKeyFile(signerKey));
  return async () => {
    for (const key of added) await putPublicKey(content, key);
    if (text !== before.text) await replaceAuthoredText(path, { ...before, text });
  };
}

/**
 * Writes a public key into its file, over an older copy of the same key.
 *
 * @param file where the key is known to stand; its usual file when absent
 * @throws PublisherError CONTENT_UNWRITABLE
 */
export async function putPublicKey(content: string, key: PublicKey, file: string = publicKeyFile(key)): Promise<void> {
  const path = join(content, file);
  const text = `${key.armored.trimEnd()}\n`;
  if (await writeNewText(path, text)) return;
  await replaceAuthoredText(path, { text, marked: false });
}
