import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PublisherError } from '../publisher-error.ts';

const byteOrderMark = '\uFEFF';

/** The text of an authored file, and whether a byte order mark stands before it. Undefined where it is not UTF-8. */
export async function readAuthoredText(path: string): Promise<{ text: string; marked: boolean } | undefined> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
    const marked = text.startsWith(byteOrderMark);
    return { text: marked ? text.slice(1) : text, marked };
  } catch {
    return undefined;
  }
}

/**
 * Puts a text in the place of that of a file: whole or not at all, with the permissions and through the link that were there.
 *
 * @throws PublisherError CONTENT_UNWRITABLE
 */
export async function replaceAuthoredText(
  path: string,
  { text, marked }: { text: string; marked: boolean },
): Promise<void> {
  await refusing(path, async () => {
    const target = await realpath(path);
    const { mode } = await stat(target);
    await beside(target, (marked ? byteOrderMark : '') + text, async (draft) => {
      await chmod(draft, mode & 0o7777);
      await rename(draft, target);
    });
  });
}

/**
 * Writes a file that must not be there yet: whole or not at all, and never over another. Answers `false` when something has that name.
 *
 * @throws PublisherError CONTENT_UNWRITABLE
 */
export async function writeNewText(path: string, text: string): Promise<boolean> {
  return refusing(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    try {
      // Unlike renaming, linking refuses a name that is taken.
      await beside(path, text, (draft) => link(draft, path));
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    }
    // Some disks have no links.
    return writeFile(path, text, { flag: 'wx' }).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      },
    );
  });
}

/** Writes a text beside its place, under a name that is no authored file's, and has it put there. */
async function beside(path: string, text: string, put: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await put(draft);
  } finally {
    await rm(draft, { force: true });
  }
}

async function refusing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new PublisherError(
      'CONTENT_UNWRITABLE',
      `${path} cannot be written (${codeOf(cause)}).`,
      'Check the folder, its permissions and the space on the disk; what was there is as it was.',
      { cause },
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
