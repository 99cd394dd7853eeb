import { access, constants, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { isRecord } from '../standard/record.ts';
import { manifestPath } from '../standard/site-paths.ts';
import { diskFault } from './disk-fault.ts';
import { restoreAside } from './swap.ts';
import { failedWith, faultOf } from './work-folder.ts';

/** Name of the manifest, at the root of the tree. */
export const manifestName: string = manifestPath;

/** Files that desktops scatter; they do not make a folder someone's own. */
const litter: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Makes sure, before any work is done, that `out` may be replaced: it is absent, empty, or a tree of ours, and nothing
 * in `keep` is inside it. Gives its real path (a link stays, and what it leads to is replaced).
 *
 * @param audience whom the tree is for, when it is not for everyone: one for others is never replaced by it, as its folder goes to their host
 * @throws PublisherError OUTPUT_UNWRITABLE
 */
export async function claimOutput(out: string, keep: readonly string[], audience?: 'restricted'): Promise<string> {
  const target = await realPlace(resolve(out));
  for (const folder of keep) {
    const inside = relative(target, await realPlace(resolve(folder)));
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
    await refuseOtherAudience(out, target, audience);
  } catch (error) {
    if (error instanceof PublisherError) throw error;
    throw unwritable(
      `${out} cannot be written: ${faultOf(error)}`,
      'Make it and the folder above it writable, or name another one with --out.',
    );
  }
  return target;
}

/** Where a path really leads, even if nothing is there yet: a folder on the way may be a link. */
async function realPlace(path: string): Promise<string> {
  const above = dirname(path);
  return realpath(path).catch(async () => (above === path ? path : join(await realPlace(above), basename(path))));
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

async function refuseOtherAudience(out: string, target: string, audience: 'restricted' | undefined): Promise<void> {
  const { manifest } = await publishedIn(target);
  if (manifest === undefined || manifest.audience === audience) return;
  const [there, wanted] =
    audience === undefined ? ['a restricted tree', 'a public one'] : ['a public tree', 'a restricted one'];
  throw unwritable(
    `${out} holds ${there}, and this build would put ${wanted} in its place`,
    'Whatever uploads the folder would send it to the wrong host. Name another folder, or delete this one if it is no longer used.',
  );
}

/** Whether a folder holds a tree of ours that is not for everyone. What a killed build had moved aside of one is put back first, or deleted. */
export async function holdsRestricted(folder: string): Promise<boolean> {
  await restoreAside(folder).catch((error: unknown) => {
    if (!failedWith(error, 'ENOENT', 'ENOTDIR')) throw diskFault(error, folder);
  });
  return (await publishedIn(folder)).manifest?.audience === 'restricted';
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
  /** The manifest itself, when it is ours. */
  manifest?: Readonly<Record<string, unknown>>;
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
    return { files, folders, manifest };
  } catch {
    // No manifest, or none that can be read: nothing here is known to be ours.
    return { files, folders };
  }
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function unwritable(what: string, mend: string): PublisherError {
  return new PublisherError('OUTPUT_UNWRITABLE', `${what}.`, mend);
}
