import { lstat, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { failedWith, faultOf } from '../write/work-folder.ts';
import { shown } from './shown.ts';
import { hex } from './source.ts';
import type { Expected, Standing, Target, Upload } from './target.ts';
import { isInside, TargetFolders, unlessAbsent } from './target-folders.ts';

/** Of files that are written aside, in the folder of the one whose place they take. */
const asideName = /^\.csaf-press-[0-9a-f]{16}\.new$/;

/**
 * A folder, such as the root of a web server, perhaps mounted from elsewhere. Other files in it are left alone, so it cannot be swapped
 * whole: each file takes its place by a rename.
 *
 * @param source the tree that goes there; the two may not hold each other
 * @param name as people are told of it
 * @throws PublisherError DEPLOY
 */
export async function openDirectoryTarget(folder: string, source: string, name: string = folder): Promise<Target> {
  const root = await realpath(folder).catch(() => resolve(folder));
  const tree = await realpath(source).catch(() => resolve(source));
  if (isInside(root, tree) || isInside(tree, root)) {
    throw new PublisherError(
      'DEPLOY',
      `The target ${folder} and the tree ${source} lie in each other.`,
      'Name two folders that are apart.',
    );
  }
  const found = await lstat(root).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) {
    throw new PublisherError('DEPLOY', `The target ${folder} is a file.`, 'Name a folder.');
  }
  return new DirectoryTarget(name, root);
}

class DirectoryTarget implements Target {
  readonly name: string;
  readonly concurrency = 8;
  readonly #root: string;
  readonly #folders: TargetFolders;
  /** Folders that were written to since they were last settled. */
  readonly #touched = new Set<string>();
  /** What killed deploys left beside files; removed when something is written. */
  #leftovers: string[] = [];

  constructor(name: string, root: string) {
    this.name = name;
    this.#root = root;
    this.#folders = new TargetFolders(root, name);
  }

  async inspect(paths: ReadonlyMap<string, Expected | undefined>): Promise<Map<string, Standing>> {
    const standing = new Map<string, Standing>();
    await this.#findLeftovers(new Set([...paths.keys()].map((path) => dirname(path))));
    for (const [path, expected] of paths) {
      const found = await this.#onDisk(path, 'inspected', () => this.#standingOf(path, expected));
      if (found !== undefined) standing.set(path, found);
    }
    return standing;
  }

  async #standingOf(path: string, expected: Expected | undefined): Promise<Standing | undefined> {
    const file = await this.#plainFile(path);
    if (file === undefined) return undefined;
    if (file === 'link' || expected === undefined || file.size !== expected.size) return 'other';
    return hex('sha256', await readFile(join(this.#root, path))) === expected.sha256 ? 'same' : 'other';
  }

  /** Nothing, a link in its place (whatever it leads to), or its size. */
  async #plainFile(path: string): Promise<{ size: number } | 'link' | undefined> {
    if (!(await this.#folders.isSound(dirname(path)))) return undefined;
    const found = await lstat(join(this.#root, path)).catch(unlessAbsent);
    if (found === undefined || found.isFile()) return found;
    if (found.isSymbolicLink()) return 'link';
    throw new PublisherError(
      'DEPLOY',
      `${shown(path)} at ${this.name} is a folder or a device, where a file belongs.`,
      'Move it elsewhere, or deploy to another folder.',
    );
  }

  async read(path: string, limit: number): Promise<Buffer | undefined> {
    return this.#onDisk(path, 'read', async () => {
      const file = await this.#plainFile(path);
      if (file === undefined || file === 'link') return undefined;
      if (file.size > limit) throw tooLarge(path, this.name);
      return readFile(join(this.#root, path)).catch(unlessAbsent);
    });
  }

  async write({ path, content }: Upload): Promise<void> {
    await this.#onDisk(path, 'written', async () => {
      await this.#clearLeftovers();
      await this.#folders.make(dirname(path));
      const file = join(this.#root, path);
      const aside = join(dirname(file), `.csaf-press-${hex('sha256', Buffer.from(path)).slice(0, 16)}.new`);
      await rm(aside, { force: true });
      await writeWhole(aside, content);
      await rename(aside, file);
      this.#touched.add(dirname(file));
      if (!content.equals(await readFile(file))) throw new Error('what was read back is not what was written');
    });
  }

  async remove(path: string): Promise<void> {
    await this.#onDisk(path, 'removed', async () => {
      if (!(await this.#folders.isSound(dirname(path)))) return;
      const file = join(this.#root, path);
      await rm(file, { force: true });
      for (const folder of await this.#folders.prune(dirname(file))) this.#touched.delete(folder);
    });
  }

  async settle(): Promise<void> {
    for (const folder of this.#touched) {
      const handle = await open(folder, 'r').catch(() => undefined);
      // Some systems do not let folders be synchronised; there, renames last at once.
      await handle?.sync().catch(() => undefined);
      await handle?.close();
    }
    this.#touched.clear();
  }

  async #findLeftovers(folders: ReadonlySet<string>): Promise<void> {
    const found: string[] = [];
    for (const folder of folders) {
      const names = (await this.#onDisk(folder, 'inspected', () => this.#folders.isSound(folder)))
        ? await readdir(join(this.#root, folder)).catch(() => [])
        : [];
      found.push(...names.filter((name) => asideName.test(name)).map((name) => join(this.#root, folder, name)));
    }
    this.#leftovers = found;
  }

  async #clearLeftovers(): Promise<void> {
    const found = this.#leftovers;
    this.#leftovers = [];
    for (const file of found) await rm(file, { force: true });
  }

  async #onDisk<T>(path: string, done: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof PublisherError) throw error;
      const what = `${shown(path)} cannot be ${done} at ${this.name}: ${faultOf(error)}`;
      throw new PublisherError('DEPLOY', `${what}.`, mendOf(error), { cause: error });
    }
  }
}

/** On the disk before it takes a name: after a power cut the name may not lead to half of it. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o644);
  try {
    await handle.writeFile(content);
    await handle.chmod(0o644);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function tooLarge(path: string, name: string): PublisherError {
  return new PublisherError('DEPLOY', `${shown(path)} at ${name} is too large to be ours.`, 'Move it elsewhere.');
}

function mendOf(error: unknown): string {
  const resume = 'Then run the same command again: it does the rest.';
  if (failedWith(error, 'ENOSPC', 'EDQUOT', 'EFBIG')) return `Make room on the disk of the target. ${resume}`;
  if (failedWith(error, 'EACCES', 'EPERM', 'EROFS')) return `Let this account write there. ${resume}`;
  return `See to the disk of the target. ${resume}`;
}
