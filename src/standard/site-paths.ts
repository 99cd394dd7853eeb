/** Pages that other outputs link to, relative to the root of the tree. */
export const hallOfFamePath = 'hall-of-fame/';
export const policyPath = 'policy/';
export const feedsPath = 'feeds/';

/** What the tree holds, and what changed in it; at its root. */
export const manifestPath = 'publication.json';

/** The address of a file of the tree, as links to it are written; what has a meaning of its own in URLs is escaped. */
export function fileUrl(baseUrl: string, path: string): string {
  return baseUrl + encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');
}
