/** Exactly this, without a charset: csaf_checker refuses any other, csaf_aggregator skips the document. */
export const json = 'application/json';
/**
 * Also of keys, signatures (`.asc`) and hashes: consumers of CSAF do not look at the media type of these, and a browser shows
 * `text/plain` to whoever follows a link, where it would save `application/pgp-signature` or an unknown type to a file.
 */
export const text = 'text/plain; charset=utf-8';
export const csv = 'text/csv; charset=utf-8';
export const html = 'text/html; charset=utf-8';
export const markdown = 'text/markdown; charset=utf-8';
export const rss = 'application/rss+xml; charset=utf-8';
export const atom = 'application/atom+xml; charset=utf-8';
export const jsonFeed = 'application/feed+json';

/** Media type to the extensions of the files that have it, in every published tree. */
export const extensions: ReadonlyMap<string, readonly string[]> = new Map([
  [json, ['json']],
  [text, ['txt', 'asc', 'sha256', 'sha512']],
  [csv, ['csv']],
  [html, ['html']],
  [markdown, ['md']],
  ['text/css; charset=utf-8', ['css']],
  ['text/javascript; charset=utf-8', ['js']],
  ['image/svg+xml', ['svg']],
  ['image/png', ['png']],
  ['image/jpeg', ['jpg']],
  ['image/webp', ['webp']],
  ['image/vnd.microsoft.icon', ['ico']],
  ['font/woff2', ['woff2']],
  ['application/manifest+json', ['webmanifest']],
  ['application/xml', ['xml']],
]);

/** Feeds that people subscribe to stand at the root, and in a folder for each product and severity. A regular expression. */
export const feedFolderPattern = '(feeds/(product|severity)/[^/]+/)?';

/** Media type to the names of the feeds that have it, in {@link feedFolderPattern} alone: a document may have such a name too. */
export const feedNames: ReadonlyMap<string, readonly string[]> = new Map([
  [rss, ['feed.xml', 'updates.xml']],
  [atom, ['atom.xml', 'updates-atom.xml']],
  [jsonFeed, ['feed.json', 'updates.json']],
]);

const byExtension = new Map([...extensions].flatMap(([type, names]) => names.map((name) => [name, type])));
const byFeedName = new Map([...feedNames].flatMap(([type, names]) => names.map((name) => [name, type])));
const feedFolder = new RegExp(`^${feedFolderPattern}$`);

/** What a server should send in `Content-Type` for a file of the tree; `path` is relative to its root. */
export function mediaTypeOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  const feed = feedFolder.test(path.slice(0, slash)) ? byFeedName.get(path.slice(slash)) : undefined;
  return feed ?? byExtension.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? 'application/octet-stream';
}
