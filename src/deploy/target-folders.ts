import { chmod, lstat, mkdir, realpath, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { failedWith } from '../write/work-folder.ts';
import { shown } from './shown.ts';

/** The folders of a directory target. None that is used leads out of its root: deploying would write elsewhere. */
export class TargetFolders {
  readonly #root: string;
  readonly #name: string;
  /** Folders whose every part is a folder inside the root. */
  readonly #sound = new Set<string>();

  /** @param name of the target, as people are told of it */
  constructor(root: string, name: string) {
    this.#root = root;
    this.#name = name;
  }

  /**
   * Whether a folder is there.
   *
   * @param folder relative to the root, with `/`; `.` is the root
   * @throws PublisherError DEPLOY when a part of it is a file, or a link that leads out of the root
   */
  async isSound(folder: string): Promise<boolean> {
    if (this.#sound.has(folder)) return true;
    let at = this.#root;
    for (const part of partsOf(folder)) {
      at = join(at, part);
      const found = await lstat(at).catch(unlessAbsent);
      if (found === undefined) return false;
      if (found.isSymbolicLink() && !isInside(await realpath(at), this.#root))
        throw leadsOut(relative(this.#root, at), this.#name);
      if (!found.isDirectory() && !found.isSymbolicLink()) throw notAFolder(relative(this.#root, at), this.#name);
    }
    this.#sound.add(folder);
    return true;
  }

  /** Makes a folder and those above it, readable for the web server. Throws as {@link isSound}. */
  async make(folder: string): Promise<void> {
    if (folder !== '.' && (await this.isSound(folder))) return;
    await mkdir(this.#root, { recursive: true });
    let at = this.#root;
    for (const part of partsOf(folder)) {
      at = join(at, part);
      await mkdir(at).then(
        () => chmod(at, 0o755),
        (error: unknown) => {
          if (!failedWith(error, 'EEXIST')) throw error;
        },
      );
    }
    await this.isSound(folder);
  }

  /** Removes a folder (by its whole path) and those above it, as far as nothing is in them; gives those that went. */
  async prune(folder: string): Promise<string[]> {
    const gone: string[] = [];
    for (let at = folder; isInside(at, this.#root) && at !== this.#root; at = dirname(at)) {
      try {
        await rmdir(at);
      } catch {
        // Something is still in it.
        break;
      }
      this.#sound.delete(relative(this.#root, at));
      gone.push(at);
    }
    return gone;
  }
}

function partsOf(folder: string): string[] {
  return folder === '.' ? [] : folder.split('/');
}

/** Whether a path is a folder, or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside === '' || (inside !== '..' && !inside.startsWith(`..${sep}`));
}

/** For `catch`: what is not there is undefined, any other fault is thrown again. */
export function unlessAbsent(error: unknown): undefined {
  if (failedWith(error, 'ENOENT', 'ENOTDIR')) return undefined;
  throw error;
}

function leadsOut(path: string, name: string): PublisherError {
  const what = `${shown(path)} at ${name} is a link that leads out of the target.`;
  return new PublisherError('DEPLOY', what, 'Replace it by a folder, or deploy to where it leads.');
}

function notAFolder(path: string, name: string): PublisherError {
  const what = `${shown(path)} at ${name} is a file, where a folder belongs.`;
  return new PublisherError('DEPLOY', what, 'Move it elsewhere, or deploy to another folder.');
}
