import type { EmitContext } from '../model/artifact.ts';
import type { FeedListing } from '../model/feed-listing.ts';
import type { Publication, Released } from '../model/publication.ts';
import type { Frame, SiteData } from '../model/site.ts';
import { providerMetadataPath } from '../standard/provider-paths.ts';
import { encryptionKey } from './csaf/public-keys.ts';
import { listFeeds } from './feeds/listing.ts';
import { hallOfFame } from './hall-of-fame.ts';
import { advisoryPage } from './pages/advisory.ts';
import { contactValue } from './pages/document-facts.ts';
import { feedPage } from './pages/feed-page.ts';
import { honoreesByYear } from './pages/honorees.ts';
import { keyPage } from './pages/key-page.ts';
import { link } from './pages/link.ts';
import { archiveYears, listPages, type Paged, paged } from './pages/lists.ts';
import { policySections } from './pages/policy.ts';
import { asRestricted } from './pages/restricted.ts';
import { withAbsoluteLinks } from './policy/policy-links.ts';

/** All that the web site shows, from what is released and nothing else. */
export function emitSiteData(released: Released, context: EmitContext): SiteData {
  const site = siteDataOf(released, context, ({ advisories, publisher }) =>
    advisories.map((advisory) => paged(advisory, advisoryPage(advisory, publisher.baseUrl), publisher.baseUrl)),
  );
  return released.audience === 'restricted' ? asRestricted(site, released) : site;
}

/**
 * The web site of any publication; which one may be shown where is for its callers to know.
 *
 * @param pagesOf makes the pages of its advisories, in their order
 */
export function siteDataOf(
  publication: Publication,
  context: EmitContext,
  pagesOf: (publication: Publication) => Paged[],
): SiteData {
  const { policy, products, publisher } = publication;
  const { baseUrl } = publisher;
  const base = new URL(baseUrl).pathname;
  const feeds = listFeeds(publication);
  const pages = pagesOf(publication);
  return {
    frame: frameOf(publication, context, feeds, base),
    lists: listPages(pages, { base, baseUrl, publisher: publisher.name }),
    archive: archiveYears(pages, base),
    advisories: pages.map(({ page }) => page),
    hallOfFame: honoreesByYear(hallOfFame(publication), base),
    policy: {
      sections: policySections(withAbsoluteLinks(policy, baseUrl), products, encryptionKey(context) && `${base}keys/`),
      description: `How to report a vulnerability to ${publisher.name}, and what happens then.`,
    },
    feeds: feedPage(publication, feeds, base),
    keys: keyPage(publication, context),
  };
}

function frameOf(
  { publisher }: Publication,
  { development }: EmitContext,
  feeds: readonly FeedListing[],
  base: string,
): Frame {
  const feed = feeds.find(({ scope }) => scope.kind === 'all');
  const alternates = [
    { title: 'CSAF provider metadata', type: 'application/json', href: base + providerMetadataPath },
    ...(feed === undefined ? [] : formatsOf(feed, base)),
  ];
  return {
    publisher: publisher.name,
    baseUrl: publisher.baseUrl,
    base,
    development,
    navigation: [
      { text: 'Advisories', href: base },
      { text: 'Policy', href: `${base}policy/` },
      { text: 'Hall of fame', href: `${base}hall-of-fame/` },
      { text: 'Feeds', href: `${base}feeds/` },
      { text: 'Keys', href: `${base}keys/` },
    ],
    alternates,
    footer: [
      { term: 'Publisher', values: [link(publisher.name, publisher.namespace)] },
      { term: 'Contact', values: [contactValue(publisher.contact)] },
    ],
  };
}

function formatsOf({ title, advisories, updates }: FeedListing, base: string): Frame['alternates'] {
  return [
    { title: `${title} (RSS)`, type: 'application/rss+xml', href: base + advisories.rss },
    { title: `${title} (Atom)`, type: 'application/atom+xml', href: base + advisories.atom },
    { title: `${title} (JSON Feed)`, type: 'application/feed+json', href: base + advisories.json },
    { title: `${title} and updates (Atom)`, type: 'application/atom+xml', href: base + updates.atom },
  ];
}
