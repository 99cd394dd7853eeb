import { itemsAt, readJson, textAt } from './json.ts';
import { mostEntries } from './named-files.ts';
import type { Survey } from './survey.ts';

/** A URL and the file that names it. */
export interface NamedUrl {
  file: string;
  url: string;
}

/** All URLs that the provider metadata and its feeds name as places to fetch from. */
export async function namedUrls(survey: Survey): Promise<NamedUrl[]> {
  const { metadata, metadataPath, directories, feeds, services, categories, keys, urls, provider } = survey;
  const canonical = 'value' in metadata ? textAt(metadata.value, 'canonical_url') : undefined;
  const own = [
    ...(canonical === undefined ? [] : [canonical]),
    ...directories,
    ...feeds.map(({ url }) => url),
    ...services,
    ...categories,
    ...keys.map(({ url }) => url),
  ];
  const named = own.map((url) => ({ file: metadataPath, url }));
  for (const { url } of feeds) {
    const file = urls.pathOf(url);
    const read = file === undefined ? undefined : await readJson(provider, file);
    if (file === undefined || read === undefined || 'fault' in read) continue;
    const entries = itemsAt(read.value, 'feed', 'entry').slice(0, mostEntries);
    for (const entry of entries) for (const link of linksOf(entry)) named.push({ file, url: link });
  }
  return named;
}

function linksOf(entry: unknown): string[] {
  const links = itemsAt(entry, 'link').map((link) => textAt(link, 'href'));
  return [...new Set([...links, textAt(entry, 'content', 'src')])].filter((link) => link !== undefined);
}
