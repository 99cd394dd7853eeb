import type { RolieEntry, RolieFeedCategories, RolieFeedDocument } from '@csaf/types/rolie';
import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { CompiledAdvisory, FeedLabel, Publisher, Released } from '../../model/publication.ts';
import { json } from '../../standard/media-types.ts';
import { csafRoot, rolieFeedPath } from '../../standard/provider-paths.ts';
import { documentSummary } from '../document-summary.ts';
import { formatJson } from '../json-text.ts';
import { plainText } from '../markdown.ts';
import { currentRelease, type Distribution, distributions } from './distributions.ts';

/** One feed a label, listing all of its documents (CSAF 2.0 §7.1.15). */
export function emitRolieFeeds(released: Released, context: EmitContext): Artifact[] {
  return distributions(released, context).map((distribution) => ({
    path: rolieFeedPath(distribution.label),
    mediaType: json,
    content: formatJson(rolieFeed(distribution, released.publisher)),
    seal: 'none',
    wave: 'list',
  }));
}

/** What a feed is called wherever it is listed. */
export function rolieFeedTitle(label: FeedLabel, { name }: Publisher): string {
  return `${name}: CSAF documents (${label === 'UNLABELED' ? 'unlabeled' : `TLP:${label}`})`;
}

function rolieFeed({ label, advisories, updated }: Distribution, publisher: Publisher): RolieFeedDocument {
  return {
    feed: {
      id: `${feedOwner(publisher)}-csaf-feed-tlp-${label.toLowerCase()}`,
      title: rolieFeedTitle(label, publisher),
      link: [{ rel: 'self', href: `${publisher.baseUrl}${rolieFeedPath(label)}` }],
      category: categories(label),
      updated,
      entry: advisories.map((advisory) => entry(advisory, publisher)),
    },
  };
}

/** Host and path of the provider in the characters that the id of a feed may have. */
function feedOwner({ baseUrl }: Publisher): string {
  const { host, pathname } = new URL(baseUrl);
  return `${host}${pathname}`.replace(/[^A-Za-z0-9.+_]+/g, '-').replace(/-$/, '');
}

function categories(label: FeedLabel): RolieFeedCategories {
  const csaf = { scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf' } as const;
  return label === 'UNLABELED' ? [csaf] : [csaf, { scheme: 'https://www.first.org/tlp/', term: `TLP:${label}` }];
}

function entry(advisory: CompiledAdvisory, { baseUrl }: Publisher): RolieEntry {
  const { title, tracking } = advisory.document.document;
  const url = `${baseUrl}${csafRoot}${advisory.path}`;
  const summary = plainText(documentSummary(advisory) ?? '');
  return {
    id: tracking.id,
    title,
    link: [
      { rel: 'self', href: url },
      { rel: 'hash', href: `${url}.sha256` },
      { rel: 'hash', href: `${url}.sha512` },
      { rel: 'signature', href: `${url}.asc` },
    ],
    published: tracking.initial_release_date,
    updated: currentRelease(advisory),
    ...(summary === '' ? {} : { summary: { content: summary } }),
    content: { type: 'application/json', src: url },
    format: { schema: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json', version: '2.0' },
  };
}
