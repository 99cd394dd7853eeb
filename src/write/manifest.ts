import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Artifact, Wave } from '../model/artifact.ts';
import type { PublicationChanges, PublicationManifest, PublishedFile } from '../model/publication-manifest.ts';
import { cacheControl } from '../standard/caching.ts';
import { mediaTypeOf } from '../standard/media-types.ts';
import { writeArtifacts } from './artifact-files.ts';
import { diskFault } from './disk-fault.ts';
import { manifestName } from './output-folder.ts';

const waves: Readonly<Record<Wave, number>> = { document: 0, page: 1, list: 2, metadata: 3 };

/** Where a tree will be served, and to whom. */
export interface Destination {
  /** https, ends with `/`. */
  baseUrl: string;
  /** For a closed circle alone; unset, for everyone. */
  audience?: 'restricted';
}

/** Works out what publishing these files changes. */
export type ChangesOf = (files: readonly PublishedFile[]) => PublicationChanges;

/** What the manifest says of a tree, and who looks at its files on the way. */
export interface ManifestOptions extends Destination {
  /** Adds to the manifest what publishing the tree changes. */
  changesOf?: ChangesOf;
  /** Sees every file of the tree, this one too; what it throws stops the build. */
  inspect?: (path: string, bytes: Uint8Array) => void;
}

/** Adds `publication.json` to a tree that is otherwise whole, and counts what is in it. Throws PublisherError OUTPUT_UNWRITABLE when the disk refuses. */
export async function writeManifest(
  tree: string,
  artifacts: readonly Artifact[],
  options: ManifestOptions,
): Promise<{ files: number; bytes: number; changes?: PublicationChanges }> {
  const described = onDisk(() => describeTree(tree, artifacts, options));
  const changes = options.changesOf?.(described.files);
  const manifest = { ...described, ...(changes && { changes }) };
  const content = `${JSON.stringify(manifest, undefined, 1)}\n`;
  options.inspect?.(manifestName, Buffer.from(content));
  const artifact: Artifact = {
    path: manifestName,
    mediaType: 'application/json',
    content,
    seal: 'none',
    wave: 'metadata',
  };
  await writeArtifacts([artifact], tree);
  onDisk(() => setMode(join(tree, manifestName), 0o644));
  const bytes = manifest.files.reduce((sum, { size }) => sum + size, Buffer.byteLength(content));
  return { files: manifest.files.length + 1, bytes, ...(changes && { changes }) };
}

function onDisk<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw diskFault(error, manifestName);
  }
}

/**
 * Lists every file of `tree`, in upload order, and gives each the mode 0644 (folders 0755), whatever umask it was written under.
 * Synchronously, as nothing else runs meanwhile: thousands of small files take half the time.
 */
function describeTree(
  tree: string,
  artifacts: readonly Artifact[],
  { baseUrl, audience, inspect }: ManifestOptions,
): PublicationManifest {
  setMode(tree, 0o755);
  const known = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  const files: PublishedFile[] = [];
  for (const entry of readdirSync(tree, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    setMode(file, entry.isDirectory() ? 0o755 : 0o644);
    if (!entry.isFile()) continue;
    const path = relative(tree, file).replaceAll(sep, '/');
    const artifact = known.get(path);
    const content = artifact === undefined ? readFileSync(file) : Buffer.from(artifact.content);
    inspect?.(path, content);
    files.push({
      path,
      media_type: artifact?.mediaType ?? mediaTypeOf(path),
      cache_control: cacheControl(path, audience),
      size: content.byteLength,
      sha256: createHash('sha256').update(content).digest('hex'),
      wave: artifact?.wave ?? 'page',
      ...(artifact?.sourceSha256 === undefined ? {} : { source_sha256: artifact.sourceSha256 }),
    });
  }
  files.sort(uploadOrder);
  const whom = audience === undefined ? {} : { audience };
  return { generator: 'csaf-press', manifest_version: '1', base_url: baseUrl, ...whom, files };
}

function setMode(path: string, mode: number): void {
  if ((statSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
}

function uploadOrder(a: PublishedFile, b: PublishedFile): number {
  return waves[a.wave] - waves[b.wave] || (a.path < b.path ? -1 : 1);
}
