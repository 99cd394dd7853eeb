import type { Wave } from './artifact.ts';

/**
 * `publication.json`: what a published tree holds. It names every file but itself, in the order in which to upload them: by wave
 * (documents, pages, lists, metadata), then by path in code units. What uploads it last, and deletes only afterwards what is no
 * longer named, never shows a poller a list ahead of its documents.
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
