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
  files: PublishedFile[];
}

/** One file of a published tree. */
export interface PublishedFile {
  /** Relative to the root of the tree, with `/`. */
  path: string;
  /** As a server should send it in `Content-Type`, unchanged: `application/json` has no charset. */
  media_type: string;
  /** Bytes. */
  size: number;
  /** Lower-case hex. */
  sha256: string;
  wave: Wave;
}
