import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkFolder } from './work-folder.ts';

const prefix = 'staging-';
const aDay = 24 * 60 * 60 * 1000;

/** Where one build works; nothing in it is published before it is whole. */
export interface Staging {
  folder: string;
  /** The tree that becomes the output folder. */
  tree: string;
  siteData: string;
  cache: string;
  /** Where the code that renders the pages is, while it does. */
  bundle: string;
}

/** Folders of this process's builds that still run. */
const ours = new Set<string>();

/** Runs `use` with a staging folder of its own and removes the folder afterwards; what killed builds left behind goes first. */
export async function withStaging<T>(workFolder: string, use: (staging: Staging) => Promise<T>): Promise<T> {
  await openWorkFolder(workFolder);
  await removeLeftovers(workFolder);
  const folder = join(workFolder, `${prefix}${process.pid}-${randomUUID()}`);
  // Before it is there: another build of this process may be looking for leftovers.
  ours.add(folder);
  try {
    const tree = join(folder, 'tree');
    await mkdir(tree, { recursive: true });
    const at = (name: string): string => join(folder, name);
    return await use({ folder, tree, siteData: at('site-data.json'), cache: at('cache'), bundle: at('bundle') });
  } finally {
    await rm(folder, { recursive: true, force: true });
    ours.delete(folder);
  }
}

/** A folder is left over when the process in its name is gone, or when it is so old that another process has got that number. */
async function removeLeftovers(workFolder: string): Promise<void> {
  const names = (await readdir(workFolder)).filter((name) => name.startsWith(prefix));
  for (const name of names.toSorted()) {
    const folder = join(workFolder, name);
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    const running = pid === process.pid ? ours.has(folder) : isAlive(pid);
    if (!running || (await isOld(folder))) await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a process of this number runs, also one of another user. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isOld(folder: string): Promise<boolean> {
  const age = await stat(folder).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  return age > aDay;
}
