import { csafRoot } from '../standard/provider-paths.ts';
import { isRecord } from '../standard/record.ts';
import { kindOf } from './file-kind.ts';

/**
 * A list of the target without the documents that are about to change, so that it stays true while they do. A document, its hashes and
 * its signature are four files, and no store can swap four files at once: until all four are new, no list may name them.
 *
 * @param path of the list, from the root of the tree
 * @param changing paths of documents (`.well-known/csaf/white/2026/x.json`)
 * @returns the text to publish meanwhile; undefined when the list names none of them, or cannot be read and so says nothing
 */
export function bridgeList(path: string, text: string, changing: ReadonlySet<string>): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const kind = kindOf(path);
  if (kind === 'feed') return bridgeFeed(text, changing);
  if (kind !== 'flat-list' && kind !== 'listing') return undefined;
  const nameOf = kind === 'listing' ? linkOf : firstField;
  const lines = text.split('\n');
  const kept = lines.filter((line) => !changing.has(withoutSuffix(`${folder}${nameOf(line)}`)));
  return kept.length === lines.length ? undefined : kept.join('\n');
}

/** What a line of `index.txt` or `changes.csv` names; fields are quoted in CSAF 2.0, and not in 2.1. */
function firstField(line: string): string {
  return (line.split(',')[0] ?? '').replaceAll('"', '').trim();
}

/** Where a line of a directory listing leads; each link has a line of its own. */
function linkOf(line: string): string {
  const start = line.indexOf('href="');
  if (start === -1) return '';
  const end = line.indexOf('"', start + 6);
  return end === -1 ? '' : line.slice(start + 6, end);
}

function withoutSuffix(path: string): string {
  return path.replace(/\.(?:sha256|sha512|asc)$/, '');
}

/** The dates stay: they may not go back, and consumers that ask for what is newer get the entries a moment later. */
function bridgeFeed(text: string, changing: ReadonlySet<string>): string | undefined {
  const value = parsed(text);
  if (!isRecord(value) || !isRecord(value.feed) || !Array.isArray(value.feed.entry)) return undefined;
  const kept = value.feed.entry.filter((entry) => !isOf(entry, changing));
  if (kept.length === value.feed.entry.length) return undefined;
  return formatted({ ...value, feed: { ...value.feed, entry: kept } });
}

/** Whether an entry of ROLIE leads to one of these documents, under whatever base URL. */
function isOf(entry: unknown, changing: ReadonlySet<string>): boolean {
  if (!isRecord(entry)) return false;
  const links: unknown[] = Array.isArray(entry.link) ? entry.link : [];
  const hrefs = links.map((link) => (isRecord(link) ? link.href : undefined));
  const source = isRecord(entry.content) ? entry.content.src : undefined;
  return [source, ...hrefs].some((href) => {
    const start = typeof href === 'string' ? href.indexOf(csafRoot) : -1;
    return typeof href === 'string' && start !== -1 && changing.has(withoutSuffix(href.slice(start)));
  });
}

/**
 * The provider metadata of the target, with the keys of the new one as well. Documents of both are public until all are replaced: those
 * signed by a new key while the metadata names only the old one could be verified by nobody.
 *
 * @returns undefined when the target's names all these keys already, or there is nothing to add to or from
 */
export function bridgeMetadata(text: string, next: string): string | undefined {
  const present = parsed(text);
  const presentKeys = keysOf(present);
  if (!isRecord(present) || presentKeys === undefined) return undefined;
  const known = new Set(presentKeys.map(fingerprintOf));
  const added = (keysOf(parsed(next)) ?? []).filter((key) => !known.has(fingerprintOf(key)));
  if (added.length === 0) return undefined;
  const all = [...presentKeys, ...added];
  return formatted({ ...present, public_openpgp_keys: all });
}

function keysOf(metadata: unknown): Record<string, unknown>[] | undefined {
  if (!isRecord(metadata) || !Array.isArray(metadata.public_openpgp_keys)) return undefined;
  return metadata.public_openpgp_keys.filter(isRecord);
}

function fingerprintOf({ fingerprint, url }: Record<string, unknown>): string {
  return typeof fingerprint === 'string' ? fingerprint.toUpperCase() : String(url);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function formatted(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
