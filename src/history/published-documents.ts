import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { PublishedDocument, PublishedEntry, PublishedText, PublishedTree } from '../model/published-tree.ts';
import { PublisherError } from '../publisher-error.ts';
import { canonicalText } from '../standard/change/json-identity.ts';
import { inFlight } from '../standard/concurrency.ts';
import { hasRepeatedNames } from '../standard/json-names.ts';
import { valueAt } from '../standard/json-pointer.ts';
import { compareVersionTexts } from '../standard/versions/version-number.ts';

/** Polite to a server, and enough to keep a disk busy. */
export const readsInFlight = 6;

/** A document that is known already, as it would be written now. */
export interface KnownDocument {
  text: string;
  document: CsafDocument;
}

/** What a published tree holds. */
export interface PublishedDocuments {
  /** By id; of an id that is there twice, the newest version. */
  documents: ReadonlyMap<string, PublishedDocument>;
  /** Why documents that a manifest names cannot be used, by path: the end of a sentence. */
  damaged: ReadonlyMap<string, string>;
}

/**
 * Reads the CSAF documents of a published tree.
 *
 * @param known documents by SHA-256 of their text: what is published with the same hash is not fetched
 * @throws PublisherError HISTORY when the tree has no manifest and one of its files cannot be read, or the site is out of reach
 */
export async function readPublishedDocuments(
  tree: PublishedTree,
  known: ReadonlyMap<string, KnownDocument> = new Map(),
): Promise<PublishedDocuments> {
  const documents = new Map<string, PublishedDocument>();
  const damaged = new Map<string, string>();
  const found = await inFlight(tree.documents, readsInFlight, (entry) => readDocument(tree, entry, known));
  for (const [index, entry] of tree.documents.entries()) {
    const one = found[index];
    if (one === undefined) continue;
    if ('fault' in one) {
      if (tree.identity === null) throw unreadable(tree.name, entry.path, one.fault);
      damaged.set(entry.path, one.fault);
      continue;
    }
    const other = documents.get(one.id);
    if (other === undefined || compareVersionTexts(other.version, one.version) < 0) documents.set(one.id, one);
  }
  return { documents, damaged };
}

async function readDocument(
  tree: PublishedTree,
  { path, sha256, sourceSha256 }: PublishedEntry,
  known: ReadonlyMap<string, KnownDocument>,
): Promise<PublishedDocument | { fault: string } | undefined> {
  const own = sha256 === undefined ? undefined : known.get(sha256);
  const parsed = own ?? parseDocument(await tree.read(path));
  if ('fault' in parsed) return parsed;
  const { text, document } = parsed;
  const id = valueAt(document, '/document/tracking/id');
  const version = valueAt(document, '/document/tracking/version');
  const initialReleaseDate = String(valueAt(document, '/document/tracking/initial_release_date'));
  if (!isCsaf(document) || typeof id !== 'string' || typeof version !== 'string') {
    // A manifest names documents alone here; a folder may hold other JSON.
    return tree.identity === null ? undefined : { fault: 'is no CSAF 2.0 document' };
  }
  // Messages name both.
  if (/\p{Cc}/u.test(id + version)) return { fault: 'has a control character in its id or version' };
  const source = sourceSha256 === undefined ? {} : { sourceSha256 };
  return { path, text, document, id, version, initialReleaseDate, ...source };
}

function parseDocument(read: PublishedText): { text: string; document: unknown } | { fault: string } {
  if ('fault' in read) return read;
  const { text } = read;
  try {
    const document: unknown = JSON.parse(text);
    // What nests deeper than the stack reaches cannot be compared; this throws.
    canonicalText(document);
    return hasRepeatedNames(text, document) ? { fault: 'has a name twice in one object' } : { text, document };
  } catch {
    const isConflict = /^(?:<{7}|={7}|>{7})/m.test(text);
    return { fault: `is not JSON that can be read${isConflict ? ': it holds the markers of a merge conflict' : ''}` };
  }
}

function isCsaf(value: unknown): value is CsafDocument {
  return valueAt(value, '/document/csaf_version') === '2.0';
}

function unreadable(name: string, path: string, fault: string): PublisherError {
  return new PublisherError(
    'HISTORY',
    `${path} in ${name} ${fault}, so that what was published is not known.`,
    'Fetch the published tree again; `csaf-press verify` tells what is wrong with it.',
  );
}
