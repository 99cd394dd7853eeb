import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { PublishedFile } from './publication-manifest.ts';

/** How a site is asked; all of it comes from the command. */
export interface SiteAccess {
  fetch: typeof fetch;
  /** Waits between attempts; given in milliseconds. */
  pause: (milliseconds: number) => Promise<void>;
}

/** What is public, and how to get there. */
export interface TreePlace {
  /** A folder, or the https URL of a site. */
  place: string;
  /** As messages name it. */
  name: string;
  /** What a site is asked with. */
  access: SiteAccess;
}

/** The text of a published file, or why there is none that can be used: the end of a sentence that begins with its path. */
export type PublishedText = { text: string } | { fault: string };

/** A CSAF document that a published tree names, not yet read. */
export interface PublishedEntry {
  /** Relative to the root of the tree, with `/`. */
  path: string;
  /** Lower-case hex; absent where no manifest tells. */
  sha256?: string;
  /** See `PublishedFile.source_sha256`. */
  sourceSha256?: string;
}

/** What is public: a tree that was built before, in a folder or on the web. Its files are read only when they are asked for. */
export interface PublishedTree {
  /** As messages name it: the folder or the URL. */
  name: string;
  /** SHA-256 of its `publication.json`, lower-case hex; null for a tree without one. */
  identity: string | null;
  /** Where its manifest says that it is served. */
  baseUrl?: string;
  /** What its manifest names, by path; empty without a manifest. */
  files: ReadonlyMap<string, PublishedFile>;
  documents: readonly PublishedEntry[];
  /** Reads a file, and holds it to the size and hash of the manifest where there is one. Asked twice, it answers from memory. */
  read(path: string): Promise<PublishedText>;
}

/** A document that is public; of its shape no more is known than that it says to be CSAF 2.0 and has an id and a version. */
export interface PublishedDocument {
  path: string;
  /** Exactly as it is published. */
  text: string;
  document: CsafDocument;
  id: string;
  version: string;
  /** As it would be written, if it can be. */
  initialReleaseDate: string;
  /** See `PublishedFile.source_sha256`. */
  sourceSha256?: string;
}
