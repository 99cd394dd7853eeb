import type { Wave } from './artifact.ts';

/**
 * `publication.json`: what a published tree holds. It names every file but itself, in the order in which to upload them: by wave
 * (documents, pages, lists, metadata), then by path in code units. What keeps to it, deletes what is no longer named only after the
 * lists, and uploads this file last, never shows a poller a list ahead of its documents; `deploy` also covers documents that change in place.
 */
export interface PublicationManifest {
  /** Who made the tree: a folder whose manifest says otherwise is never replaced. */
  generator: 'csaf-press';
  /** Version of this shape; a reader refuses what it does not know. */
  manifest_version: '1';
  /** Where the tree is to be served; https, ends with `/`. */
  base_url: string;
  /** Whom the tree is for, when it is not for everyone: it must only go to a host that asks who is there. */
  audience?: 'restricted';
  files: PublishedFile[];
  /** What changed since the tree that was public before; only after `build --previous`. */
  changes?: PublicationChanges;
}

/** What publishing this tree changes. Ids are in code-unit order; each advisory is in one of the lists, or among the unchanged. */
export interface PublicationChanges {
  /** SHA-256 of the `publication.json` that it was compared with; null when there was none. */
  previous: string | null;
  added: string[];
  /** With the versions before and after. */
  updated: { id: string; from: string; to: string }[];
  /** Withdrawn since. */
  withdrawn: string[];
  /** Whose published file was damaged, or not signed by a key of this publisher: published anew in the same version. */
  repaired: string[];
  /** How many documents keep their bytes. */
  unchanged: number;
  /** How many of these got another signature. */
  signed_anew: number;
  /** Paths that were published and are not any more. */
  removed: string[];
  /** Absolute URLs of which a CDN may hold something that no longer holds, in code-unit order. */
  purge: string[];
}

/** One file of a published tree. */
export interface PublishedFile {
  /** Relative to the root of the tree, with `/`. */
  path: string;
  /** As a server should send it in `Content-Type`, unchanged: `application/json` has no charset. */
  media_type: string;
  /** As a server should send it in `Cache-Control`; the rules are in `standard/caching.ts`. */
  cache_control: string;
  /** Bytes. */
  size: number;
  /** Lower-case hex. */
  sha256: string;
  wave: Wave;
  /**
   * Of a CSAF document: SHA-256, lower-case hex, of what its author wrote. While it stays the same, so does the published document,
   * whatever a later version of csaf-press would compile.
   */
  source_sha256?: string;
}
