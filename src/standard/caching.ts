import { csafRoot } from './provider-paths.ts';

/**
 * How long caches may use a file before they have to ask again, as values of `Cache-Control` (RFC 9111 §5.2).
 *
 * A document, its hashes and its signature must be of one age: a new hash beside the kept copy of an old document looks like a forgery. They
 * may be kept for ever, but are asked for anew, by ETag, each time. Whatever lists them may be minutes old, because documents go up first.
 */
export const caching = {
  revalidated: 'public, no-cache',
  brief: 'public, max-age=300, must-revalidate',
  /** Astro puts a hash of the content into these names. */
  immutable: 'public, max-age=31536000, immutable',
  /** Of a tree for a closed circle: no cache on the way may keep it, and none may hand it to another reader. */
  restricted: 'private, no-store',
} as const;

/**
 * A document below the folder of its label and year, its hashes and its signature: a regular expression for a path relative to
 * {@link csafRoot}, in the syntax that JavaScript, nginx, Caddy and Apache have in common.
 */
export const documentPattern = '[a-z]+/[0-9]{4}/[^/]+[.]json([.](asc|sha256|sha512))?';

/**
 * Further files that are always asked for anew, relative to the root of the tree: what the next build compares with, and the
 * answer for a file that is missing, for it may be there a minute later.
 */
export const revalidatedFiles: readonly string[] = ['publication.json', '404.html'];

const document = new RegExp(`^${documentPattern}$`);

/** What a server should send in `Cache-Control` for a file of the tree; `path` is relative to its root. */
export function cacheControl(path: string, audience: 'public' | 'restricted' = 'public'): string {
  if (audience === 'restricted') return caching.restricted;
  if (revalidatedFiles.includes(path)) return caching.revalidated;
  if (path.startsWith(csafRoot) && document.test(path.slice(csafRoot.length))) return caching.revalidated;
  return path.startsWith('_astro/') ? caching.immutable : caching.brief;
}
