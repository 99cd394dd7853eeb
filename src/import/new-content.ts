import type { CsafDocument, Vulnerability } from '@csaf/types/csaf-2.0';
import type { AuthoredPolicy, AuthoredPublisher } from '../model/authored.ts';
import { documentFileName, documentYear } from '../standard/document-file.ts';
import { valueAt } from '../standard/json-pointer.ts';
import { csafRoot, documentPath } from '../standard/provider-paths.ts';
import { feedLabel } from '../standard/tlp.ts';
import { mostFrequent } from './most-frequent.ts';
import { isWebAddress, text } from './text-value.ts';

/** `publisher.yaml` as the documents of a publisher tell it; what they do not tell is a guess that its comment names. */
export function derivePublisher(document: CsafDocument): AuthoredPublisher {
  const { publisher, lang } = document.document;
  const namespace = webAddress(publisher.namespace) ?? 'https://www.example.com';
  return {
    name: publisher.name,
    namespace,
    ...(publisher.category === 'vendor' ? {} : { category: publisher.category }),
    contact: text(publisher.contact_details) ?? `See ${namespace}`,
    ...(text(publisher.issuing_authority) === undefined ? {} : { issuing_authority: publisher.issuing_authority }),
    base_url: baseUrl(document) ?? `https://${new URL(namespace).host}/`,
    ...(lang === undefined || lang === 'en' ? {} : { lang }),
    ...documentHabits(document),
  };
}

/** What a publisher does in its documents otherwise than is usual. */
function documentHabits({ document, vulnerabilities = [] }: CsafDocument): Partial<AuthoredPublisher> {
  const { aggregate_severity: severity, distribution, notes = [] } = document;
  const tlpText = text(distribution?.text);
  const tlpUrl = distribution?.tlp?.url;
  const summary = [...vulnerabilities.flatMap((one) => one.notes ?? []), ...notes].find(
    ({ category }) => category === 'summary',
  );
  return {
    ...(text(summary?.title) === undefined ? {} : { note_titles: { summary: summary?.title ?? '' } }),
    // Such a text is part of a label that CSAF 2.0 does not know.
    ...(tlpText === undefined || tlpText.startsWith('TLP:') ? {} : { tlp_text: tlpText }),
    ...(isWebAddress(tlpUrl) && tlpUrl !== 'https://www.first.org/tlp/' ? { tlp_url: tlpUrl } : {}),
    ...scoreHabits(vulnerabilities, severity !== undefined),
  };
}

/** What is usual where a publisher says nothing; documents that say so outright outvote others, not those without any score. */
const usualHabits = { aggregate_severity: true, temporal_scores: true, cvss_metrics: false };

/** Only what the scores of a document show: one without scores tells nothing. */
function scoreHabits(
  vulnerabilities: readonly Vulnerability[],
  hasSeverity: boolean,
): Partial<Record<keyof typeof usualHabits, boolean>> {
  const all = cvssIn(vulnerabilities);
  if (all.length === 0) return {};
  const temporal = all.filter((cvss) => /\/(E|RL|RC):[^X]/.test(text(valueAt(cvss, '/vectorString')) ?? ''));
  return {
    aggregate_severity: hasSeverity,
    ...(temporal.length === 0 ? {} : { temporal_scores: temporal.some((cvss) => has(cvss, 'temporalScore')) }),
    cvss_metrics: all.some((cvss) => has(cvss, 'attackVector') || has(cvss, 'accessVector')),
  };
}

function has(cvss: unknown, key: string): boolean {
  return valueAt(cvss, `/${key}`) !== undefined;
}

function cvssIn(vulnerabilities: readonly Vulnerability[]): unknown[] {
  const scores: unknown[] = vulnerabilities.flatMap((vulnerability) => vulnerability.scores ?? []);
  return scores
    .flatMap((score) => [valueAt(score, '/cvss_v3'), valueAt(score, '/cvss_v2')])
    .filter((cvss) => cvss !== undefined);
}

/** What most of the documents of one publisher tell about it, key by key; of several publishers the most frequent one. */
export function mostUsual(publishers: readonly AuthoredPublisher[]): AuthoredPublisher | undefined {
  const name = mostFrequent(publishers.map((publisher) => publisher.name));
  const [first, ...others] = publishers.filter((publisher) => publisher.name === name);
  if (first === undefined) return undefined;
  const all = [first, ...others];
  const keys = new Set(all.flatMap((publisher) => Object.keys(publisher)));
  const told = [...keys].map((key): [string, unknown] => {
    const values = all.map((publisher) => valueAt(publisher, `/${key}`));
    return [
      key,
      mostFrequent(Object.hasOwn(usualHabits, key) ? values.filter((value) => value !== undefined) : values),
    ];
  });
  const unusual = told.filter(([key, value]) => value !== undefined && value !== valueAt(usualHabits, `/${key}`));
  const { name: ownName, namespace, contact, base_url } = first;
  return { name: ownName, namespace, contact, base_url, ...Object.fromEntries(unusual) };
}

/** The least that `policy.yaml` must say: whom to write to, taken from the contact details. */
export function derivePolicy(publisher: AuthoredPublisher): AuthoredPolicy {
  const mails = publisher.contact.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? [];
  const urls = publisher.contact.match(/https:\/\/[^\s<>"'()]+/g)?.map((url) => url.replace(/[.,;:]+$/, '')) ?? [];
  const contacts = [...new Set([...mails, ...urls])];
  return { contacts: contacts.length > 0 ? contacts : [publisher.namespace.replace(/^http:/, 'https:')] };
}

/** Where the document was published, if its reference to itself is that of a CSAF provider (CSAF 2.0 §7.1.11). */
function baseUrl({ document }: CsafDocument): string | undefined {
  const { id, initial_release_date: date } = document.tracking;
  const path = csafRoot + documentPath(feedLabel({ document }), documentYear(date), documentFileName(id));
  const self = document.references?.find(
    ({ category, url }) => category === 'self' && url.startsWith('https://') && url.endsWith(`/${path}`),
  );
  return self?.url.slice(0, -path.length);
}

function webAddress(url: string): string | undefined {
  return /^https?:\/\/[!#$&'()*+,\-./0-9:;=?@A-Z[\]_a-z~%]+$/.test(url) && URL.canParse(url) ? url : undefined;
}
