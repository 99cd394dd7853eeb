import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import type { FileRead, Provider, Unread } from './provider.ts';

/** Larger than any document in use by a factor of ten; csaf_downloader and others give up far earlier. */
const largestFile = 50 * 1024 * 1024;

/** A published tree on disk: nothing outside of it is read. */
export interface Folder extends Provider {
  files: ReadonlySet<string>;
}

/**
 * Lists a folder; links count as files.
 *
 * @throws PublisherError VERIFY when there is no such folder
 */
export async function openFolder(folder: string): Promise<Folder> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined || !(await stat(root)).isDirectory()) {
    throw new PublisherError(
      'VERIFY',
      `There is no folder ${folder}.`,
      'Name the folder that a build has written, such as dist.',
    );
  }
  const found = (await filesBelow(root, '')).toSorted((a, b) => byCodeUnits(a.path, b.path));
  const plain = new Set(found.flatMap(({ path, isPlain }) => (isPlain ? path : [])));
  const files = new Set(found.map(({ path }) => path));
  return {
    files,
    has: async (path) => files.has(path),
    read: (path) => (plain.has(path) ? readPlain(join(root, path)) : readInside(root, path)),
  };
}

/** Links are listed, not followed: reading tells where they lead. */
async function filesBelow(root: string, folder: string): Promise<{ path: string; isPlain: boolean }[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found: { path: string; isPlain: boolean }[] = [];
  for (const entry of entries) {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(root, `${path}/`)));
    else found.push({ path, isPlain: entry.isFile() });
  }
  return found;
}

/** For whatever was not found as a plain file below plain folders: a link may lead anywhere. */
async function readInside(root: string, path: string): Promise<FileRead> {
  try {
    const real = await realpath(join(root, path));
    const inside = relative(root, real);
    if (inside === '..' || inside.startsWith(`..${sep}`)) return { fault: 'is a link that leads out of the folder' };
    return await readPlain(real);
  } catch (error) {
    return faultOf(error);
  }
}

async function readPlain(file: string): Promise<FileRead> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return { fault: 'is not a file' };
    if (found.size > largestFile) return { fault: `is ${Math.round(found.size / 1e6)} MB large; it was not read` };
    return { bytes: await readFile(file) };
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): Unread {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { fault: 'is missing', because: 'missing' };
  return { fault: `cannot be read (${String(code)})` };
}
