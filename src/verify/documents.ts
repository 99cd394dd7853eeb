import type { FeedLabel } from '../model/publication.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import type { Folder } from './folder.ts';
import { itemsAt, readJson, textAt } from './json.ts';
import type { NamedFeed } from './survey.ts';
import type { UrlSpace } from './url-space.ts';

/** What the requirements need to know of a document; each reads the rest itself. */
export interface AuditedDocument {
  path: string;
  /** Why it cannot be read as JSON: end of a sentence. */
  unreadable: string | undefined;
  id: string | undefined;
  label: FeedLabel;
  initial: string | undefined;
  current: string | undefined;
  namespace: string | undefined;
}

const labels: readonly string[] = ['WHITE', 'GREEN', 'AMBER', 'RED'];

/**
 * Finds the CSAF documents of a tree: what lies in a folder of a year beside the metadata or in a distribution, what a
 * feed lists and exists, and any other JSON file that says that it is one.
 */
export async function findDocuments(
  folder: Folder,
  urls: UrlSpace,
  metadataPath: string,
  named: { directories: string[]; feeds: NamedFeed[]; services: string[]; categories: string[] },
): Promise<AuditedDocument[]> {
  const { directories, feeds, services, categories } = named;
  const apart = new Set([
    metadataPath,
    ...[...feeds.map(({ url }) => url), ...services, ...categories].map(urls.pathOf),
  ]);
  const listed = new Set((await Promise.all(feeds.map((feed) => listedPaths(folder, urls, feed)))).flat());
  const roots = [parent(metadataPath), ...directories.flatMap((url) => urls.pathOf(url) ?? [])];
  const documents: AuditedDocument[] = [];
  for (const path of folder.files) {
    if (!path.endsWith('.json') || apart.has(path)) continue;
    const inYear = roots.some((root) => path.startsWith(root)) && /(^|\/)\d{4}\/[^/]+$/.test(path);
    const document = await readDocument(folder, path, inYear || listed.has(path));
    if (document !== undefined) documents.push(document);
  }
  return documents.toSorted((a, b) => byCodeUnits(a.path, b.path));
}

async function listedPaths(folder: Folder, urls: UrlSpace, { url }: NamedFeed): Promise<string[]> {
  const path = urls.pathOf(url);
  const feed = path === undefined ? undefined : await readJson(folder, path);
  if (feed === undefined || 'fault' in feed) return [];
  return itemsAt(feed.value, 'feed', 'entry').flatMap(
    (entry) => urls.pathOf(textAt(entry, 'content', 'src') ?? '') ?? [],
  );
}

async function readDocument(folder: Folder, path: string, expected: boolean): Promise<AuditedDocument | undefined> {
  if (!expected && !(await looksLikeDocument(folder, path))) return undefined;
  const read = await readJson(folder, path);
  const value = 'value' in read ? read.value : undefined;
  const label = textAt(value, 'document', 'distribution', 'tlp', 'label');
  return {
    path,
    unreadable: 'fault' in read ? read.fault : undefined,
    id: textAt(value, 'document', 'tracking', 'id'),
    label: isLabel(label) ? label : 'UNLABELED',
    initial: textAt(value, 'document', 'tracking', 'initial_release_date'),
    current: textAt(value, 'document', 'tracking', 'current_release_date'),
    namespace: textAt(value, 'document', 'publisher', 'namespace'),
  };
}

async function looksLikeDocument(folder: Folder, path: string): Promise<boolean> {
  const read = await folder.read(path);
  return 'bytes' in read && read.bytes.includes('"csaf_version"') && read.bytes.includes('"tracking"');
}

function isLabel(label: string | undefined): label is FeedLabel {
  return label !== undefined && labels.includes(label);
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
