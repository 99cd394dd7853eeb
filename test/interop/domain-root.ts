import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ServedTree } from './trees.ts';

/**
 * What consumers ask for at the root of a domain, wherever on it the tree is (CSAF 2.0 §7.1.8 and §7.1.9, RFC 9116 §3). The service
 * document is one of them because csaf_checker looks for it beside the metadata that it found, not by the URL that they give.
 */
const discovery = [
  '.well-known/security.txt',
  'security.txt',
  '.well-known/csaf/provider-metadata.json',
  '.well-known/csaf/service.json',
];

/**
 * Puts the files with which discovery begins at the root of the domain as well, as the host of a tree with a base path has
 * to: nothing in the tree is reached by those URLs. They are copies, because csaf_checker compares bytes and no redirect is allowed.
 */
export async function fillDomainRoot({ root, folder, base }: ServedTree): Promise<void> {
  if (base === '/') return;
  for (const path of discovery) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await copyFile(join(folder, path), join(root, path));
  }
}
