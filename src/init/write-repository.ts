import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import type { InitialFile } from './repository.ts';

/** What became of the files of a new repository; paths relative to it. */
export interface Initialised {
  written: string[];
  /** What was there already, and is as it was. */
  kept: string[];
}

/** Where it is there, the repository has advisories of its own. */
const publisher = 'advisories/publisher.yaml';

/**
 * Writes the files that are not there yet; never changes one that is.
 *
 * @throws PublisherError OUTPUT_UNWRITABLE
 */
export async function writeRepository(folder: string, files: readonly InitialFile[]): Promise<Initialised> {
  const done: Initialised = { written: [], kept: [] };
  for (const { path, text, example } of files) {
    if (example && done.kept.includes(publisher)) continue;
    try {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text, { flag: 'wx' });
      done.written.push(path);
    } catch (cause) {
      if (!isFault(cause)) throw cause;
      if (cause.code !== 'EEXIST' || cause.syscall !== 'open') throw unwritable(join(folder, path), cause);
      done.kept.push(path);
    }
  }
  return done;
}

function isFault(error: unknown): error is Error & { code: string; syscall: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

function unwritable(path: string, cause: Error & { code: string }): PublisherError {
  const inTheWay = cause.code === 'EEXIST' || cause.code === 'ENOTDIR';
  return new PublisherError(
    'OUTPUT_UNWRITABLE',
    inTheWay
      ? `${path} cannot be written: a file stands where a folder has to be.`
      : `${path} cannot be written: ${cause.message.replace(/^[A-Z]+: /, '').replace(/, \w+ '.*$/s, '')}.`,
    inTheWay
      ? 'Name another folder, or move that file.'
      : 'Name another folder, or give yourself permission to write there.',
    { cause },
  );
}
