import type { Comparison } from '../model/comparison.ts';
import type { CompiledAdvisory } from '../model/publication.ts';
import type { PublishedFile } from '../model/publication-manifest.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import {
  csafRoot,
  labelFolder,
  rolieCategoryPath,
  rolieFeedPath,
  rolieServicePath,
} from '../standard/provider-paths.ts';
import { fileUrl, manifestPath } from '../standard/site-paths.ts';

/** What is compared. */
export interface PurgeSubject extends Pick<Comparison, 'tree' | 'damaged'> {
  /** Of the tree that is about to be published. */
  baseUrl: string;
  files: readonly PublishedFile[];
  /** The advisories whose documents change. */
  changed: readonly CompiledAdvisory[];
}

/**
 * URLs of which a CDN may hold something that no longer holds: files that changed, that are gone, and that are new, for a request that
 * came too early leaves a "not found" behind, and ids can be guessed. To these the standard's guidance on CDNs adds, with each document
 * that changed, what lies beside it and the lists of its label. Nothing, when nothing was published before.
 */
export function purgeUrls(subject: PurgeSubject): string[] {
  const { tree, damaged, baseUrl, files, changed } = subject;
  if (tree.identity === null && tree.documents.length === 0) return [];
  const before = byUrl([...tree.files.values()], tree.baseUrl ?? baseUrl);
  const after = byUrl(files, baseUrl);
  const urls = new Set<string>();
  for (const url of new Set([...before.keys(), ...after.keys()])) if (before.get(url) !== after.get(url)) urls.add(url);
  // Of a tree without a manifest no more is known than where its documents were.
  for (const { path } of tree.documents) if (tree.files.size === 0) urls.add(fileUrl(tree.baseUrl ?? baseUrl, path));
  for (const path of [...damaged.keys(), ...changed.flatMap(guidedPaths), manifestPath])
    urls.add(fileUrl(baseUrl, path));
  return [...urls].flatMap(spellings).sort(byCodeUnits);
}

/** What a CDN would serve at each URL. */
function byUrl(files: readonly PublishedFile[], baseUrl: string): Map<string, string> {
  return new Map(files.map(({ path, sha256, media_type }) => [fileUrl(baseUrl, path), `${sha256} ${media_type}`]));
}

/** The list of the guidance: https://github.com/oasis-tcs/csaf/blob/master/csaf_2.0/guidance/cdn.md. */
function guidedPaths({ path, label }: CompiledAdvisory): string[] {
  const document = csafRoot + path;
  const folder = csafRoot + labelFolder(label);
  return [
    ...['', '.asc', '.sha256', '.sha512'].map((suffix) => document + suffix),
    `${folder}index.txt`,
    `${folder}changes.csv`,
    rolieFeedPath(label),
    rolieCategoryPath(label),
    rolieServicePath,
  ];
}

/** A page is asked for by the name of its folder, and now and then by its own. */
function spellings(url: string): string[] {
  return url.endsWith('/index.html') ? [url.slice(0, -'index.html'.length), url] : [url];
}
