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
