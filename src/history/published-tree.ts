import { resolve } from 'node:path';
import type { PublicationManifest } from '../model/publication-manifest.ts';
import type { PublishedEntry, PublishedText, PublishedTree, TreePlace } from '../model/published-tree.ts';
import { PublisherError } from '../publisher-error.ts';
import { csafRoot, providerMetadataPath } from '../standard/provider-paths.ts';
import { manifestPath } from '../standard/site-paths.ts';
import { sha256Of } from './digest.ts';
import { openFolder } from './folder-source.ts';
import { parseManifest } from './manifest.ts';
import { walkProvider } from './provider-walk.ts';
import { isSiteUrl, openSite } from './site-source.ts';
import { largestFile, type TreeSource } from './tree-source.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Opens what is public: a tree of ours with its manifest, the site of any other provider by way of its metadata, or a folder of documents.
 *
 * @returns undefined when nothing is published there: no manifest, no provider metadata and no document
 * @throws PublisherError HISTORY when it cannot be reached or relied on, USAGE for an address that is none
 */
export async function openPublishedTree({ place, name, access }: TreePlace): Promise<PublishedTree | undefined> {
  const source = isSiteUrl(place) ? openSite(place, access) : await openFolder(resolve(place), name);
  if (source === undefined) return undefined;
  const read = await source.read(manifestPath, largestFile);
  if ('fault' in read) throw unusable(source.name, `${manifestPath} ${read.fault}`);
  const manifest = 'bytes' in read ? parseManifest(read.bytes.toString('utf8'), source.name) : undefined;
  if (manifest !== undefined && 'bytes' in read) return ownTree(source, manifest, sha256Of(read.bytes));
  const paths = await documentPaths(source);
  if (paths === undefined) return undefined;
  const documents = paths.map((path) => ({ path }));
  return { ...plainTree(source.name, documents, source), ...(source.baseUrl && { baseUrl: source.baseUrl }) };
}

/** A tree with nothing in it, for the first publication of all. */
export function emptyTree(name: string): PublishedTree {
  return plainTree(name, [], { name, read: async () => ({ missing: true }) });
}

function plainTree(name: string, documents: PublishedEntry[], source: TreeSource): PublishedTree {
  return { name, identity: null, files: new Map(), documents, read: remembering((path) => readText(source, path)) };
}

function ownTree(source: TreeSource, manifest: PublicationManifest, identity: string): PublishedTree {
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  const documents = manifest.files
    .filter(({ path, wave }) => wave === 'document' && path.startsWith(csafRoot) && path.endsWith('.json'))
    .map(({ path, sha256, source_sha256: sourceSha256 }): PublishedEntry => {
      return { path, sha256, ...(sourceSha256 === undefined ? {} : { sourceSha256 }) };
    });
  const read = remembering(async (path): Promise<PublishedText> => {
    const file = files.get(path);
    if (file === undefined) return { fault: `is not named by ${manifestPath}` };
    return readText(source, path, file);
  });
  return { name: source.name, identity, baseUrl: manifest.base_url, files, documents, read };
}

async function documentPaths(source: TreeSource): Promise<string[] | undefined> {
  const { baseUrl, list } = source;
  if (list === undefined) return walkProvider(source, baseUrl ?? '');
  // Of a published tree only what lies below `.well-known/csaf/` is the provider's.
  const isProvider = !('missing' in (await source.read(providerMetadataPath, largestFile)));
  const paths = await list(isProvider ? csafRoot : '.');
  return isProvider || paths.length > 0 ? paths : undefined;
}

async function readText(
  source: TreeSource,
  path: string,
  file?: { size: number; sha256: string },
): Promise<PublishedText> {
  const read = await source.read(path, Math.min(file?.size ?? largestFile, largestFile));
  if ('missing' in read) return { fault: 'is missing' };
  if ('fault' in read) return read;
  if (file !== undefined && sha256Of(read.bytes) !== file.sha256) {
    return { fault: `is not the file that ${manifestPath} names` };
  }
  try {
    return { text: utf8.decode(read.bytes) };
  } catch {
    return { fault: 'is not UTF-8' };
  }
}

function remembering(read: (path: string) => Promise<PublishedText>): PublishedTree['read'] {
  const known = new Map<string, Promise<PublishedText>>();
  return (path) => {
    const text = known.get(path) ?? read(path);
    known.set(path, text);
    return text;
  };
}

function unusable(name: string, what: string): PublisherError {
  return new PublisherError(
    'HISTORY',
    `What is public at ${name} is not known: ${what}.`,
    'Publish the last build again, or name a copy of it that is whole: --previous DIR.',
  );
}
