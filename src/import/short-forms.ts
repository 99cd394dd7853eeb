import type { Acknowledgment, CsafDocument, Note, Reference, Vulnerability } from '@csaf/types/csaf-2.0';
import type {
  AuthoredAdvisory,
  AuthoredCredit,
  AuthoredLink,
  AuthoredNote,
  AuthoredReference,
  AuthoredTlp,
  AuthoredVulnerability,
} from '../model/authored.ts';
import { valueAt } from '../standard/json-pointer.ts';
import type { Choice } from './choices.ts';
import { sameJson } from './json-value.ts';
import { type NamedTexts, noteToken, referenceToken, withNames } from './named-texts.ts';
import { type ProductNaming, productChoices } from './product-parts.ts';
import { isWebAddress, matching, text } from './text-value.ts';

/** What short forms may mention. */
export interface ShortFormContext {
  named: NamedTexts;
  /** What placeholders of shared references stand for. */
  words: Readonly<Record<string, string>>;
  naming: ProductNaming;
}

/**
 * Short forms that a document might have come from. They are guesses, each tried by compiling it;
 * a guess that is wrong costs nothing but the trial.
 */
export function documentChoices(
  { document }: CsafDocument,
  derived: CsafDocument,
  context: ShortFormContext,
): Choice<AuthoredAdvisory>[] {
  return [
    choice('/category', { category: document.category }),
    choice('/lang', { lang: document.lang }),
    choice('/distribution/tlp/label', { tlp: authoredTlp(document.distribution?.tlp?.label) }),
    choice('/notes', ...noteOptions(withoutDerived(document.notes, derived.document.notes), context.named)),
    choice('/references', {
      references: references(withoutDerived(document.references, derived.document.references), context),
    }),
    choice('/acknowledgments', { credits: credits(document.acknowledgments) }),
    choice('/tracking/aliases', { aliases: texts(document.tracking.aliases) }),
    choice('/tracking/status', { status: document.tracking.status }),
  ];
}

const ghsaId = /^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/;

/** What placeholders of shared references stand for in a vulnerability. */
export function vulnerabilityWords({ cve, scores }: Vulnerability): Record<string, string> {
  const [first]: unknown[] = Array.isArray(scores) ? scores : [];
  const vector = text(valueAt(first, '/cvss_v2/vectorString')) ?? text(valueAt(first, '/cvss_v3/vectorString'));
  const id = text(cve);
  return { ...(id === undefined ? {} : { cve: id }), ...(vector === undefined ? {} : { cvss: vector }) };
}

/** Parts of a vulnerability that have a short form. */
export function vulnerabilityChoices(
  vulnerability: Vulnerability,
  context: ShortFormContext,
): Choice<AuthoredVulnerability>[] {
  const { cve, cwe, ids, notes, references: links, title } = vulnerability;
  const words = { ...context.words, ...vulnerabilityWords(vulnerability) };
  return [
    choice('/cve', { cve: matching(cve, /^CVE-\d{4}-\d{4,}$/) }),
    choice('/title', { title: text(title) }),
    choice('/cwe', { cwe: matching(cwe?.id, /^CWE-[1-9]\d{0,5}$/) }),
    choice('/ids', ...idOptions(ids)),
    choice('/notes', ...vulnerabilityNoteOptions(notes, context.named)),
    choice('/references', { references: references(links, { ...context, words }) }),
    choice('/acknowledgments', { credits: credits(vulnerability.acknowledgments) }),
    ...productChoices(vulnerability, context.naming),
  ];
}

type Sparse<T> = { [K in keyof T]?: T[K] | undefined };

