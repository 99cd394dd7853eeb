/** Exactly this, without a charset: csaf_checker refuses any other, csaf_aggregator skips the document. */
export const json = 'application/json';
export const text = 'text/plain; charset=utf-8';
export const csv = 'text/csv; charset=utf-8';
export const html = 'text/html; charset=utf-8';
export const markdown = 'text/markdown; charset=utf-8';
export const rss = 'application/rss+xml; charset=utf-8';
export const atom = 'application/atom+xml; charset=utf-8';
export const jsonFeed = 'application/feed+json';
