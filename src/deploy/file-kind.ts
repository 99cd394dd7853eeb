import { csafRoot, providerMetadataPath, rolieServicePath } from '../standard/provider-paths.ts';

/** What a file of a published tree is to somebody who polls it: this decides when it may change. */
export type FileKind =
  /** A CSAF document. */
  | 'document'
  /** Its hash or signature. */
  | 'companion'
  /** A public OpenPGP key. */
  | 'key'
  /** `index.txt` and `changes.csv`. */
  | 'flat-list'
  /** A ROLIE feed. */
  | 'feed'
  /** `index.html` of a folder below `.well-known/csaf/`. */
  | 'listing'
  | 'service'
  | 'provider-metadata'
  /** RSS, Atom and JSON feeds. */
  | 'web-feed'
  | 'page'
  /** Anything else. */
  | 'other';

/** Tells the kind of a file by its path below the root of the tree. */
export function kindOf(path: string): FileKind {
  if (path === providerMetadataPath) return 'provider-metadata';
  if (path === rolieServicePath) return 'service';
  if (!path.startsWith(csafRoot)) return kindOnSite(path);
  const below = path.slice(csafRoot.length);
  if (/(?:^|\/)index\.html$/.test(below)) return 'listing';
  if (/^openpgp\/[^/]+\.asc$/.test(below)) return 'key';
  if (/^[^/]+\/\d{4}\/[^/]+\.json$/.test(below)) return 'document';
  if (/^[^/]+\/\d{4}\/[^/]+\.json\.(?:sha256|sha512|asc)$/.test(below)) return 'companion';
  if (/^[^/]+\/(?:index\.txt|changes\.csv)$/.test(below)) return 'flat-list';
  if (/^[^/]+\/csaf-feed-[^/]+\.json$/.test(below)) return 'feed';
  return 'other';
}

function kindOnSite(path: string): FileKind {
  if (path.endsWith('.html')) return 'page';
  return /\.(?:xml|json)$/.test(path) ? 'web-feed' : 'other';
}

/** The document that a document or companion belongs to. */
export function documentOf(path: string): string {
  return path.replace(/\.(?:sha256|sha512|asc)$/, '');
}
