import type { CsafDocument } from '@csaf/types/csaf-2.0';
import { formatJson } from '../emit/json-text.ts';
import type { CompiledAdvisory } from '../model/publication.ts';
import type { PublishedDocument } from '../model/published-tree.ts';
import { sizeOfChange } from '../standard/change/change-size.ts';
import { sameJson } from '../standard/change/json-identity.ts';
import { valueAt } from '../standard/json-pointer.ts';
import { csafRoot } from '../standard/provider-paths.ts';

/**
 * In what a published document is the one that would be written now: in its text, in what it says, in what its author wrote
 * (which another version of csaf-press has compiled, or for another address of the site), or in nothing.
 */
export type Sameness = 'text' | 'content' | 'source' | 'none';

/** Compares an advisory with the document that is published under its id. */
export function samenessOf(advisory: CompiledAdvisory, published: PublishedDocument): Sameness {
  if (published.text === formatJson(advisory.document)) return 'text';
  if (sameJson(published.document, advisory.document)) return 'content';
  return hasSameSource(advisory, published) || saysTheSame(advisory, published) ? 'source' : 'none';
}

function hasSameSource(advisory: CompiledAdvisory, published: PublishedDocument): boolean {
  const { sourceSha256 } = published;
  const isSame = sourceSha256 !== undefined && sourceSha256 === advisory.sourceSha256;
  return isSame && isInItsPlace(advisory, published) && isOfOneRevision(advisory, published);
}

/** A digest is the server's word, and no signature covers it: it could stand beside an earlier document, which is signed as well. */
function isOfOneRevision({ document: { document: now } }: CompiledAdvisory, { document }: PublishedDocument): boolean {
  const decisive = ['version', 'status', 'initial_release_date', 'current_release_date'] as const;
  return decisive.every((key) => valueAt(document, `/document/tracking/${key}`) === now.tracking[key]);
}

/** Which program wrote a document, and where the site is served, is no content of it: that alone needs no other bytes. */
function saysTheSame(advisory: CompiledAdvisory, published: PublishedDocument): boolean {
  const [before, after] = [published.document, advisory.document];
  if (!isInItsPlace(advisory, published) || !sameJson(untooled(before), untooled(after))) return false;
  return sizeOfChange(before, after).size === 'none';
}

/** Whether the published document stands where the advisory belongs, and may be seen by the same people. */
function isInItsPlace(advisory: CompiledAdvisory, { document, path }: PublishedDocument): boolean {
  const label = valueAt(document, '/document/distribution/tlp/label') ?? 'UNLABELED';
  const isDraft = valueAt(document, '/document/tracking/status') === 'draft';
  return path === csafRoot + advisory.path && label === advisory.label && !isDraft;
}

function untooled({ document }: CsafDocument): unknown {
  const { generator: _, ...tracking } = document.tracking;
  return tracking;
}
