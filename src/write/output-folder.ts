import { access, constants, cp, mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { manifestPath } from '../standard/site-paths.ts';
import { isAlive } from './staging.ts';
import { failedWith, faultOf } from './work-folder.ts';

/** Name of the manifest, at the root of the tree. */
export const manifestName: string = manifestPath;

/** Files that desktops scatter; they do not make a folder someone's own. */
const litter: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Makes sure, before any work is done, that `out` may be replaced: it is absent, empty, or a tree of ours, and nothing
 * in `keep` is inside it. Gives its real path (a link stays, and what it leads to is replaced).
 *
 * @throws PublisherError OUTPUT_UNWRITABLE
 */
export async function claimOutput(out: string, keep: readonly string[]): Promise<string> {
  const target = await realpath(out).catch(() => resolve(out));
  for (const folder of keep) {
    const inside = relative(target, await realpath(folder).catch(() => resolve(folder)));
    if (inside === '' || (inside !== '..' && !inside.startsWith(`..${sep}`))) {
      throw unwritable(
        `${out} holds ${folder}, which would be deleted`,
        'Name a folder of its own, such as --out dist.',
      );
    }
  }
  try {
    await mkdir(dirname(target), { recursive: true });
    await access(dirname(target), constants.W_OK);
    await restoreAside(target);
    const found = await stat(target).catch(() => undefined);
    if (found === undefined) return target;
    if (!found.isDirectory()) throw unwritable(`${out} is a file`, 'Name a folder, or delete the file.');
    await access(target, constants.W_OK);
    await refuseForeign(out, target);
  } catch (error) {
    if (error instanceof PublisherError) throw error;
    throw unwritable(
      `${out} cannot be written: ${faultOf(error)}`,
      'Make it and the folder above it writable, or name another one with --out.',
    );
  }
  return target;
}

async function refuseForeign(out: string, target: string): Promise<void> {
  const before = await identityOf(target);
  const foreign = await foreignIn(target, '', await publishedIn(target));
  if (foreign.length === 0) return;
  // Another build has put its tree here meanwhile: the manifest of one tree says nothing of another.
  if ((await identityOf(target)) !== before) return refuseForeign(out, target);
  const count = foreign.length > 1 ? ` and ${foreign.length - 1} more` : '';
  throw unwritable(
    `${out} holds ${foreign[0]}${count}, which csaf-press did not make and would delete`,
    'Name another folder with --out, or move these files elsewhere.',
  );
}

/** Tells one folder from another that takes its name. */
function identityOf(folder: string): Promise<string> {
  return stat(folder).then(
    ({ dev, ino }) => `${dev} ${ino}`,
    () => '',
  );
}

/** What a manifest names: its files, and the folders above them. */
interface Published {
  files: ReadonlySet<string>;
  folders: ReadonlySet<string>;
}

/** Paths below `folder` (`''` is `target` itself) that are not `published`; of a folder that is foreign, the folder alone. */
async function foreignIn(target: string, folder: string, published: Published): Promise<string[]> {
  const entries = await readdir(join(target, folder), { withFileTypes: true }).catch((error: unknown) => {
    if (failedWith(error, 'ENOENT')) return [];
    throw error;
  });
  const foreign: string[] = [];
  for (const entry of entries.toSorted(byName)) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && published.folders.has(path)) foreign.push(...(await foreignIn(target, path, published)));
    else if (entry.isDirectory() || !(published.files.has(path) || litter.has(entry.name))) foreign.push(path);
  }
  return foreign;
}

