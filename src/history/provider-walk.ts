import { PublisherError } from '../publisher-error.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { valueAt } from '../standard/json-pointer.ts';
import { printable } from '../standard/printable.ts';
import { providerMetadataPath } from '../standard/provider-paths.ts';
import { isInside } from './manifest.ts';
import { largestFile, type TreeSource } from './tree-source.ts';

/** More than any provider has, so that a list without end is found out. */
const mostDocuments = 1_000_000;

/**
 * Paths of the documents of a provider that csaf-press did not publish, from its metadata: those of its ROLIE feeds, or where a
 * distribution has none, of `changes.csv` (CSAF 2.0 §7.1.7, §7.1.13 and §7.1.15).
 *
 * @param baseUrl the address of the site
 * @returns undefined when there is no provider metadata
 * @throws PublisherError HISTORY when a list is missing or no such list, or names something outside of the site
 */
export async function walkProvider(source: TreeSource, baseUrl: string): Promise<string[] | undefined> {
  const read = await source.read(providerMetadataPath, largestFile);
  if ('missing' in read) return undefined;
  const metadata = 'bytes' in read ? jsonOf(read.bytes) : undefined;
  const distributions = valueAt(metadata, '/distributions');
  if (valueAt(metadata, '/metadata_version') === undefined || !Array.isArray(distributions)) {
    throw unlike(`${baseUrl}${providerMetadataPath}`, 'is no CSAF provider metadata with distributions');
  }
  const paths = new Set<string>();
  for (const distribution of distributions) {
    for (const url of await documentsOf(distribution, source, baseUrl)) paths.add(pathBelow(url, baseUrl));
    if (paths.size > mostDocuments) throw unlike(baseUrl, `names more than ${mostDocuments} documents`);
  }
  return [...paths].sort(byCodeUnits);
}

async function documentsOf(distribution: unknown, source: TreeSource, baseUrl: string): Promise<string[]> {
  const feeds = valueAt(distribution, '/rolie/feeds');
  const urls = Array.isArray(feeds) ? feeds.map((feed: unknown) => valueAt(feed, '/url')) : [];
  if (urls.length > 0) {
    const lists: string[][] = [];
    for (const url of urls) {
      if (typeof url !== 'string') throw unlike(`${baseUrl}${providerMetadataPath}`, 'has a ROLIE feed without `url`');
      lists.push(documentsInFeed(await readList(url, source, baseUrl), url));
    }
    return lists.flat();
  }
  const directory = valueAt(distribution, '/directory_url');
  if (typeof directory !== 'string') return [];
  const root = directory.endsWith('/') ? directory : `${directory}/`;
  return documentsInCsv(await readList(`${root}changes.csv`, source, baseUrl), root);
}

async function readList(url: string, source: TreeSource, baseUrl: string): Promise<Buffer> {
  const read = await source.read(pathBelow(url, baseUrl), largestFile);
  if ('bytes' in read) return read.bytes;
  throw unlike(url, 'fault' in read ? read.fault : 'is missing, though the provider metadata names it');
}

function documentsInFeed(bytes: Buffer, url: string): string[] {
  const entries = valueAt(jsonOf(bytes), '/feed/entry');
  if (!Array.isArray(entries)) throw unlike(url, 'is no ROLIE feed');
  return entries.map((entry: unknown) => {
    const target = valueAt(entry, '/content/src');
    if (typeof target !== 'string') throw unlike(url, 'has an entry without `content.src`');
    return target;
  });
}

function documentsInCsv(bytes: Buffer, root: string): string[] {
  const lines = bytes.toString('utf8').split(/\r?\n/);
  return lines.flatMap((line) => {
    const [, quoted, bare] = /^(?:"([^"]+)"|([^",]+)),/.exec(line) ?? [];
    const path = quoted ?? bare;
    return path === undefined ? [] : `${root}${path}`;
  });
}

/** The path of what stands below the base URL. */
function pathBelow(text: string, baseUrl: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const path = url?.href.startsWith(baseUrl) === true ? decoded(url.href.slice(baseUrl.length)) : undefined;
  if (path !== undefined && isInside(path) && url?.search === '' && url.hash === '') return path;
  throw new PublisherError(
    'HISTORY',
    `The provider metadata of ${baseUrl} leads to ${printable(text)}, which is not below that address.`,
    'Name the address that everything stands below, or a copy of the documents in a folder: --previous DIR.',
  );
}

function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function unlike(url: string, what: string): PublisherError {
  return new PublisherError(
    'HISTORY',
    `${printable(url)} ${what}. Nobody can tell what is public.`,
    'Check the address: it is that of the site, of its publication.json, or of its provider-metadata.json.',
  );
}
