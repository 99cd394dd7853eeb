import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { FeedListing, FeedPaths, FeedScope } from '../../model/feed-listing.ts';
import type { Released } from '../../model/publication.ts';
import { instant } from '../../standard/date.ts';
import { atom, jsonFeed, rss } from '../../standard/media-types.ts';
import { beginning } from '../csaf/distributions.ts';
import { type AdvisoryEntries, advisoryEntries, newestPublished } from './advisory-entry.ts';
import { listFeeds } from './listing.ts';
import { formatAtom, formatJsonFeed, formatRss, type Syndication, type SyndicationEntry } from './syndication.ts';

/** Entries in one feed: subscribers poll far more often than that many advisories appear, and the site lists all. */
export const entryLimit = 100;

/** An entry, and what decides which feeds it belongs in. */
interface Candidate {
  advisory: AdvisoryEntries;
  entry: SyndicationEntry;
}

/** RSS, Atom and JSON feeds of new advisories and of updates, for everything, each product and each severity. */
export function emitFeeds(released: Released, context: EmitContext): Artifact[] {
  const advisories = released.advisories.map((advisory) => advisoryEntries(advisory, released));
  const announcements = newestFirst(advisories, ({ announcement }) => [announcement]);
  const revisions = newestFirst(advisories, (advisory) => advisory.revisions);
  return listFeeds(released).flatMap((listing) => [
    ...feedFiles(syndicate(released, context, listing, 'advisories', announcements), listing.advisories),
    ...feedFiles(syndicate(released, context, listing, 'updates', revisions), listing.updates),
  ]);
}

function newestFirst(
  advisories: readonly AdvisoryEntries[],
  entriesOf: (advisory: AdvisoryEntries) => SyndicationEntry[],
): Candidate[] {
  return advisories
    .flatMap((advisory) => entriesOf(advisory).map((entry) => ({ advisory, entry })))
    .sort((a, b) => newestPublished(a.entry, b.entry));
}

/** The newest entries that belong in a feed; `candidates` are the newest first. */
function chosen(candidates: readonly Candidate[], scope: FeedScope): SyndicationEntry[] {
  const entries: SyndicationEntry[] = [];
  for (const { advisory, entry } of candidates) {
    if (entries.length === entryLimit) break;
    if (belongs(advisory, scope)) entries.push(entry);
  }
  return entries;
}

function belongs({ products, severity }: AdvisoryEntries, scope: FeedScope): boolean {
  if (scope.kind === 'product') return products.includes(scope.key);
  return scope.kind === 'all' || severity === scope.severity;
}

function syndicate(
  { publisher }: Released,
  context: EmitContext,
  listing: FeedListing,
  kind: 'advisories' | 'updates',
  candidates: readonly Candidate[],
): Syndication {
  const { baseUrl, name, lang } = publisher;
  const paths = listing[kind];
  const entries = chosen(candidates, listing.scope);
  const changed = entries.map(({ updated }) => updated.getTime());
  const subject = listing.scope.kind === 'all' ? '' : `, ${listing.title}`;
  return {
    title: `${name}: ${kind === 'updates' ? 'updates of security advisories' : 'new security advisories'}${subject}`,
    description: description(kind, listing),
    page: baseUrl,
    author: { name, url: baseUrl },
    language: lang,
    updated: new Date(changed.length > 0 ? Math.max(...changed) : instant(beginning(context))),
    self: { rss: baseUrl + paths.rss, atom: baseUrl + paths.atom, json: baseUrl + paths.json },
    entries,
  };
}

function description(kind: 'advisories' | 'updates', { scope, title }: FeedListing): string {
  const what = kind === 'updates' ? 'One entry for each version of an advisory' : 'One entry for each advisory';
  return scope.kind === 'all' ? `${what}.` : `${what}. Only: ${title}.`;
}

function feedFiles(feed: Syndication, paths: FeedPaths): Artifact[] {
  return [
    { path: paths.rss, mediaType: rss, content: formatRss(feed), seal: 'none', wave: 'list' },
    { path: paths.atom, mediaType: atom, content: formatAtom(feed), seal: 'none', wave: 'list' },
    { path: paths.json, mediaType: jsonFeed, content: formatJsonFeed(feed), seal: 'none', wave: 'list' },
  ];
}
