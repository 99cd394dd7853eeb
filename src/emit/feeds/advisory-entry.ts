import type { CsafDocument, Revision, Vulnerability } from '@csaf/types/csaf-2.0';
import type { CompiledAdvisory, Released } from '../../model/publication.ts';
import { byCodeUnits } from '../../standard/code-unit-order.ts';
import { concernedProducts } from '../../standard/concerned-products.ts';
import { instant } from '../../standard/date.ts';
import { advisoryPagePath, csafRoot } from '../../standard/provider-paths.ts';
import { escapeHtml, oneLine } from '../characters.ts';
import { type DocumentSeverity, documentSeverity } from '../document-severity.ts';
import { documentSummary } from '../document-summary.ts';
import { plainText, renderMarkdown } from '../markdown.ts';
import { advisoryTag, revisionTag } from './entry-id.ts';
import type { SyndicationEntry } from './syndication.ts';

/** Vulnerabilities that an entry names: some documents have hundreds, and everyone downloads each feed again and again. */
const vulnerabilityLimit = 20;

/** The entries that one advisory gives, and which feeds they belong in. */
export interface AdvisoryEntries {
  products: string[];
  severity: DocumentSeverity | undefined;
  /** For the feed of new advisories. */
  announcement: SyndicationEntry;
  /** For the feed of updates: one a revision. */
  revisions: SyndicationEntry[];
}

/** Everything that feeds say about one advisory, read from its document. */
export function advisoryEntries(
  advisory: CompiledAdvisory,
  { publisher, products: catalogue }: Released,
): AdvisoryEntries {
  const csaf = advisory.document;
  const { tracking } = csaf.document;
  const summary = documentSummary(advisory);
  const title = `${advisory.withdrawn ? 'Withdrawn: ' : ''}${oneLine(csaf.document.title)}`;
  const products = concernedProducts(csaf, catalogue);
  const severity = documentSeverity(csaf);
  const names = products.map((key) => catalogue[key]?.name ?? key);
  const categories = [...names, ...(severity === undefined ? [] : [severity])];
  const url = `${publisher.baseUrl}${advisoryPagePath(fileName(advisory))}`;
  const announcement = {
    id: advisoryTag(csaf, publisher.baseUrl),
    title: `${tracking.id}: ${title}`,
    url,
    author: publisher.name,
    summary: oneLine(plainText(summary ?? title)),
    html: body(summary, csaf, names, severity) + links(url, `${publisher.baseUrl}${csafRoot}${advisory.path}`),
    published: new Date(instant(tracking.initial_release_date)),
    updated: new Date(instant(tracking.current_release_date)),
    categories,
    language: csaf.document.lang ?? publisher.lang,
  };
  const revisions = tracking.revision_history.map((revision) => ({
    ...announcement,
    id: revisionTag(csaf, revision.number, publisher.baseUrl),
    title: `${tracking.id} version ${revision.number}: ${title}`,
    summary: `Version ${revision.number}: ${oneLine(revision.summary)}`,
    html: change(revision) + announcement.html,
    published: new Date(instant(revision.date)),
    updated: new Date(instant(revision.date)),
  }));
  return { products, severity, announcement, revisions };
}

/** Newest first by the date that the feed is about, then by id. */
export function newestPublished(a: SyndicationEntry, b: SyndicationEntry): number {
  return b.published.getTime() - a.published.getTime() || byCodeUnits(b.id, a.id);
}

function fileName({ path }: CompiledAdvisory): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function change({ number, date, summary }: Revision): string {
  return `<p><strong>Version ${escapeHtml(number)}</strong>, ${escapeHtml(date.slice(0, 10))}: ${escapeHtml(summary)}</p>\n`;
}

function body(
  summary: string | undefined,
  csaf: CsafDocument,
  products: readonly string[],
  severity: DocumentSeverity | undefined,
): string {
  const facts = [
    ...(severity === undefined ? [] : [`Severity: ${severity}`]),
    ...(products.length === 0 ? [] : [`Products: ${products.join(', ')}`]),
    ...vulnerabilityLines(csaf.vulnerabilities ?? []),
  ];
  const list = facts.map((fact) => `<li>${escapeHtml(fact)}</li>\n`).join('');
  return `${renderMarkdown(summary ?? '')}\n${list === '' ? '' : `<ul>\n${list}</ul>\n`}`;
}

function vulnerabilityLines(vulnerabilities: readonly Vulnerability[]): string[] {
  const rest = vulnerabilities.length - vulnerabilityLimit;
  const lines = vulnerabilities.slice(0, vulnerabilityLimit).map(vulnerabilityLine);
  return rest > 0 ? [...lines, `and ${rest} more`] : lines;
}

function vulnerabilityLine({ cve, ids = [], title, cwe, scores = [] }: Vulnerability): string {
  const name = cve ?? ids[0]?.text;
  const score = scores.map(({ cvss_v3, cvss_v2 }) => cvss_v3 ?? cvss_v2).find((cvss) => cvss !== undefined);
  return [
    [...new Set([name, title])].filter((part) => part !== undefined).join(': ') || 'Vulnerability',
    ...(cwe === undefined ? [] : [`${cwe.id} ${cwe.name}`]),
    ...(score === undefined ? [] : [`CVSS ${score.version} base score ${score.baseScore.toFixed(1)}`]),
  ].join('; ');
}

function links(page: string, document: string): string {
  return `<p><a href="${escapeHtml(page)}">Advisory</a>, <a href="${escapeHtml(document)}">CSAF document</a></p>\n`;
}
