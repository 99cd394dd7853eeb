import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type GnuPg, withGnuPg } from '../sign/gnupg.ts';
import { documentFiles } from './csaf-files.ts';
import type { ServedTree } from './trees.ts';

/**
 * Has gpg, in a fresh home with nothing but the published keys, verify the signature of every document.
 *
 * @returns fingerprints of the primary keys that signed
 */
export async function assertSigned(tree: ServedTree): Promise<Set<string>> {
  const documents = [...(await documentFiles(csafFolder(tree))).keys()].filter((path) => path.endsWith('.json'));
  assert.ok(documents.length > 0);
  const signers = new Set<string>();
  await withGnuPg(async (gnupg) => {
    const fingerprints = await importKeys(gnupg, tree);
    for (const path of documents) {
      const signer = await verified(gnupg, join(csafFolder(tree), path));
      assert.ok(signer !== undefined && fingerprints.includes(signer), path);
      signers.add(signer);
    }
  });
  return signers;
}

/** Where documents and keys of a tree are. */
export function csafFolder({ folder }: ServedTree): string {
  return join(folder, '.well-known/csaf');
}

/** Fingerprints of all keys that the tree publishes, now in the key ring. */
export async function importKeys({ gpg }: GnuPg, tree: ServedTree): Promise<string[]> {
  const folder = join(csafFolder(tree), 'openpgp');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.asc'));
  await gpg('--import', ...files.map((name) => join(folder, name)));
  const { stdout } = await gpg('--with-colons', '--list-keys');
  return [...stdout.matchAll(/^pub:.*\n(?:.*\n)*?fpr:+([0-9A-F]+):/gm)].flatMap(([, fingerprint]) => fingerprint ?? []);
}

/** Fingerprint of the primary key whose valid signature a file has. */
async function verified({ gpg }: GnuPg, file: string): Promise<string | undefined> {
  const { stdout } = await gpg('--status-fd', '1', '--verify', `${file}.asc`, file);
  return /^\[GNUPG:\] VALIDSIG .* ([0-9A-F]+)$/m.exec(stdout)?.[1];
}
