/** What a file at the target should be. */
export interface Expected {
  size: number;
  /** Lower-case hex. */
  sha256: string;
  /** Lower-case hex; the ETag of most stores. */
  md5: string;
  mediaType: string;
  cacheControl?: string;
  /** Whether the target is known to send it with these headers already, so that only its bytes are in question. */
  headersKnown: boolean;
}

/** How a file at the target compares: `relabelled` has the right bytes, and other headers. A file that is absent has no standing. */
export type Standing = 'same' | 'relabelled' | 'other';

/** A file to write. */
export interface Upload {
  path: string;
  content: Buffer;
  mediaType: string;
  cacheControl?: string;
}

/**
 * A place that a tree is deployed to. Each write takes the place of a file at once: whoever reads it at that moment gets the old
 * bytes or the new ones. Paths have been checked: they are relative, and without `..`.
 */
export interface Target {
  /** As people name it. */
  readonly name: string;
  /** How many writes it likes at the same time. */
  readonly concurrency: number;
  /** How these paths stand; without an expectation, only whether they are there (`other`). */
  inspect(paths: ReadonlyMap<string, Expected | undefined>): Promise<Map<string, Standing>>;
  /** The bytes of a file, at most `limit`; undefined when there is none. */
  read(path: string, limit: number): Promise<Buffer | undefined>;
  write(upload: Upload): Promise<void>;
  /** Removes a file, and nothing else; that it is gone already is no fault. */
  remove(path: string): Promise<void>;
  /** Makes sure that what was written so far outlasts a power cut before anything that builds on it. */
  settle(): Promise<void>;
}
