/** What came of reading a file: its bytes, that there is none, or why it cannot be used (the end of a sentence that begins with its path). */
export type SourceRead = { bytes: Buffer } | { missing: true } | { fault: string };

/** Where the files of a published tree are read from: a folder, or a site. */
export interface TreeSource {
  /** As messages name it. */
  name: string;
  /** Where the tree is served, if it is read from there; ends with `/`. */
  baseUrl?: string;
  /**
   * Reads a file by its path below the root.
   *
   * @param most bytes after which reading stops
   * @throws PublisherError HISTORY when the tree cannot be reached at all
   */
  read(path: string, most: number): Promise<SourceRead>;
  /** Every file below a folder whose name ends with `.json`; a site cannot tell. */
  list?(folder: string): Promise<string[]>;
}

/** Larger than any document, list or manifest in use by a factor of ten. */
export const largestFile: number = 50 * 1024 * 1024;

/** What is said of a file that is larger than it may be. */
export function tooLarge(most: number): string {
  return `has more than the ${most} bytes that it may have`;
}
