/** What `sign/` adds to an artifact. */
export type Seal =
  /** Nothing. */
  | 'none'
  /** `.sha256`, `.sha512` and a detached `.asc` beside it (CSAF 2.0 §7.1.18 and §7.1.19). */
  | 'detached'
  /** The bytes themselves become a cleartext-signed message (RFC 9116 §2.3). */
  | 'cleartext';

/**
 * When a file goes up. Documents come before the pages and lists that name them, and the metadata that
 * starts a poller's walk comes last, so that no list ever names what is not there.
 */
export type Wave = 'document' | 'page' | 'list' | 'metadata';

/** One file of the published tree. */
export interface Artifact {
  /** Relative to the root of the tree, with `/`. */
  path: string;
  /** Exactly as a server should send it: `application/json`, without a charset. */
  mediaType: string;
  content: string;
  seal: Seal;
  wave: Wave;
  /** RFC 3339; the time that a signature carries, unless the key is younger. Needed when sealed. */
  date?: string;
}
