import type { FeedListing, FeedPaths } from '../../model/feed-listing.ts';
import type { Publication } from '../../model/publication.ts';
import type { Endpoint, Recipe, SiteData, Value } from '../../model/site.ts';
import {
  csafRoot,
  labelFolder,
  providerMetadataPath,
  rolieFeedPath,
  rolieServicePath,
  securityTxtPaths,
} from '../../standard/provider-paths.ts';

type Feed = SiteData['feeds']['groups'][number]['feeds'][number];

/** The page that says how to follow the publisher: by reader, and by machine. */
export function feedPage(released: Publication, feeds: readonly FeedListing[], base: string): SiteData['feeds'] {
  const titles = { all: 'Everything', product: 'By product', severity: 'By severity' } as const;
  const groups = (['all', 'product', 'severity'] as const).map((group) => ({
    title: titles[group],
    feeds: feeds.filter((feed) => feed.scope.kind === group).map((feed) => feedOf(feed, base)),
  }));
  return {
    groups: groups.filter(({ feeds: some }) => some.length > 0),
    endpoints: endpointsOf(released),
    recipes: recipesOf(released.publisher.baseUrl),
  };
}

function feedOf({ title, advisories, updates }: FeedListing, base: string): Feed {
  const links = [
    { title: 'New advisories', values: formatsOf(advisories, base) },
    { title: 'New advisories and updates', values: formatsOf(updates, base) },
  ];
  return { title, links };
}

function formatsOf({ rss, atom, json }: FeedPaths, base: string): Value[] {
  return Object.entries({ RSS: rss, Atom: atom, JSON: json }).map(([text, path]) => ({ text, href: base + path }));
}

function endpointsOf({ advisories, publisher }: Publication): Endpoint[] {
  const endpoint = (name: string, text: string, path: string): Endpoint => {
    const { href } = new URL(path, publisher.baseUrl);
    return { name, text, link: { text: href, href } };
  };
  const labels = [...new Set(advisories.map(({ label }) => label))].sort();
  return [
    endpoint(
      'Provider metadata',
      'Where everything starts: who we are, our keys, where our documents are.',
      providerMetadataPath,
    ),
    endpoint('ROLIE service', 'Lists the ROLIE feeds.', rolieServicePath),
    ...labels.flatMap((label) => [
      endpoint(
        `ROLIE feed, TLP:${label}`,
        'Every document with its dates, hashes and signature.',
        rolieFeedPath(label),
      ),
      endpoint(
        `Changes, TLP:${label}`,
        'Documents by date of their last change, newest first.',
        `${csafRoot}${labelFolder(label)}changes.csv`,
      ),
      endpoint(`Index, TLP:${label}`, 'Every document, one path a line.', `${csafRoot}${labelFolder(label)}index.txt`),
    ]),
    endpoint('security.txt', 'How to reach us, signed (RFC 9116).', securityTxtPaths[0]),
  ];
}

/** With the metadata's full address it does not matter whether the site stands at the top of its host. */
function recipesOf(baseUrl: string): Recipe[] {
  const metadata = new URL(providerMetadataPath, baseUrl).href;
  return [
    {
      title: 'Download everything, checked',
      text: 'csaf_downloader fetches each document, compares its hashes and verifies its signature.',
      command: `csaf_downloader --directory advisories ${metadata}`,
    },
    {
      title: 'Only what changed in the last week',
      text: 'Run it once a day or more often; asking for more than a day leaves room for a missed run.',
      command: `csaf_downloader --directory advisories --time_range 7d ${metadata}`,
    },
  ];
}
