import { createHash } from 'node:crypto';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { manifestName } from '../write/output-folder.ts';
import { failedWith, faultOf } from '../write/work-folder.ts';
import { type DeployManifest, manifestLimit, parseManifest } from './publication.ts';
import { shownPaths } from './shown.ts';
import type { Expected } from './target.ts';

/** A tree on disk, proven to be what its manifest says. */
export interface Source {
  manifest: DeployManifest;
  /** Every file, `publication.json` included, as it should stand at the target. */
  expected: ReadonlyMap<string, Expected>;
  /** Throws PublisherError DEPLOY when the file is no longer what it was. */
  read(path: string): Promise<Buffer>;
}

const rebuild = 'Build the tree again and deploy it whole.';

/**
 * Reads a built tree. Every file that its manifest names is read and hashed: a folder that was copied by half, or changed since, is
 * refused before anything is uploaded.
 *
 * @throws PublisherError DEPLOY
 */
export async function readSource(folder: string): Promise<Source> {
  const root = await realpath(folder).catch(() => {
    throw new PublisherError(
      'DEPLOY',
      `There is no folder ${folder}.`,
      'Run `csaf-press build` first, or name the tree with --from.',
    );
  });
  const { manifest, bytes } = await readManifest(root, folder);
  const expected = new Map<string, Expected>();
  const faults = new Map<string, string[]>();
  const fault = (what: string, path: string): void => void faults.set(what, [...(faults.get(what) ?? []), path]);
  for (const file of manifest.files) {
    const content = await readInside(root, file.path);
    if ('fault' in content) fault(content.fault, file.path);
    else if (content.bytes.length !== file.size || hex('sha256', content.bytes) !== file.sha256)
      fault('not what publication.json says', file.path);
    else expected.set(file.path, expectation(content.bytes, file.media_type, file.cache_control));
  }
  for (const [what, paths] of faults) {
    throw new PublisherError('DEPLOY', `${folder} is not whole: ${what}: ${shownPaths(paths)}.`, rebuild);
  }
  expected.set(manifestName, expectation(bytes, 'application/json', 'no-cache'));
  return { manifest, expected, read: (path) => readAgain(root, path, expected) };
}

async function readManifest(root: string, folder: string): Promise<{ manifest: DeployManifest; bytes: Buffer }> {
  const read = await readInside(root, manifestName);
  if ('fault' in read) {
    const what = `${folder} holds no ${manifestName} that can be read (${read.fault})`;
    throw new PublisherError('DEPLOY', `${what}.`, 'Name a tree that `csaf-press build` wrote with --from.');
  }
  const parsed = parseManifest(read.bytes.toString('utf8'));
  if ('fault' in parsed) {
    throw new PublisherError('DEPLOY', `${join(folder, manifestName)} ${parsed.fault}.`, rebuild);
  }
  return { manifest: parsed.manifest, bytes: read.bytes };
}

/** Uploads take minutes, and a build may replace the tree meanwhile. */
async function readAgain(root: string, path: string, expected: ReadonlyMap<string, Expected>): Promise<Buffer> {
  const read = await readInside(root, path);
  if (!('fault' in read) && hex('sha256', read.bytes) === expected.get(path)?.sha256) return read.bytes;
  throw new PublisherError(
    'DEPLOY',
    `${path} of the tree has changed since the deploy began.`,
    'Run it again, and do not build into the same folder meanwhile. The target is consistent.',
  );
}

async function readInside(root: string, path: string): Promise<{ bytes: Buffer } | { fault: string }> {
  try {
    const file = await realpath(join(root, path));
    if (!file.startsWith(root.endsWith(sep) ? root : root + sep))
      return { fault: 'a link that leads out of the folder' };
    const found = await lstat(file);
    if (!found.isFile()) return { fault: 'no plain file' };
    if (found.size > manifestLimit) return { fault: 'too large' };
    return { bytes: await readFile(file) };
  } catch (error) {
    return { fault: failedWith(error, 'ENOENT', 'ENOTDIR') ? 'missing' : faultOf(error) };
  }
}

function expectation(bytes: Uint8Array, mediaType: string, cacheControl: string | undefined): Expected {
  return {
    size: bytes.length,
    sha256: hex('sha256', bytes),
    md5: hex('md5', bytes),
    mediaType,
    headersKnown: false,
    ...(cacheControl === undefined ? {} : { cacheControl }),
  };
}

/** A hash in lower-case hex. */
export function hex(algorithm: 'md5' | 'sha256', bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}
