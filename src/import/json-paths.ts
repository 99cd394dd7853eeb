import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../standard/code-unit-order.ts';

/** The files that were named, and the JSON files of the folders that were named, at any depth; sorted within a folder. */
export async function jsonPaths(named: readonly string[]): Promise<string[]> {
  const paths = await Promise.all(named.map(async (path) => ((await isFolder(path)) ? filesIn(path) : [path])));
  return [...new Set(paths.flat())];
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byCodeUnits);
}

/** What is not there, or may not be looked at, is left to whoever reads it: reading tells why it fails. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
