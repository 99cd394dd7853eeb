import { inFlight } from '../standard/concurrency.ts';
import { itemsAt, readJson, textAt } from './json.ts';
import { type AuditedLabel, labelOf } from './labels.ts';
import { hrefs } from './links.ts';
import { type Provider, readsInFlight } from './provider.ts';
import type { NamedFeed } from './survey.ts';
import type { UrlSpace } from './url-space.ts';

/** Files that the lists of a provider name as documents, with the label of the list where it has one. */
export type NamedFiles = Map<string, AuditedLabel | undefined>;

/** No list is followed further; an audit of more would not end in a day. */
export const mostEntries = 100_000;

/** What the feeds list. */
export async function listedInFeeds(
  provider: Provider,
  urls: UrlSpace,
  feeds: readonly NamedFeed[],
): Promise<NamedFiles> {
  const named: NamedFiles = new Map();
  const lists = await inFlight(feeds, readsInFlight, async ({ url, label }) => {
    const path = urls.pathOf(url);
    const feed = path === undefined ? undefined : await readJson(provider, path);
    if (feed === undefined || 'fault' in feed) return [];
    const entries = itemsAt(feed.value, 'feed', 'entry').slice(0, mostEntries);
    return entries.flatMap((entry) => {
      const file = urls.pathOf(textAt(entry, 'content', 'src') ?? '');
      return file === undefined ? [] : [{ file, label: labelOf(label) }];
    });
  });
  for (const { file, label } of lists.flat()) named.set(file, label);
  return named;
}

/** What index.txt, changes.csv and the listings of the directories name: all that a site shows of itself. */
export async function namedInDirectories(
  provider: Provider,
  urls: UrlSpace,
  directories: readonly string[],
): Promise<string[]> {
  // A colon in the first part of a name is no scheme: hence the dot.
  const lists = await inFlight(directories, readsInFlight, async (url) => {
    const root = urls.pathOf(url.endsWith('/') ? url : `${url}/`);
    if (root === undefined) return [];
    const [index, changes, listing] = await Promise.all([
      linesOf(provider, `${root}index.txt`),
      linesOf(provider, `${root}changes.csv`),
      listedBelow(provider, urls, root),
    ]);
    const names = [...index, ...changes.map((line) => line.replace(/^"?([^",]*).*$/, '$1'))];
    return [...names.flatMap((name) => urls.resolve(`./${name}`, root) ?? []), ...listing];
  });
  return [...new Set(lists.flat())].filter((file) => file.endsWith('.json')).slice(0, mostEntries);
}

async function linesOf(provider: Provider, path: string): Promise<string[]> {
  const read = await provider.read(path);
  if ('fault' in read) return [];
  return read.bytes
    .toString('utf8')
    .split(/\r?\n/)
    .slice(0, mostEntries)
    .filter((line) => line.trim() !== '');
}

/** Pages may lead in circles, or on for ever. */
const mostPages = 300;
const mostLinks = 300_000;

async function listedBelow(provider: Provider, urls: UrlSpace, root: string): Promise<string[]> {
  const pages = [root];
  const seen = new Set(pages);
  const files: string[] = [];
  let links = 0;
  for (const page of pages) {
    const read = await provider.read(page);
    if ('fault' in read) continue;
    for (const href of hrefs(read.bytes.toString('utf8'))) {
      if (++links > mostLinks) return files;
      const path = urls.resolve(href, page);
      if (path === undefined || !path.startsWith(root) || seen.has(path)) continue;
      seen.add(path);
      if (files.length < mostEntries && path.endsWith('.json')) files.push(path);
      // Of the folders below, those of the years are what the directory distribution has (§7.1.11).
      else if (pages.length < mostPages && /^\d{4}\/$/.test(path.slice(root.length))) pages.push(path);
    }
  }
  return files;
}