/** What the manifest in `folder` names; nothing without a manifest of ours. */
async function publishedIn(folder: string): Promise<Published> {
  const files = new Set<string>();
  const folders = new Set<string>();
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, manifestName), 'utf8'));
    if (!isRecord(manifest) || manifest.generator !== 'csaf-press' || !Array.isArray(manifest.files)) {
      return { files, folders };
    }
    files.add(manifestName);
    for (const file of manifest.files) {
      if (!isRecord(file) || typeof file.path !== 'string') continue;
      files.add(file.path);
      for (let end = file.path.lastIndexOf('/'); end > 0; end = file.path.lastIndexOf('/', end - 1)) {
        folders.add(file.path.slice(0, end));
      }
    }
  } catch {
    // No manifest, or none that can be read: nothing here is known to be ours.
  }
  return { files, folders };
}

/**
 * Puts `tree` in the place of `target`. The old tree is moved aside and deleted only when the new one is in place; if that
 * fails, the old one is put back. Two builds may do this at once: each puts in a whole tree, and the later one stays.
 */
export async function swapIn(tree: string, target: string): Promise<void> {
  const aside = asidePath(target);
  const source = await onSameDisk(tree, target);
  for (let attempt = 1; ; attempt += 1) {
    const moved = await moveAside(target, aside);
    try {
      await rename(source, target);
      break;
    } catch (error) {
      // Another build has put its tree here since: take that one aside too.
      const raced = failedWith(error, 'ENOTEMPTY', 'EEXIST') && attempt < 100;
      if (moved && !raced) await rename(aside, target).catch(() => undefined);
      if (!raced) throw refused(target, error);
      await rm(aside, { recursive: true, force: true });
    }
  }
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

async function moveAside(target: string, aside: string): Promise<boolean> {
  try {
    await rename(target, aside);
    return true;
  } catch (error) {
    if (failedWith(error, 'ENOENT')) return false;
    throw refused(target, error);
  }
}

/** The tree, or a copy of it beside the target when a rename cannot reach there: a swap is a rename or it is not whole. */
async function onSameDisk(tree: string, target: string): Promise<string> {
  const beside = await stat(dirname(target));
  if ((await stat(tree)).dev === beside.dev) return tree;
  const copy = `${asidePath(target)}-new`;
  await rm(copy, { recursive: true, force: true });
  try {
    await cp(tree, copy, { recursive: true, preserveTimestamps: true });
    return copy;
  } catch (error) {
    await rm(copy, { recursive: true, force: true }).catch(() => undefined);
    throw refused(target, error);
  }
}

let swaps = 0;

/** A name of its own for each swap: two may run in one process. */
function asidePath(target: string): string {
  swaps += 1;
  return join(dirname(target), `.${basename(target)}.csaf-press-${process.pid}-${swaps}`);
}

/** Finds what a killed swap left beside the target: an old tree goes back if there is no new one, anything else is deleted. */
async function restoreAside(target: string): Promise<void> {
  const prefix = `.${basename(target)}.csaf-press-`;
  const siblings = await readdir(dirname(target), { withFileTypes: true });
  for (const { name } of siblings.filter((entry) => entry.isDirectory()).toSorted(byName)) {
    // Only what `asidePath` makes: a name that merely begins like one is someone's own.
    const [, pid, copy] = name.startsWith(prefix) ? (/^(\d+)-\d+(-new)?$/.exec(name.slice(prefix.length)) ?? []) : [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const left = join(dirname(target), name);
    const gone = await stat(target).then(
      () => false,
      (error) => failedWith(error, 'ENOENT'),
    );
    if (gone && copy === undefined) await rename(left, target);
    else await rm(left, { recursive: true, force: true });
  }
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function refused(target: string, error: unknown): PublisherError {
  const mount = failedWith(error, 'EBUSY', 'EXDEV')
    ? ' A mounted folder cannot be replaced whole: name one inside it.'
    : '';
  return unwritable(
    `${target} cannot be replaced: ${faultOf(error)}; what was there is as it was`,
    `Close what holds the folder open, or name another one with --out.${mount}`,
  );
}

function unwritable(what: string, mend: string): PublisherError {
  return new PublisherError('OUTPUT_UNWRITABLE', `${what}.`, mend);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
