import type { CsafDocument, Reference } from '@csaf/types/csaf-2.0';
import type { AuthoredAdvisory } from '../model/authored.ts';
import type { CompiledAdvisory, FeedLabel } from '../model/publication.ts';
import { withdrawalNoteTitle } from '../standard/csaf-words.ts';
import { instant } from '../standard/date.ts';
import { documentFileName, documentYear } from '../standard/document-file.ts';
import { valueAt } from '../standard/json-pointer.ts';
import { documentPath } from '../standard/provider-paths.ts';
import { isRecord } from '../standard/record.ts';
import { unlistedNames } from './acknowledgments.ts';
import { deriveCategory } from './category.ts';
import { compileDocument, type Defaults } from './document.ts';
import { withSortedKeys } from './key-order.ts';
import { noteOf } from './notes.ts';
import { applyOverlay } from './overlay.ts';
import { type DocumentAddress, selfReferences } from './references.ts';
import type { Scope } from './scope.ts';
import { aggregateSeverity } from './severity.ts';
import { isRestricted, visibilityOf } from './visibility.ts';

/** Compiles one advisory: the plain document, its overlay, what is derived from the whole, and the order of keys. */
export function compileAdvisory(
  scope: Scope,
  authored: AuthoredAdvisory,
  defaults: Defaults,
  now: Date,
): CompiledAdvisory {
  const { document: plain, notedScores } = compileDocument(scope, authored, defaults);
  if (authored.csaf !== undefined) applyOverlay(scope, plain, authored.csaf, '/csaf');
  if (authored.withdrawn !== undefined) withdraw(scope, authored.withdrawn, plain);
  const { id, label, path } = addressOf(plain, authored);
  const { baseUrl, restrictedBaseUrl = baseUrl } = scope.publisher;
  const address = { baseUrl: isRestricted(authored, label, defaults.tlp) ? restrictedBaseUrl : baseUrl, path };
  derive(scope, authored, plain, address, notedScores, defaults);
  const document = withSortedKeys(plain, scope.origins);
  return {
    id,
    file: scope.file,
    document,
    visibility: visibilityOf(document, authored, label, defaults, now),
    label,
    path,
    withdrawn: authored.withdrawn !== undefined,
    ...(authored.withdrawn !== undefined && { formerProducts: productsIn(scope, authored.vulnerabilities) }),
    unlisted: [
      ...new Set([authored, ...(authored.vulnerabilities ?? [])].flatMap(({ credits }) => unlistedNames(credits))),
    ],
  };
}

/**
 * Makes of any document a withdrawn one: of the base profile, for CSAF 2.0 has no other, otherwise as the profile "Withdrawn" of
 * CSAF 2.1 §4 has it. This comes after the overlay, so that an imported document can be withdrawn by one line as well.
 */
function withdraw(scope: Scope, reason: string, document: CsafDocument): void {
  delete document.product_tree;
  delete document.vulnerabilities;
  const meta: unknown = document.document;
  if (!isRecord(meta)) return;
  delete meta.aggregate_severity;
  meta.category = 'csaf_base';
  const others: unknown[] = Array.isArray(meta.notes) ? meta.notes : [];
  meta.notes = [...noteOf(scope, 'description', reason, '/withdrawn', withdrawalNoteTitle), ...others];
}

/** Keys of the catalogue that stand anywhere in a value. */
function productsIn({ catalogue }: Pick<Scope, 'catalogue'>, value: unknown): string[] {
  if (typeof value === 'string') return catalogue.products.has(value) ? [value] : [];
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    ...new Set(
      entries.flatMap(([key, item]) => [...productsIn({ catalogue }, key), ...productsIn({ catalogue }, item)]),
    ),
  ];
}

/** Where the document will stand, read from the document itself. What an overlay has spoilt is taken from the YAML; checks report it. */
function addressOf(
  document: CsafDocument,
  authored: AuthoredAdvisory,
): Pick<CompiledAdvisory, 'id' | 'label' | 'path'> {
  const id = textAt(document, '/document/tracking/id') ?? authored.id;
  const released = instant(textAt(document, '/document/tracking/initial_release_date') ?? '');
  const year = Number.isNaN(released) ? '0000' : documentYear(new Date(released).toISOString());
  const label = labelOf(document);
  return { id, label, path: documentPath(label, year, documentFileName(id)) };
}

/** The document's label; one that is no label of CSAF counts as the strictest. */
function labelOf(document: CsafDocument): FeedLabel {
  const label = valueAt(document, '/document/distribution/tlp/label');
  if (label === undefined) return 'UNLABELED';
  return label === 'WHITE' || label === 'GREEN' || label === 'AMBER' ? label : 'RED';
}

function textAt(document: CsafDocument, pointer: string): string | undefined {
  const value = valueAt(document, pointer);
  return typeof value === 'string' ? value : undefined;
}

/** What follows from the finished document. Whatever the overlay says about one of these keys stands. */
function derive(
  scope: Scope,
  authored: AuthoredAdvisory,
  document: CsafDocument,
  address: DocumentAddress,
  notedScores: number[],
  defaults: Defaults,
): void {
  const meta: unknown = document.document;
  if (!isRecord(meta)) return;
  const isOpen = (key: string): boolean => valueAt(authored.csaf, `/document/${key}`) === undefined;
  if (isOpen('category') && authored.category === undefined && authored.withdrawn === undefined) {
    meta.category = deriveCategory(document);
  }
  if (isOpen('references')) prependSelfReferences(scope, document.document, address);
  const noted = valueAt(authored.csaf, '/vulnerabilities') === undefined ? notedScores : [];
  const severity =
    isOpen('aggregate_severity') && defaults.aggregateSeverity
      ? aggregateSeverity(document.vulnerabilities, noted)
      : undefined;
  if (severity !== undefined) {
    meta.aggregate_severity = scope.origins.mark(severity, scope.file, '/vulnerabilities');
  }
}

function prependSelfReferences(scope: Scope, meta: CsafDocument['document'], address: DocumentAddress): void {
  const authored: Reference[] = meta.references ?? [];
  const own = selfReferences(address, typeof meta.title === 'string' ? meta.title : '', authored);
  for (const reference of own) scope.origins.mark(reference, scope.file, '');
  meta.references = [...own, ...authored];
}
