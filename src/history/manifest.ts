import type { PublicationManifest, PublishedFile } from '../model/publication-manifest.ts';
import { PublisherError } from '../publisher-error.ts';
import { providerMetadataPath } from '../standard/provider-paths.ts';
import { isRecord } from '../standard/record.ts';
import { manifestPath } from '../standard/site-paths.ts';

/**
 * Reads the text of a manifest of ours, which may have been tampered with: every path of what it gives is inside of the tree.
 *
 * @param name the tree, as messages name it
 * @returns undefined for whatever is no manifest of ours, such as a page that stands where nothing is
 * @throws PublisherError HISTORY for one that says to be ours and cannot be relied on, or is not of a public tree
 */
export function parseManifest(text: string, name: string): PublicationManifest | undefined {
  const value = jsonOf(text);
  if (!isRecord(value) || value.generator !== 'csaf-press') return undefined;
  const { base_url: baseUrl, files, audience } = value;
  if (value.manifest_version !== '1') throw unknownVersion(name);
  if (audience !== undefined) throw notForEveryone(name);
  if (typeof baseUrl !== 'string' || !/^https:\/\/[^\s\p{Cc}\p{Cf}?#]*\/$/u.test(baseUrl)) {
    throw unreliable(name, 'its `base_url` is no https URL that ends with a slash');
  }
  if (!Array.isArray(files)) throw unreliable(name, 'it has no list of files');
  const known = new Set<string>();
  const parsed = files.map((file: unknown, index) => {
    const fault = isPublishedFile(file) ? (known.has(file.path) ? 'is there twice' : undefined) : 'is malformed';
    if (!isPublishedFile(file) || fault !== undefined)
      throw unreliable(name, `the entry ${index} of its files ${fault}`);
    known.add(file.path);
    return file;
  });
  // A list that has lost its end would make the rest of the tree look new.
  if (!known.has(providerMetadataPath)) throw unreliable(name, `it does not name ${providerMetadataPath}`);
  return { generator: 'csaf-press', manifest_version: '1', base_url: baseUrl, files: parsed };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPublishedFile(value: unknown): value is PublishedFile {
  if (!isRecord(value)) return false;
  const { path, media_type: mediaType, size, sha256, source_sha256: source } = value;
  return (
    typeof path === 'string' &&
    isInside(path) &&
    typeof mediaType === 'string' &&
    typeof size === 'number' &&
    Number.isSafeInteger(size) &&
    size >= 0 &&
    isDigest(sha256) &&
    (source === undefined || isDigest(source))
  );
}

/** Whether a path stays below the root, whatever the system. */
export function isInside(path: string): boolean {
  return !/[\\\p{Cc}]/u.test(path) && path.split('/').every((segment) => !['', '.', '..'].includes(segment));
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function unreliable(name: string, why: string): PublisherError {
  return new PublisherError(
    'HISTORY',
    `${manifestPath} of ${name} cannot be relied on: ${why}. Nobody can tell what is public.`,
    'Publish the last build again, or name a copy of it that is whole: --previous DIR.',
  );
}

/** What the public tree has published is compared with, and its lists of changes would name what the other one holds. */
function notForEveryone(name: string): PublisherError {
  return new PublisherError(
    'HISTORY',
    `${name} holds a tree that is not for everyone: what is public is compared with what was public.`,
    'Name the public tree: --previous dist, or the address that it is served at.',
  );
}

function unknownVersion(name: string): PublisherError {
  return new PublisherError(
    'HISTORY',
    `${manifestPath} of ${name} is of a version that this csaf-press does not know.`,
    'Build with the version of csaf-press that published it, or a later one.',
  );
}
