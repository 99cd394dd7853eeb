import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { type SourceRead, type TreeSource, tooLarge } from './tree-source.ts';

/** A published tree, or any folder of documents, on disk. Nothing outside of it is read. Undefined when there is no such folder. */
export async function openFolder(folder: string, name: string): Promise<TreeSource | undefined> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined || !(await stat(root)).isDirectory()) return undefined;
  return { name, read: (path, most) => readInside(root, path, most), list: (below) => listJson(root, below) };
}

async function readInside(root: string, path: string, most: number): Promise<SourceRead> {
  try {
    const file = await realpath(join(root, path));
    const inside = relative(root, file);
    if (inside === '..' || inside.startsWith(`..${sep}`)) return { fault: 'is a link that leads out of the folder' };
    return await readPlain(file, most);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    return isMissing ? { missing: true } : { fault: `cannot be read (${String(code)})` };
  }
}

async function readPlain(file: string, most: number): Promise<SourceRead> {
  // Before it is opened: a pipe would never answer.
  const found = await stat(file);
  if (!found.isFile()) return { fault: 'is not a file' };
  return found.size > most ? { fault: tooLarge(most) } : { bytes: await readFile(file) };
}

async function listJson(root: string, below: string): Promise<string[]> {
  const entries = await readdir(join(root, below), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
  return files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort(byCodeUnits);
}
