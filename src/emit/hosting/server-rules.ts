import type { Publisher } from '../../model/publication.ts';
import { atom, csv, json, jsonFeed, markdown, rss, text } from '../../standard/media-types.ts';
import { csafRoot } from '../../standard/provider-paths.ts';

/**
 * How long clients may keep a file. A document, its hashes and its signature must be of one age, so that they may be kept
 * for ever but have to be asked for anew; what lists them may be some minutes old, because the documents come first.
 */
const caching = {
  documents: 'public, no-cache',
  lists: 'public, max-age=300, must-revalidate',
  /** Astro puts a hash of the content into these names. */
  assets: 'public, max-age=31536000, immutable',
} as const;

/** Sent with every answer. Pages hold no inline script or style and load nothing from elsewhere. */
const securityHeaders: readonly { name: string; value: string }[] = [
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'no-referrer' },
  {
    name: 'Content-Security-Policy',
    value:
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
];

/** What every template of a host's configuration is filled with. */
export function serverRules({ baseUrl }: Publisher): object {
  const { host, pathname } = new URL(baseUrl);
  return {
    host,
    base: pathname,
    basePattern: pattern(pathname),
    csaf: `${pathname}${csafRoot}`,
    csafPattern: pattern(`${pathname}${csafRoot}`),
    caching,
    headers: securityHeaders,
    types: { json, text, csv, markdown, rss, atom, jsonFeed },
    feedFolders: ['', 'feeds/product/:key/', 'feeds/severity/:severity/'].map((folder) => `${pathname}${folder}`),
  };
}

/** A path in a regular expression, where a dot would stand for anything. */
function pattern(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
