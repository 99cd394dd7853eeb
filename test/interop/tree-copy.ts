import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServedTree } from './trees.ts';
import { workFolder } from './work-folder.ts';

/** A copy of a tree, changed as whoever serves it may do. */
export async function changedCopy(
  tree: ServedTree,
  name: string,
  change: (copy: ServedTree) => Promise<void>,
): Promise<ServedTree> {
  const root = join(await workFolder(), 'copies', name);
  await rm(root, { recursive: true, force: true });
  await cp(tree.root, root, { recursive: true });
  const copy = { ...tree, root, folder: join(root, tree.base) };
  await change(copy);
  return copy;
}

/**
 * Takes away the `#` that begins the lines of a part of a file, after any white space.
 *
 * @throws Error when nothing matches
 */
export async function uncomment(file: string, part: RegExp): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!part.test(text)) throw new Error(`${file} has nothing that matches ${part}.`);
  await writeFile(
    file,
    text.replace(part, (lines) => lines.replace(/^(\s*)# ?/gm, '$1')),
  );
}
