import { byCodeUnits } from '../standard/code-unit-order.ts';
import { inFlight } from '../standard/concurrency.ts';
import { readJson, textAt } from './json.ts';
import { type AuditedLabel, labelOf } from './labels.ts';
import { listedInFeeds, namedInDirectories } from './named-files.ts';
import { type Provider, readsInFlight } from './provider.ts';
import type { NamedFeed } from './survey.ts';
import type { UrlSpace } from './url-space.ts';

/** What the requirements need to know of a document; each reads the rest itself. */
export interface AuditedDocument {
  path: string;
  /** Why it cannot be read as JSON: end of a sentence. */
  unreadable: string | undefined;
  /** It is there, and only for those who have credentials: nothing else is known of it. */
  isClosed: boolean;
  id: string | undefined;
  /** Its own; of one that cannot be read, that of its feed. */
  label: AuditedLabel;
  initial: string | undefined;
  current: string | undefined;
  namespace: string | undefined;
}

/**
 * Finds the CSAF documents of a provider: what lies in a folder of a year beside the metadata or in a distribution, what a list names
 * and exists, and any other JSON file that says that it is one.
 */
export async function findDocuments(
  provider: Provider,
  urls: UrlSpace,
  metadataPath: string,
  named: { directories: string[]; feeds: NamedFeed[]; services: string[]; categories: string[] },
): Promise<AuditedDocument[]> {
  const { directories, feeds, services, categories } = named;
  const apart = new Set([
    metadataPath,
    ...[...feeds.map(({ url }) => url), ...services, ...categories].map(urls.pathOf),
  ]);
  const listed = await listedInFeeds(provider, urls, feeds);
  const roots = [parent(metadataPath), ...directories.flatMap((url) => urls.pathOf(url) ?? [])];
  const paths =
    provider.files ?? new Set([...listed.keys(), ...(await namedInDirectories(provider, urls, directories))]);
  const candidates = [...paths].filter((path) => path.endsWith('.json') && !apart.has(path));
  provider.site?.settle();
  provider.site?.expect(candidates.length * (1 + companions.length));
  const documents = await inFlight(candidates, readsInFlight, (path) => {
    const inYear = roots.some((root) => path.startsWith(root)) && /(^|\/)\d{4}\/[^/]+$/.test(path);
    return readDocument(provider, path, { isExpected: inYear || listed.has(path), label: listed.get(path) });
  });
  return documents.filter((document) => document !== undefined).toSorted((a, b) => byCodeUnits(a.path, b.path));
}

async function readDocument(
  provider: Provider,
  path: string,
  { isExpected, label }: { isExpected: boolean; label: AuditedLabel | undefined },
): Promise<AuditedDocument | undefined> {
  if (!isExpected && !(await looksLikeDocument(provider, path))) return undefined;
  const read = await readJson(provider, path);
  if ('value' in read) await fetchCompanions(provider, path);
  // What a list of a site names and is not there is the list's fault, not a document.
  if ('fault' in read && read.because === 'missing' && provider.files === undefined) return undefined;
  const value = 'value' in read ? read.value : undefined;
  const own = labelOf(textAt(value, 'document', 'distribution', 'tlp', 'label'));
  return {
    path,
    unreadable: 'fault' in read ? read.fault : undefined,
    isClosed: 'fault' in read && read.because === 'protected',
    id: textAt(value, 'document', 'tracking', 'id'),
    label: own ?? (value === undefined ? label : undefined) ?? 'UNLABELED',
    initial: textAt(value, 'document', 'tracking', 'initial_release_date'),
    current: textAt(value, 'document', 'tracking', 'current_release_date'),
    namespace: textAt(value, 'document', 'publisher', 'namespace'),
  };
}

/** Of a site, all files are fetched before anything is judged: what servers show by their answers, they show of every file. */
async function fetchCompanions({ site }: Provider, path: string): Promise<void> {
  if (site !== undefined) await Promise.all(companions.map((extension) => site.get(path + extension)));
}

const companions = ['.sha256', '.sha512', '.asc'];

async function looksLikeDocument(provider: Provider, path: string): Promise<boolean> {
  const read = await provider.read(path);
  return 'bytes' in read && read.bytes.includes('"csaf_version"') && read.bytes.includes('"tracking"');
}

/** Folder of a path, with `/` at its end; empty for the root. */
export function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** File name of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** When a document last changed, in milliseconds since 1970; NaN when it does not say. */
export function changedAt({ current }: AuditedDocument): number {
  return Date.parse(current ?? '');
}
