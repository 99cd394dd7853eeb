import type { PublishedTree } from './published-tree.ts';

/** A document as it is public now. */
export interface DocumentBefore {
  version: string;
  withdrawn: boolean;
  /** Relative to the root of the tree. */
  path: string;
}

/** What comparing with the published tree gave, for those who report it. */
export interface Comparison {
  tree: PublishedTree;
  /** By id. */
  before: ReadonlyMap<string, DocumentBefore>;
  /** Paths of published files that are not what they should be: another hash, no JSON, no valid signature. Sentences by path. */
  damaged: ReadonlyMap<string, string>;
  /** Ids of documents whose bytes stay, and whose signature does not: it is missing, wrong, or by another key than the signing one. */
  signedAnew: readonly string[];
  /** Ids of documents that stay as they are published, though this version of ours compiles them otherwise. */
  asBefore: readonly string[];
}
