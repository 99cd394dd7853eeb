import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { Fact, Value } from '../../model/site.ts';
import { addressOrText, link } from './link.ts';
import { momentOf } from './moment.ts';
import { words } from './wording.ts';

/** What stands below the title. */
export function headlineFacts({ document: { tracking } }: CsafDocument): Fact[] {
  return present([
    ['Released', momentOf(tracking.initial_release_date)],
    ['Updated', momentOf(tracking.current_release_date)],
    ['Version', { text: tracking.version }],
    ['Status', { text: words(tracking.status) }],
  ]);
}

/** What stands beside an advisory. */
export function documentFacts({ document }: CsafDocument): Fact[] {
  const { aggregate_severity: severity, distribution, lang, source_lang, tracking } = document;
  return present([
    ['Also known as', ...(tracking.aliases ?? []).map((text): Value => ({ text, code: true }))],
    [
      'Severity',
      severity &&
        (severity.namespace === undefined ? { text: severity.text } : link(severity.text, severity.namespace)),
    ],
    [
      'Sharing',
      distribution?.tlp && tlp(distribution.tlp),
      distribution?.text === undefined ? undefined : { text: distribution.text },
    ],
    ['Language', lang === undefined ? undefined : { text: lang }],
    ['Translated from', source_lang === undefined ? undefined : { text: source_lang }],
    ['Kind', { text: document.category, code: true }],
    ['Format', { text: `CSAF ${document.csaf_version}` }],
    ['Made with', ...generator(tracking.generator)],
  ]);
}

/** Who issued the document. */
export function publisherFacts({ document: { publisher } }: CsafDocument): Fact[] {
  const { category, contact_details: contact, issuing_authority: authority, name, namespace } = publisher;
  return present([
    ['Publisher', { text: name }],
    ['Part', { text: words(category) }],
    ['Namespace', link(namespace, namespace)],
    ['Contact', contact === undefined ? undefined : contactValue(contact)],
    ['Authority', authority === undefined ? undefined : { text: authority }],
  ]);
}

/** A contact that is nothing but an address leads there. */
export function contactValue(contact: string): Value {
  if (/^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]+$/.test(contact)) return { text: contact, href: `mailto:${contact}` };
  return addressOrText(contact);
}

/** CSAF 2.0 has the labels of TLP 1.0; what it calls WHITE is CLEAR since TLP 2.0. */
function tlp({ label, url }: { label: string; url?: string }): Value {
  const text = label === 'WHITE' ? 'TLP:WHITE (CLEAR in TLP 2.0)' : `TLP:${label}`;
  return url === undefined ? { text } : link(text, url);
}

function generator(made: CsafDocument['document']['tracking']['generator']): Value[] {
  if (made === undefined) return [];
  const engine: Value = { text: [made.engine.name, made.engine.version].filter(Boolean).join(' ') };
  return made.date === undefined ? [engine] : [engine, momentOf(made.date)];
}

function present(rows: [term: string, ...values: (Value | undefined)[]][]): Fact[] {
  return rows
    .map(([term, ...values]) => ({ term, values: values.filter((value) => value !== undefined) }))
    .filter(({ values }) => values.length > 0);
}
