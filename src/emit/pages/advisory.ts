import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { CompiledAdvisory } from '../../model/publication.ts';
import type { AdvisoryPage, Notice, RevisionView, Value } from '../../model/site.ts';
import { instant } from '../../standard/date.ts';
import { documentFileName } from '../../standard/document-file.ts';
import { advisoryPagePath, csafRoot } from '../../standard/provider-paths.ts';
import { plainText, renderMarkdown } from '../markdown.ts';
import { withdrawalReason } from '../withdrawal.ts';
import { documentFacts, headlineFacts, publisherFacts } from './document-facts.ts';
import { furtherFields } from './further-fields.ts';
import { momentOf } from './moment.ts';
import { overviewOf } from './product-overview.ts';
import { knownSets } from './product-sets.ts';
import { groupsOf, relationshipsOf, treeOf } from './product-tree.ts';
import { indexProducts } from './products.ts';
import { remediationsOf } from './remediations.ts';
import { documentBadge } from './severity.ts';
import { stateBadge } from './state-badge.ts';
import { acknowledgmentOf, notesOf, referencesOf } from './statements.ts';
import { vulnerabilityNames, vulnerabilityOf } from './vulnerability.ts';
import { shorten } from './wording.ts';

/** Language of the site's own words. */
const siteLang = 'en';

/** The page of a released document. */
export function advisoryPage(advisory: CompiledAdvisory, baseUrl: string): AdvisoryPage {
  const { document } = advisory;
  const { title, lang = siteLang, notes = [], tracking } = document.document;
  const path = advisoryPagePath(documentFileName(advisory.id));
  // It stands in a notice, at the top.
  const reason = withdrawalReason(advisory);
  const json = new URL(csafRoot + advisory.path, baseUrl).href;
  return {
    slug: path.split('/')[1] ?? '',
    path,
    canonical: new URL(path, baseUrl).href,
    json,
    id: tracking.id,
    title,
    description: describe(document),
    lang: lang.toLowerCase().split('-')[0] === siteLang ? undefined : lang,
    badge: documentBadge(document) ?? stateBadge(document, advisory.withdrawn),
    notices: noticesOf(advisory),
    summary: notesOf(
      notes.filter(({ category }) => category === 'summary'),
      3,
    ),
    headline: headlineFacts(document),
    facts: documentFacts(document),
    downloads: downloadsOf(advisory, json),
    ...contentOf(document),
    notes: notesOf(
      notes.filter((note) => note.category !== 'summary' && note !== reason),
      4,
    ),
    acknowledgments: (document.document.acknowledgments ?? []).map((one) => acknowledgmentOf(one, 3)),
    references: referencesOf(document.document.references ?? []),
    revisions: revisionsOf(document),
    publisher: publisherFacts(document),
    further: furtherFields(document),
  };
}

/** What the document says of products and vulnerabilities. */
function contentOf(
  document: CsafDocument,
): Pick<AdvisoryPage, 'products' | 'remediations' | 'vulnerabilities' | 'tree' | 'relationships' | 'groups'> {
  const { product_tree: tree = {}, vulnerabilities = [] } = document;
  const index = indexProducts(document);
  const names = vulnerabilityNames(vulnerabilities);
  const known = knownSets(index, vulnerabilities);
  const nameOf = (one: (typeof vulnerabilities)[number]): Value => names.get(one) ?? { text: '' };
  return {
    products: overviewOf(index, vulnerabilities, nameOf),
    remediations: remediationsOf(index, vulnerabilities, nameOf, [...known.values()]),
    vulnerabilities: vulnerabilities.map((one) => vulnerabilityOf(one, nameOf(one), index, known)),
    tree: treeOf(tree),
    relationships: relationshipsOf(tree, index),
    groups: groupsOf(tree, index),
  };
}

function describe({ document }: CsafDocument): string {
  const notes = document.notes ?? [];
  const note =
    notes.find(({ category }) => category === 'summary') ?? notes.find(({ category }) => category === 'description');
  return shorten(note === undefined ? document.title : plainText(note.text), 200);
}

function noticesOf(advisory: CompiledAdvisory): Notice[] {
  const { tracking } = advisory.document.document;
  const notices: Notice[] = [];
  if (advisory.withdrawn) {
    const reason = withdrawalReason(advisory);
    const text = reason === undefined ? 'This advisory no longer holds.' : reason.text;
    notices.push({ kind: 'withdrawn', title: reason?.title ?? 'Withdrawn', text: renderMarkdown(text, 2) });
  }
  if (tracking.status === 'interim') {
    notices.push({
      kind: 'interim',
      title: 'Interim',
      text: renderMarkdown('Facts may still change; look again soon.'),
    });
  }
  if (tracking.status === 'draft') {
    notices.push({ kind: 'draft', title: 'Draft', text: renderMarkdown('Not published; only a preview shows it.') });
  }
  return notices;
}

function downloadsOf({ path }: CompiledAdvisory, json: string): Value[] {
  const file = path.split('/').at(-1) ?? '';
  return [
    { text: file, href: json },
    { text: 'SHA-256', href: `${json}.sha256` },
    { text: 'SHA-512', href: `${json}.sha512` },
    { text: 'OpenPGP signature', href: `${json}.asc` },
  ];
}

/** Newest first; equal dates stay as the document has them, turned round. */
function revisionsOf({ document }: CsafDocument): RevisionView[] {
  return [...document.tracking.revision_history]
    .reverse()
    .sort((a, b) => instant(b.date) - instant(a.date))
    .map(({ number, date, summary, legacy_version }) => ({
      number,
      date: momentOf(date),
      summary: renderMarkdown(summary, 3),
      legacyVersion: legacy_version,
    }));
}
