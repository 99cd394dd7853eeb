import type { CsafDocument, Distribution, DocumentMeta, Note, Publisher } from '@csaf/types/csaf-2.0';
import type { AuthoredAdvisory, AuthoredPublisher, AuthoredTlp, AuthoredVulnerability } from '../model/authored.ts';
import { csafTlp } from '../standard/tlp.ts';
import { compileAcknowledgments } from './acknowledgments.ts';
import { compileNotes, noteOf } from './notes.ts';
import { present } from './present.ts';
import { compileProductTree } from './product-tree.ts';
import { compileReferences } from './references.ts';
import { below, type Scope } from './scope.ts';
import { compileTracking } from './tracking.ts';
import { listed } from './used-products.ts';
import { type CompiledVulnerability, compileVulnerability } from './vulnerability.ts';

/** What the publisher says for every advisory that does not say it itself. */
export interface Defaults {
  tlp: AuthoredTlp;
  legalNotice: string | undefined;
  /** Words and address that go with a TLP label. */
  tlpText: string | undefined;
  tlpUrl: string;
  /** Whether documents tell the severity of their highest score. */
  aggregateSeverity: boolean;
}

/** What `publisher.yaml` says for every advisory. */
export function defaultsOf(publisher: AuthoredPublisher): Defaults {
  return {
    tlp: publisher.tlp ?? 'CLEAR',
    legalNotice: publisher.legal_notice,
    tlpText: publisher.tlp_text,
    tlpUrl: publisher.tlp_url ?? 'https://www.first.org/tlp/',
    aggregateSeverity: publisher.aggregate_severity ?? true,
  };
}

/** A document before its overlay, and before what is derived from the whole of it. */
export interface PlainDocument {
  document: CsafDocument;
  notedScores: number[];
}

/** Everything of a document that follows directly from what was authored. */
export function compileDocument(scope: Scope, authored: AuthoredAdvisory, defaults: Defaults): PlainDocument {
  // All of them, named or not: unlike those of the catalogue they stand here to be in the tree.
  for (const product of scope.own.values()) scope.used.add(listed(product));
  const compiled = authored.withdrawn === undefined ? compileVulnerabilities(scope, authored) : [];
  const vulnerabilities = compiled.map(({ vulnerability }) => vulnerability);
  scope.origins.mark(vulnerabilities, scope.file, '/vulnerabilities');
  const document = present<CsafDocument>({
    document: documentMeta(scope, authored, defaults),
    product_tree: compileProductTree(scope),
    vulnerabilities,
  });
  return { document, notedScores: compiled.flatMap(({ notedScores }) => notedScores) };
}

function compileVulnerabilities(
  scope: Scope,
  { summary, vulnerabilities = [] }: AuthoredAdvisory,
): CompiledVulnerability[] {
  return vulnerabilities.map((vulnerability: AuthoredVulnerability, index) => {
    // The summary of an advisory about one vulnerability is a summary of that vulnerability.
    const fallback =
      vulnerabilities.length === 1 ? noteOf(scope, 'summary', summary, '/summary', scope.noteTitles.summary) : [];
    return compileVulnerability(scope, vulnerability, below('/vulnerabilities', index), fallback);
  });
}

function documentMeta(scope: Scope, authored: AuthoredAdvisory, defaults: Defaults): DocumentMeta {
  // The category may be derived later; alphabetical order keeps a place for it.
  const meta = present<DocumentMeta>({
    acknowledgments: compileAcknowledgments(scope, authored.credits, '/credits'),
    category: authored.category ?? '',
    csaf_version: '2.0',
    distribution: distribution(scope, authored.tlp, defaults),
    lang: authored.lang ?? scope.publisher.lang,
    notes: documentNotes(scope, authored, defaults.legalNotice),
    publisher: publisherOf(scope),
    references: compileReferences(scope, authored.references, '/references'),
    title: authored.title,
    tracking: compileTracking(scope, authored),
  });
  const from = {
    acknowledgments: '/credits',
    category: '/category',
    lang: '/lang',
    references: '/references',
    title: '/title',
  };
  for (const [key, at] of Object.entries(from)) scope.origins.markKey(meta, key, scope.file, at);
  return scope.origins.mark(meta, scope.file, '');
}

function documentNotes(scope: Scope, authored: AuthoredAdvisory, legalNotice: string | undefined): Note[] {
  const legal = noteOf(scope, 'legal_disclaimer', legalNotice, '', scope.noteTitles.legal_notice);
  for (const note of legal) scope.origins.mark(note, scope.publisherFile, '/legal_notice');
  return [
    ...noteOf(scope, 'summary', authored.summary, '/summary', scope.noteTitles.summary),
    ...noteOf(scope, 'details', authored.details, '/details', scope.noteTitles.details),
    ...compileNotes(scope, authored.notes, '/notes'),
    ...legal,
  ];
}

function distribution(scope: Scope, own: AuthoredTlp | undefined, { tlp, tlpText, tlpUrl }: Defaults): Distribution {
  const label = own ?? tlp;
  const compiled = present<Distribution>({
    // TLP 1.0, all that CSAF 2.0 knows, has no such label; without the text its reader could not tell.
    text: label === 'AMBER+STRICT' ? 'TLP:AMBER+STRICT' : tlpText,
    tlp: { label: csafTlp(label), url: tlpUrl },
  });
  return scope.origins.mark(compiled, own === undefined ? scope.publisherFile : scope.file, '/tlp');
}

function publisherOf(scope: Scope): Publisher {
  const { category, contact, issuingAuthority, name, namespace } = scope.publisher;
  const compiled = present<Publisher>({
    category,
    contact_details: contact,
    issuing_authority: issuingAuthority,
    name,
    namespace,
  });
  for (const key of ['category', 'issuing_authority', 'name', 'namespace'])
    scope.origins.markKey(compiled, key, scope.publisherFile, below('', key));
  scope.origins.markKey(compiled, 'contact_details', scope.publisherFile, '/contact');
  return scope.origins.mark(compiled, scope.publisherFile, '');
}
