import { itemsAt, textAt } from './json.ts';
import type { Survey } from './survey.ts';

const publicLabels = new Set(['CLEAR', 'WHITE', 'GREEN', 'UNLABELED']);

/**
 * URLs of the public lists that a folder of restricted documents names: another host serves them, so that the folder does not show whether
 * they are there. Empty for a site, which can be asked, and for a folder with a public list of its own, whose lists belong together.
 */
export function publicElsewhere({ provider, metadata, urls, feeds }: Survey): ReadonlySet<string> {
  const isHere = (url: string): boolean => urls.pathOf(url) !== undefined;
  const own = feeds.filter(({ url }) => isHere(url));
  const isRestricted = own.length > 0 && own.every(({ label }) => !publicLabels.has(label));
  if (provider.site !== undefined || !isRestricted || 'fault' in metadata) return new Set();
  const named = itemsAt(metadata.value, 'distributions').filter(isPublic).map(urlsOf);
  return new Set(named.filter((list) => !list.some(isHere)).flat());
}

function isPublic(distribution: unknown): boolean {
  const feeds = itemsAt(distribution, 'rolie', 'feeds');
  return feeds.length > 0 && feeds.every((feed) => publicLabels.has(textAt(feed, 'tlp_label') ?? ''));
}

function urlsOf(distribution: unknown): string[] {
  const rolie = ['feeds', 'services', 'categories'].flatMap((key) => itemsAt(distribution, 'rolie', key));
  const urls = rolie.map((each) => (typeof each === 'string' ? each : textAt(each, 'url')));
  return [textAt(distribution, 'directory_url') ?? textAt(distribution, 'directory', 'url'), ...urls].filter(
    (url) => url !== undefined,
  );
}
