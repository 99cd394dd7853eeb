import { providerMetadataPath } from '../standard/provider-paths.ts';
import { type AuditedDocument, findDocuments } from './documents.ts';
import type { Folder } from './folder.ts';
import { itemsAt, type JsonRead, readJson, textAt } from './json.ts';
import { type PublishedKey, readPublishedKeys } from './keys.ts';
import { type UrlSpace, urlSpace } from './url-space.ts';

/** A ROLIE feed as the provider metadata names it. */
export interface NamedFeed {
  url: string;
  label: string;
}

/** All that the requirements look at, gathered once. */
export interface Survey {
  folder: Folder;
  now: Date;
  /** Where the provider metadata lies, or ought to. */
  metadataPath: string;
  metadata: JsonRead;
  urls: UrlSpace;
  /** `directory_url` of each distribution that has one. */
  directories: string[];
  feeds: NamedFeed[];
  services: string[];
  categories: string[];
  keys: PublishedKey[];
  /** In code unit order of their paths. */
  documents: AuditedDocument[];
}

/** Reads the provider metadata and follows it to keys and documents. */
export async function surveyFolder(folder: Folder, now: Date): Promise<Survey> {
  const metadataPath = locateMetadata(folder);
  const metadata = await readJson(folder, metadataPath);
  const value = 'value' in metadata ? metadata.value : undefined;
  const urls = urlSpace(textAt(value, 'canonical_url'), metadataPath);
  const distributions = itemsAt(value, 'distributions');
  const named = {
    directories: texts(distributions.map((each) => textAt(each, 'directory_url'))),
    feeds: distributions.flatMap((each) => itemsAt(each, 'rolie', 'feeds')).flatMap(namedFeed),
    services: texts(distributions.flatMap((each) => itemsAt(each, 'rolie', 'services'))),
    categories: texts(distributions.flatMap((each) => itemsAt(each, 'rolie', 'categories'))),
  };
  const keys = await readPublishedKeys(folder, urls, itemsAt(value, 'public_openpgp_keys'), now);
  const documents = await findDocuments(folder, urls, metadataPath, named);
  return { folder, now, metadataPath, metadata, urls, ...named, keys, documents };
}

/** At its well-known place, or wherever a file of that name is, the nearest to the root first. */
function locateMetadata({ files }: Folder): string {
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
