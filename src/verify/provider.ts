import type { Site } from './site/site.ts';

/** Files that are read at once: most of the time goes by in waiting for them. */
export const readsInFlight = 16;

/** Why there are no bytes. A fault is the end of a sentence: `x.json ${fault}`. */
export interface Unread {
  fault: string;
  /** `protected`: the server asks for credentials that were not given. */
  because?: 'missing' | 'protected';
}

/** What reading a file gave. */
export type FileRead = { bytes: Buffer } | Unread;

/**
 * What is audited: a folder, whose files go by their paths, or a site, whose files go by their URLs. Either may hold anything:
 * nothing here throws for what is in it.
 */
export interface Provider {
  /** Paths of all files, in code unit order; a site cannot be asked for them. */
  files?: ReadonlySet<string>;
  read(path: string): Promise<FileRead>;
  has(path: string): Promise<boolean>;
  /** What only requests show; absent of a folder. */
  site?: Site;
}
