import { access, constants, cp, mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { isAlive } from './staging.ts';
import { failedWith, faultOf } from './work-folder.ts';

/** Name of the manifest, at the root of the tree. */
export const manifestName = 'publication.json';

/** Files that desktops scatter; they do not make a folder someone's own. */
const litter: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Makes sure, before any work is done, that `out` may be replaced: it is absent, empty, or a tree of ours, and no folder
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
  } catch (error) {
    if (error instanceof PublisherError) throw error;
    throw unwritable(
      `${out} cannot be written: ${faultOf(error)}`,
      'Make it and the folder above it writable, or name another one with --out.',
    );
  }
  await refuseForeign(out, target);
  return target;
}

async function refuseForeign(out: string, target: string): Promise<void> {
  const names = (await readdir(target)).filter((name) => !litter.has(name)).toSorted();
  if (names.length === 0) return;
  const known = await publishedNames(target);
  const foreign = names.filter((name) => !known.has(name));
  if (foreign.length === 0) return;
  const count = foreign.length > 1 ? ` and ${foreign.length - 1} more` : '';
  throw unwritable(
    `${out} holds ${foreign[0]}${count}, which csaf-press did not make and would delete`,
    'Name another folder with --out, or move these files elsewhere.',
  );
}

/** First path segments of all that the manifest in `folder` names; nothing without a manifest of ours. */
async function publishedNames(folder: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, manifestName), 'utf8'));
    if (!isRecord(manifest) || manifest.generator !== 'csaf-press' || !Array.isArray(manifest.files)) return names;
    for (const file of manifest.files) {
      if (isRecord(file) && typeof file.path === 'string') names.add(file.path.split('/')[0] ?? '');
    }
    return names.add(manifestName);
  } catch {
    return names;
  }
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
  await cp(tree, copy, { recursive: true, preserveTimestamps: true });
  return copy;
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
  for (const name of (await readdir(dirname(target))).toSorted()) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    const left = join(dirname(target), name);
    const gone = await stat(target).then(
      () => false,
      (error) => failedWith(error, 'ENOENT'),
    );
    if (gone && !name.endsWith('-new')) await rename(left, target);
    else await rm(left, { recursive: true, force: true });
  }
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
