import type { FeedLabel } from '../model/publication.ts';

/** Where a provider's files stand below its base URL; every name in the published tree that a standard or a consumer relies on. */
export const csafRoot = '.well-known/csaf/';
export const providerMetadataPath: string = `${csafRoot}provider-metadata.json`;
export const rolieServicePath: string = `${csafRoot}service.json`;
export const securityTxtPaths = ['.well-known/security.txt', 'security.txt'] as const;

/** Folder of all documents of a label, relative to {@link csafRoot}: `white/`. */
export function labelFolder(label: FeedLabel): string {
  return `${label.toLowerCase()}/`;
}

/** `white/2026/example-sa-2026-0001.json`, relative to {@link csafRoot} (CSAF 2.0 §7.1.11). */
export function documentPath(label: FeedLabel, year: string, fileName: string): string {
  return `${labelFolder(label)}${year}/${fileName}`;
}

/** ROLIE feed of a label (CSAF 2.0 §7.1.15), relative to the root of the tree. */
export function rolieFeedPath(label: FeedLabel): string {
  return `${csafRoot}${labelFolder(label)}csaf-feed-tlp-${label.toLowerCase()}.json`;
}

/** ROLIE category document of a label (CSAF 2.0 §7.1.17), relative to the root of the tree. */
export function rolieCategoryPath(label: FeedLabel): string {
  return `${csafRoot}${labelFolder(label)}category-${label.toLowerCase()}.json`;
}

/** Public key file (CSAF 2.0 §7.1.20), relative to the root of the tree; `fingerprint` in upper-case hex. */
export function publicKeyPath(fingerprint: string): string {
  return `${csafRoot}openpgp/${fingerprint}.asc`;
}

/** The page of an advisory, relative to the root of the tree. */
export function advisoryPagePath(fileName: string): string {
  return `advisories/${fileName.replace(/\.json$/, '')}/`;
}
