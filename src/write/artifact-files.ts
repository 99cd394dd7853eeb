import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artifact } from '../model/artifact.ts';
import { PublisherError } from '../publisher-error.ts';
import { inFlight } from '../standard/concurrency.ts';
import { diskFault } from './disk-fault.ts';
import { failedWith } from './work-folder.ts';

/** Enough to keep a disk busy; more only costs memory and file descriptors. */
const writesInFlight = 32;

/**
 * Writes artifacts into the tree, byte for byte. A file that is there already is never overwritten: a page must not
 * stand where a signed file belongs.
 *
 * @throws PublisherError SITE when a page, or another artifact, has the same path; OUTPUT_UNWRITABLE when the disk refuses
 */
export async function writeArtifacts(artifacts: readonly Artifact[], tree: string): Promise<void> {
  const folders = new Set(artifacts.map(({ path }) => dirname(safePath(path))));
  for (const folder of folders) await mkdir(join(tree, folder), { recursive: true }).catch(collision(folder));
  await inFlight(artifacts, writesInFlight, async ({ path, content }) => {
    await writeFile(join(tree, path), content, { flag: 'wx', mode: 0o644 }).catch(collision(path));
  });
}

function collision(path: string): (error: unknown) => never {
  return (error) => {
    if (!failedWith(error, 'EEXIST', 'EISDIR', 'ENOTDIR')) throw diskFault(error, path);
    throw new PublisherError(
      'SITE',
      `Two things want to be ${path}: a published file and a page of the site, or two published files.`,
      'Rename the page in site/pages/, or the advisory or product that the file is named after.',
    );
  };
}

/** Paths come from our own emitters; one that leaves the tree is a defect of ours, stopped before it does harm. */
function safePath(path: string): string {
  const segments = path.split('/');
  if (path === '' || /[\\\0]/.test(path) || segments.some((segment) => ['', '.', '..'].includes(segment))) {
    throw new Error(`artifact path ${JSON.stringify(path)} is not inside the tree`);
  }
  return path;
}
