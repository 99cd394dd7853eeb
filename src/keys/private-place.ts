import { access, chmod, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { runGit } from '../history/git.ts';
import { PublisherError } from '../publisher-error.ts';

/**
 * Refuses a place for a private key that is, or could become, public: in the content folder, or in a git work tree that does not ignore it.
 *
 * @throws PublisherError USAGE
 */
export async function refuseUnsafePlace(file: string, content: string): Promise<void> {
  const folder = await nearestFolder(dirname(file));
  const inContent = relative(await realpath(content), join(folder.real, ...folder.missing));
  const isOutside = inContent === '..' || inContent.startsWith(`..${sep}`) || isAbsolute(inContent);
  if (!isOutside) {
    throw new PublisherError(
      'USAGE',
      `${file} is in the content folder, where a private key must never be.`,
      'Name a place outside of it: --out FILE.',
    );
  }
  if (await isCommittable(folder, basename(file))) {
    throw new PublisherError(
      'USAGE',
      `${file} would be in a git repository that does not ignore it, one \`git add\` away from being published.`,
      'Add the line /signing-key* to .gitignore, or name a place outside of the repository: --out FILE.',
    );
  }
}

/**
 * Writes files that only the user may read, and that must not be there yet; none of them when one cannot be written.
 *
 * @throws PublisherError OUTPUT_UNWRITABLE
 */
export async function writePrivateFiles(files: readonly { path: string; text: string }[]): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { mode: 0o600, flag: 'wx' });
      written.push(path);
      // The mask of the process can only take away; a file system may add.
      await chmod(path, 0o600);
    }
  } catch (error) {
    await Promise.all(written.map((path) => rm(path, { force: true })));
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const failed = files[written.length]?.path ?? files.at(-1)?.path ?? '';
    throw new PublisherError(
      'OUTPUT_UNWRITABLE',
      code === 'EEXIST' ? `${failed} is there already.` : `${failed} cannot be written (${code}).`,
      code === 'EEXIST'
        ? 'A key is never overwritten: name another file with --out FILE.'
        : 'Name another file with --out FILE.',
      { cause: error },
    );
  }
}

/** The first folder on the way up that is there, and what is missing below it. */
async function nearestFolder(folder: string): Promise<{ real: string; missing: string[] }> {
  const real = await realpath(folder).catch(() => undefined);
  if (real !== undefined) return { real, missing: [] };
  const above = await nearestFolder(dirname(folder));
  return { real: above.real, missing: [...above.missing, basename(folder)] };
}

async function isCommittable({ real, missing }: { real: string; missing: string[] }, name: string): Promise<boolean> {
  try {
    const inTree = await runGit(real, ['rev-parse', '--is-inside-work-tree']);
    if (inTree.code !== 0 || inTree.out.toString('utf8').trim() !== 'true') return false;
    return (await runGit(real, ['check-ignore', '--quiet', '--', join(...missing, name)])).code !== 0;
  } catch {
    // Without git nobody can tell what it ignores: a repository is enough to refuse.
    return hasRepositoryAbove(real);
  }
}

async function hasRepositoryAbove(folder: string): Promise<boolean> {
  const found = await access(join(folder, '.git')).then(
    () => true,
    () => false,
  );
  return found || (dirname(folder) !== folder && (await hasRepositoryAbove(dirname(folder))));
}
