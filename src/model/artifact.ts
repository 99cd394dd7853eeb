import type { PublicKey } from './signer.ts';

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
  /** Armoured detached signature of these bytes by the signing key, where there is one already. */
  signature?: string;
  /** Of a document: see `PublishedFile.source_sha256`. */
  sourceSha256?: string;
}

/** What emitters are given besides the publication: the day, and the keys. */
export interface EmitContext {
  /** Moves nothing but what must move by whole days, such as `Expires` of security.txt. */
  now: Date;
  /** The signing key first, then the keys that stay published beside it. */
  publicKeys: PublicKey[];
  /** Whether the signing key is the throwaway key of a development build. */
  development: boolean;
}
