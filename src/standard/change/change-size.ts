import type { CsafDocument, Reference } from '@csaf/types/csaf-2.0';
import { valueAt } from '../json-pointer.ts';
import { csafRoot } from '../provider-paths.ts';
import { changeWords } from './change-words.ts';
import { isCorrection } from './correction.ts';
import { type Difference, differencesOf } from './difference.ts';

/** Which part of a semantic version a change moves (CSAF 2.0 §3.1.11.2), from the smallest; `none`: there is no change. */
export type ChangeSize = 'none' | 'patch' | 'minor' | 'major';

/** One change, and how much it weighs. */
export interface ChangeReason {
  /** JSON pointer into the later document; of what was removed: where it stood, or the list that it stood in. */
  pointer: string;
  /** In words, without a full stop: `title changed from "A" to "B"`. */
  what: string;
  size: Exclude<ChangeSize, 'none'>;
  /** Text for readers was rewritten: a person may know it for a correction, where this is not seen mechanically. */
  isProse: boolean;
}

/** How much a document changed, and by what. */
export interface ChangeSummary {
  size: ChangeSize;
  /** In the order of the later document. */
  reasons: ChangeReason[];
}

const ranks: Readonly<Record<ChangeSize, number>> = { none: 0, patch: 1, minor: 2, major: 3 };

/** Whether one size weighs less than another. */
export function isSmaller(size: ChangeSize, than: ChangeSize): boolean {
  return ranks[size] < ranks[than];
}

/** What a revision itself changes, and what tells of the tool: no content of a version. */
const bookkeeping: ReadonlySet<string> = new Set([
  'current_release_date',
  'generator',
  'id',
  'initial_release_date',
  'revision_history',
  'version',
]);

/**
 * The size of the difference between two documents, by the rules of CSAF 2.0 §3.1.11.2. Identity, dates, version, history and the address of the
 * publisher's site are left out; the order of keys is no difference, the order of items a patch.
 */
export function sizeOfChange(before: CsafDocument, after: CsafDocument): ChangeSummary {
  const reasons = differencesOf(contentOf(before), contentOf(after)).map(
    (difference): ChangeReason => ({
      pointer: difference.pointer,
      what: changeWords(difference),
      size: sizeOf(difference),
      isProse: isProse(difference),
    }),
  );
  const size = reasons.reduce<ChangeSize>((most, one) => (isSmaller(most, one.size) ? one.size : most), 'none');
  return { size, reasons };
}

function contentOf({ document, ...rest }: CsafDocument): unknown {
  const tracking = Object.fromEntries(Object.entries(document.tracking).filter(([key]) => !bookkeeping.has(key)));
  const { references } = document;
  const placeless = Array.isArray(references) ? { references: references.map(placelessReference) } : {};
  return { ...rest, document: { ...document, ...placeless, tracking } };
}

/** Where the publisher's site is served is no content: a site that moves takes its documents along. */
function placelessReference(reference: Reference): Reference {
  const url = valueAt(reference, '/url');
  if (valueAt(reference, '/category') !== 'self' || typeof url !== 'string') return reference;
  const at = [`/${csafRoot}`, '/advisories/'].map((part) => url.indexOf(part)).find((index) => index >= 0) ?? 0;
  return { ...reference, url: url.slice(at) };
}

const statusPath = '/vulnerabilities[]/product_status';
const affected = ['first_affected', 'known_affected', 'last_affected'];
const cleared = ['first_fixed', 'fixed', 'known_not_affected'];

function sizeOf(difference: Difference): ChangeReason['size'] {
  if (difference.kind === 'moved') return 'patch';
  if (needsComparison(difference)) return 'major';
  return isProse(difference) && isCorrection(String(difference.before), String(difference.after)) ? 'patch' : 'minor';
}

/** Whether users have to compare the document with what they run once more (§3.1.11.2 rule 7). */
function needsComparison({ kind, path, before, after }: Difference): boolean {
  if (path.includes('/product_tree')) return true;
  if (path === '/vulnerabilities' || path === '/vulnerabilities[]') return true;
  if (!path.startsWith(statusPath)) return false;
  const [, , , list] = path.replace(/\[\]$/, '').split('/');
  const lists = list === undefined ? Object.keys(Object(before ?? after)) : [list];
  return lists.some((name) => affected.includes(name) || (kind === 'removed' && cleared.includes(name)));
}

const proseKeys = /\/(?:audience|details|summary|text|title)$/;

function isProse({ kind, path, before, after }: Difference): boolean {
  return kind === 'changed' && proseKeys.test(path) && typeof before === 'string' && typeof after === 'string';
}
