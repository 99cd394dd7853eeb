import type { FeedListing, FeedPaths, FeedScope } from '../../model/feed-listing.ts';
import type { Publication } from '../../model/publication.ts';
import { byCodeUnits } from '../../standard/code-unit-order.ts';
import { severities } from '../document-severity.ts';

/**
 * Every feed of the publication: all advisories, then one set a product and one a severity. A set exists before it has
 * entries, so that people can subscribe to a supported product that never had an advisory; `check/` has left out the
 * products that only documents that are held back name.
 */
export function listFeeds({ products }: Publication): FeedListing[] {
  const keys = Object.keys(products).sort(byCodeUnits);
  return [
    feedSet('', 'All advisories', { kind: 'all' }),
    ...keys.map((key) => feedSet(`feeds/product/${key}/`, products[key]?.name ?? key, { kind: 'product', key })),
    ...severities.map((severity) =>
      feedSet(`feeds/severity/${severity}/`, `Severity ${severity}`, { kind: 'severity', severity }),
    ),
  ];
}

function feedSet(folder: string, title: string, scope: FeedScope): FeedListing {
  return {
    scope,
    title,
    advisories: inFolder(folder, { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }),
    updates: inFolder(folder, { rss: 'updates.xml', atom: 'updates-atom.xml', json: 'updates.json' }),
  };
}

function inFolder(folder: string, { rss, atom, json }: FeedPaths): FeedPaths {
  return { rss: `${folder}${rss}`, atom: `${folder}${atom}`, json: `${folder}${json}` };
}