/** Options with a member that could not be guessed are none. */
function choice<T extends object>(pointer: string, ...options: Sparse<T>[]): Choice<T> {
  const whole = options.filter((option): option is Partial<T> =>
    Object.values(option).every((value) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
  return { pointer, options: whole };
}

function texts(values: readonly string[] | undefined): string[] | undefined {
  return values?.every((value) => text(value) !== undefined) ? [...values] : undefined;
}

function authoredTlp(label: string | undefined): AuthoredTlp | undefined {
  if (label === 'WHITE') return 'CLEAR';
  return label === 'GREEN' || label === 'AMBER' || label === 'RED' ? label : undefined;
}

/** What the publisher contributes to every document is not written again. */
function withoutDerived<T>(items: readonly T[] | undefined, derived: readonly T[] | undefined): T[] | undefined {
  return items?.filter((item) => !derived?.some((other) => sameJson(item, other)));
}

/** First `summary` and `details` by their own keys, then all of them as notes. */
function noteOptions(notes: readonly Note[] | undefined, named: NamedTexts): Sparse<AuthoredAdvisory>[] {
  if (notes === undefined) return [];
  const summary = notes.find(({ category }) => category === 'summary');
  const details = notes.find(({ category }) => category === 'details');
  return [
    ...splits(
      [
        ['summary', summary],
        ['details', details],
      ],
      notes,
      named,
    ),
    ...splits([['summary', summary]], notes, named),
    ...splits([['details', details]], notes, named),
    { notes: authoredNotes(notes, named) },
  ];
}

function idOptions(ids: Vulnerability['ids']): Sparse<AuthoredVulnerability>[] {
  const whole = ids?.every(({ system_name, text: id }) => [system_name, id].every((part) => text(part) !== undefined));
  if (ids === undefined || !whole) return [];
  const long = { ids: ids.map(({ system_name: system, text: id }) => ({ system, id })) };
  return ids.every(({ text: id }) => ghsaId.test(id)) ? [{ ids: ids.map(({ text: id }) => id) }, long] : [long];
}

function vulnerabilityNoteOptions(
  notes: readonly Note[] | undefined,
  named: NamedTexts,
): Sparse<AuthoredVulnerability>[] {
  if (notes === undefined) return [];
  const summary = notes.find(({ category }) => category === 'summary');
  const description = notes.find(({ category }) => category === 'description');
  return [
    ...splits(
      [
        ['summary', summary],
        ['description', description],
      ],
      notes,
      named,
    ),
    ...splits([['summary', summary]], notes, named),
    ...splits([['description', description]], notes, named),
    { notes: authoredNotes(notes, named) },
  ];
}

/** The notes with some of them under a key of their own. */
function splits(
  taken: [key: string, note: Note | undefined][],
  notes: readonly Note[],
  named: NamedTexts,
): Record<string, unknown>[] {
  if (taken.some(([, note]) => note === undefined)) return [];
  const rest = notes.filter((note) => !taken.some(([, one]) => one === note));
  const keys = Object.fromEntries(taken.map(([key, note]) => [key, text(note?.text)]));
  return [rest.length === 0 ? keys : { ...keys, notes: authoredNotes(rest, named) }];
}

function authoredNotes(notes: readonly Note[], { notes: known }: NamedTexts): (AuthoredNote | string)[] | undefined {
  return withNames(notes, known, noteToken, authoredNote);
}

/** The long form of a note, where the YAML schema takes it. */
export function authoredNote({ category, title, audience, text: body }: Note): AuthoredNote | undefined {
  const authored = {
    ...(category === 'general' ? {} : { category }),
    ...(title === undefined ? {} : { title }),
    ...(audience === undefined ? {} : { audience }),
    text: body,
  };
  return Object.values(authored).every((value) => text(value) !== undefined) ? authored : undefined;
}

function references(
  links: readonly Reference[] | undefined,
  { named, words }: Pick<ShortFormContext, 'named' | 'words'>,
): AuthoredReference[] | undefined {
  return links && withNames(links, named.references, (link) => referenceToken(link, words), authoredLink);
}

/** The shortest form of a reference, where the YAML schema takes it. */
export function authoredLink({ url, summary, ...rest }: Reference): AuthoredLink | string | undefined {
  const category = rest.category ?? 'unspecified';
  if (!isWebAddress(url) || text(summary) === undefined) return undefined;
  if (summary === url && category === 'external') return url;
  return { url, ...(summary === url ? {} : { summary }), ...(category === 'external' ? {} : { category }) };
}

function credits(acknowledgments: readonly Acknowledgment[] | undefined): AuthoredCredit[] | undefined {
  const authored = acknowledgments?.map(credit);
  return authored?.every((entry) => entry !== undefined) ? authored : undefined;
}

/** People, organisations, or both. */
function credit({ names = [], organization, summary, urls = [] }: Acknowledgment): AuthoredCredit | undefined {
  if (!urls.every(isWebAddress) || !names.every((name) => text(name) !== undefined)) return undefined;
  const authored = {
    ...oneOrMore('name', names),
    ...(organization === undefined ? {} : { organization }),
    ...oneOrMore('url', urls),
    ...(summary === undefined ? {} : { role: summary }),
  };
  if (names.length === 0 && organization === undefined && urls.length === 0) return 'anonymous';
  return Object.values(authored).every((value) => Array.isArray(value) || text(value) !== undefined)
    ? authored
    : undefined;
}

function oneOrMore(key: 'name' | 'url', values: readonly string[]): Record<string, string | string[]> {
  const [only, ...others] = values;
  if (only === undefined) return {};
  return others.length === 0 ? { [key]: only } : { [`${key}s`]: [...values] };
}
