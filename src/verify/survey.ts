import type { Standard } from '../model/audit.ts';
import { providerMetadataPath } from '../standard/provider-paths.ts';
import { type AuditedDocument, findDocuments } from './documents.ts';
import { itemsAt, type JsonRead, readJson, textAt } from './json.ts';
import { type PublishedKey, readPublishedKeys } from './keys.ts';
import type { Provider } from './provider.ts';
import type { Discovery } from './site/discovery.ts';
import { type UrlSpace, urlSpace, webSpace } from './url-space.ts';

/** A ROLIE feed as the provider metadata names it. */
export interface NamedFeed {
  url: string;
  label: string;
}

/** All that the requirements look at, gathered once. */
export interface Survey {
  provider: Provider;
  /** How a site was found. */
  discovery?: Discovery;
  now: Date;
  standard: Standard;
  /** Where the provider metadata lies, or ought to. */
  metadataPath: string;
  metadata: JsonRead;
  urls: UrlSpace;
  /** `directory_url` (2.1: `directory.url`) of each distribution that has one. */
  directories: string[];
  feeds: NamedFeed[];
  services: string[];
  categories: string[];
  /**
   * What a folder's metadata names of other places beside distributions of its own, as a restricted tree names the public one: no fault,
   * and not to be seen in the folder.
   */
  elsewhere: ReadonlySet<string>;
  keys: PublishedKey[];
  /** In code unit order of their paths. */
  documents: AuditedDocument[];
}

/** Reads the provider metadata and follows it to keys and documents. */
export async function surveyProvider(provider: Provider, now: Date, discovery?: Discovery): Promise<Survey> {
  const metadataPath = discovery?.metadataUrl ?? locateMetadata(provider);
  const metadata = await readJson(provider, metadataPath);
  const value = 'value' in metadata ? metadata.value : undefined;
  const urls =
    discovery === undefined ? urlSpace(textAt(value, 'canonical_url'), metadataPath) : webSpace(discovery.metadataUrl);
  const distributions = itemsAt(value, 'distributions');
  const named = {
    directories: texts(distributions.map((each) => textAt(each, 'directory_url') ?? textAt(each, 'directory', 'url'))),
    feeds: distributions.flatMap((each) => itemsAt(each, 'rolie', 'feeds')).flatMap(namedFeed),
    services: texts(distributions.flatMap((each) => itemsAt(each, 'rolie', 'services'))),
    categories: texts(distributions.flatMap((each) => itemsAt(each, 'rolie', 'categories'))),
  };
  const keys = await readPublishedKeys(provider, urls, itemsAt(value, 'public_openpgp_keys'), now);
  const documents = await findDocuments(provider, urls, metadataPath, named);
  const standard = textAt(value, 'metadata_version') === '2.1' ? '2.1' : '2.0';
  const elsewhere = namedElsewhere(urls, named);
  const found = discovery === undefined ? {} : { discovery };
  return { provider, ...found, now, standard, metadataPath, metadata, urls, ...named, elsewhere, keys, documents };
}

function namedElsewhere(
  urls: UrlSpace,
  { directories, feeds, services, categories }: Pick<Survey, 'directories' | 'feeds' | 'services' | 'categories'>,
): Set<string> {
  const distributions = [...directories, ...feeds.map(({ url }) => url)];
  if (distributions.every(urls.isElsewhere)) return new Set();
  return new Set([...distributions, ...services, ...categories].filter(urls.isElsewhere));
}

/** At its well-known place, or wherever a file of that name is, the nearest to the root first. */
function locateMetadata({ files = new Set() }: Provider): string {
  if (files.has(providerMetadataPath)) return providerMetadataPath;
  const elsewhere = [...files].filter((path) => /(^|\/)provider-metadata\.json$/.test(path));
  return elsewhere.toSorted((a, b) => a.split('/').length - b.split('/').length)[0] ?? providerMetadataPath;
}

function namedFeed(feed: unknown): NamedFeed[] {
  const url = textAt(feed, 'url');
  return url === undefined ? [] : [{ url, label: textAt(feed, 'tlp_label') ?? '' }];
}

/** Each text once: labels share their service document. */
function texts(values: readonly unknown[]): string[] {
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}
