import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { runGit } from './git.ts';
import type { GitRevision } from './revision.ts';

/** A file of a commit, relative to the content folder. */
interface Entry {
  path: string;
  /** Of the content. */
  hash: string;
  isLink: boolean;
}

/**
 * Puts the content folder of a commit into a temporary folder for as long as `work` runs. Where the commit has none, the folder is empty.
 *
 * @throws PublisherError HISTORY when the clone lacks files of the commit
 */
export async function withContentAt<T>(
  { root, prefix }: Pick<GitRevision, 'root' | 'prefix'>,
  commit: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const entries = await listEntries(root, commit, prefix);
  const texts = await readBlobs(root, entries);
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-history-'));
  try {
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    for (const entry of entries) {
      const bytes = texts.get((entry.isLink ? linked(entry, texts, byPath) : entry)?.hash ?? '');
      if (bytes !== undefined) await writeBytes(join(folder, entry.path), bytes);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Regular files and links. Nothing is written outside of the folder, whatever a tree names; dot-files are no content. */
async function listEntries(root: string, commit: string, prefix: string): Promise<Entry[]> {
  const { out } = await runGit(root, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    ...(prefix === '' ? [] : [prefix]),
  ]);
  return out
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode, hash, path] = /^(\d+) blob (\w+)\t(.+)$/s.exec(line) ?? [];
      if (mode === undefined || hash === undefined || path === undefined || !path.startsWith(prefix)) return [];
      const entry = { path: path.slice(prefix.length), hash, isLink: mode === '120000' };
      return isHarmless(entry.path) ? [entry] : [];
    });
}

function isHarmless(path: string): boolean {
  return !path.includes('\\') && path.split('/').every((name) => name !== '' && !name.startsWith('.'));
}

/** The file inside the folder that a link leads to. */
function linked(
  { path, hash }: Entry,
  texts: ReadonlyMap<string, Buffer>,
  byPath: ReadonlyMap<string, Entry>,
): Entry | undefined {
  const target = texts.get(hash)?.toString('utf8') ?? '';
  const found = byPath.get(posix.join(posix.dirname(path), target));
  return found?.isLink === true ? undefined : found;
}

async function readBlobs(root: string, entries: readonly Entry[]): Promise<Map<string, Buffer>> {
  const hashes = [...new Set(entries.map(({ hash }) => hash))];
  const texts = new Map<string, Buffer>();
  if (hashes.length === 0) return texts;
  const { out } = await runGit(root, ['cat-file', '--batch'], `${hashes.join('\n')}\n`);
  let at = 0;
  for (const hash of hashes) {
    const end = out.indexOf('\n', at);
    const [, type, size = ''] = out.toString('utf8', at, end === -1 ? out.length : end).split(' ');
    if (type !== 'blob') throw missingFiles();
    const start = end + 1;
    texts.set(hash, out.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return texts;
}

function missingFiles(): PublisherError {
  return new PublisherError(
    'HISTORY',
    'This clone does not hold the files of that commit.',
    'Fetch them: git fetch --refetch --no-filter, or clone the repository without --filter.',
  );
}

async function writeBytes(file: string, bytes: Buffer): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  } catch (cause) {
    throw new PublisherError(
      'HISTORY',
      `The files of that commit cannot be put into the temporary folder ${tmpdir()}: ${String(cause)}`,
      'Make room there, or name another folder by the environment variable TMPDIR.',
      { cause },
    );
  }
}
