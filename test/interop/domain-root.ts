import { copyFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ServedTree } from './trees.ts';
import { workFolder } from './work-folder.ts';

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
 * Moves a tree with a base path to a copy whose domain has, at its root, the files with which discovery begins, as a host has to see
 * to: nothing in the tree is reached by those URLs. They are copies, because csaf_checker compares bytes and no redirect is allowed.
 */
export async function fillDomainRoot(tree: ServedTree): Promise<void> {
  if (tree.base === '/') return;
  const root = join(await workFolder(), 'domain-roots', String(tree.port));
  await cp(tree.root, root, { recursive: true });
  tree.root = root;
  tree.folder = join(root, tree.base);
  for (const path of discovery) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await copyFile(join(tree.folder, path), join(root, path));
  }
}
