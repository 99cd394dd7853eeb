import type { Reference } from '@csaf/types/csaf-2.0';
import type { AuthoredAdvisory, AuthoredLink, AuthoredReference } from '../model/authored.ts';
import { instant } from '../standard/date.ts';
import { documentFileName, documentYear } from '../standard/document-file.ts';
import { advisoryPagePath, csafRoot } from '../standard/provider-paths.ts';
import { below, report, type Scope } from './scope.ts';
import { longLink, sharedItems } from './shared-texts.ts';

/** Authored links (CSAF 2.0 §3.1.10), shared ones where their name stands. */
export function compileReferences(scope: Scope, authored: AuthoredReference[] | undefined, at: string): Reference[] {
  return (authored ?? []).flatMap((reference, index) => {
    const itemAt = below(at, index);
    if (typeof reference !== 'string' || isAddress(reference))
      return [scope.origins.mark(referenceTo(longLink(reference)), scope.file, itemAt)];
    return sharedItems(scope, scope.shared.references, 'references', reference, itemAt).flatMap((shared) => {
      const link = filledIn(scope, shared.item, itemAt);
      return link === undefined ? [] : [scope.origins.mark(referenceTo(link), scope.publisherFile, shared.at)];
    });
  });
}

/** What a text in a list of references is: an address, or else a name. */
function isAddress(text: string): boolean {
  return text.includes('://');
}

/** A link without a summary is its own summary, as CSAF demands one. */
function referenceTo({ category = 'external', url, summary = url }: AuthoredLink): Reference {
  return category === 'unspecified' ? { summary, url } : { category, summary, url };
}

/** What the placeholders of shared references stand for in one advisory. */
export function advisoryWords({ id, revisions }: AuthoredAdvisory): Record<string, string> {
  const dates = revisions.map(({ date }) => instant(date)).filter((time) => !Number.isNaN(time));
  const first = dates.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return {
    id,
    name: documentFileName(id).replace(/\.json$/, ''),
    ...(Number.isFinite(first) && { year: documentYear(new Date(first).toISOString()) }),
  };
}

function filledIn(scope: Scope, { category, summary, url }: AuthoredLink, at: string): AuthoredLink | undefined {
  const missing = new Set<string>();
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, key: string) => {
      const word = Object.hasOwn(scope.words, key) ? scope.words[key] : undefined;
      if (word === undefined) missing.add(whole);
      return word ?? whole;
    });
  const link = {
    url: fill(url),
    ...(summary === undefined ? {} : { summary: fill(summary) }),
    ...(category === undefined ? {} : { category }),
  };
  if (missing.size === 0) return link;
  const words = Object.keys(scope.words).map((word) => `{${word}}`);
  report(scope, 'content/unknown-text', at, {
    message: `${[...missing].join(' and ')} in ${scope.publisherFile} stands for nothing here.`,
    why: 'The address that this reference leads to depends on it.',
    mend: `Write the web address out here. What stands for something is ${words.join(', ')}.`,
  });
  return undefined;
}

/** Where a document will stand. */
export interface DocumentAddress {
  /** Of the tree that it goes into; ends with `/`. */
  baseUrl: string;
  /** Below `.well-known/csaf/`. */
  path: string;
}

/**
 * The document's own addresses: its canonical URL, which ends with its file name (test 6.2.11), and its page.
 * The title is their summary, so that no language has to be guessed. A self reference that was authored is not repeated, and
 * a document that names a canonical URL elsewhere has no second one.
 */
export function selfReferences({ baseUrl, path }: DocumentAddress, title: string, authored: Reference[]): Reference[] {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const references: Reference[] = [
    { category: 'self', summary: `${title} (CSAF)`, url: `${baseUrl}${csafRoot}${path}` },
    { category: 'self', summary: title, url: `${baseUrl}${advisoryPagePath(fileName)}` },
  ];
  const own = authored.filter(({ category }) => category === 'self').map(({ url }) => url);
  if (own.some((url) => url.startsWith('https://') && url.endsWith(`/${fileName}`) && url !== references[0]?.url))
    return [];
  return references.filter(({ url }) => !own.includes(url));
}
