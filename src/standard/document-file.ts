/** File name of a document (CSAF 2.0 §5.1): the tracking id in lower case, each run of other characters than `+-a-z0-9` as one `_`, then `.json`. */
export function documentFileName(trackingId: string): string {
  return `${trackingId.toLowerCase().replace(/[^+\-a-z0-9]+/g, '_')}.json`;
}

/** Folder year of a document (CSAF 2.0 §7.1.11): the UTC year of its initial release. */
export function documentYear(initialReleaseDate: string): string {
  return String(new Date(initialReleaseDate).getUTCFullYear()).padStart(4, '0');
}
