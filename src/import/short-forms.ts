import type { Acknowledgment, CsafDocument, Note, Reference, Vulnerability } from '@csaf/types/csaf-2.0';
import type {
  AuthoredAdvisory,
  AuthoredCredit,
  AuthoredNote,
  AuthoredReference,
  AuthoredTlp,
  AuthoredVulnerability,
} from '../model/authored.ts';
import type { Choice } from './choices.ts';
import { sameJson } from './json-value.ts';

/**
 * Short forms that a document might have come from. They are guesses, each tried by compiling it;
 * a guess that is wrong costs nothing but the trial.
 */
export function documentChoices({ document }: CsafDocument, derived: CsafDocument): Choice<AuthoredAdvisory>[] {
  return [
    choice('/category', { category: document.category }),
    choice('/lang', { lang: document.lang }),
    choice('/distribution/tlp/label', { tlp: authoredTlp(document.distribution?.tlp?.label) }),
    choice('/notes', ...noteOptions(withoutDerived(document.notes, derived.document.notes))),
    choice('/references', {
      references: references(withoutDerived(document.references, derived.document.references)),
    }),
    choice('/acknowledgments', { credits: credits(document.acknowledgments) }),
    choice('/tracking/aliases', { aliases: texts(document.tracking.aliases) }),
    choice('/tracking/status', { status: document.tracking.status }),
  ];
}

const ghsaId = /^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/;

/** Parts of a vulnerability that have a short form which does not need the catalogue. */
export function vulnerabilityChoices(vulnerability: Vulnerability): Choice<AuthoredVulnerability>[] {
  const { cve, cwe, ids, notes, references: links, title } = vulnerability;
  return [
    choice('/cve', { cve: matching(cve, /^CVE-\d{4}-\d{4,}$/) }),
    choice('/title', { title: text(title) }),
    choice('/cwe', { cwe: matching(cwe?.id, /^CWE-[1-9]\d{0,5}$/) }),
    choice('/ids', ...idOptions(ids)),
    choice('/notes', ...vulnerabilityNoteOptions(notes)),
    choice('/references', { references: references(links) }),
    choice('/acknowledgments', { credits: credits(vulnerability.acknowledgments) }),
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

function text(value: unknown): string | undefined {
  return typeof value === 'string' && /\S/.test(value) ? value : undefined;
}

/** The value where the YAML schema takes it. */
function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
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
function noteOptions(notes: readonly Note[] | undefined): Sparse<AuthoredAdvisory>[] {
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
    ),
    ...splits([['summary', summary]], notes),
    ...splits([['details', details]], notes),
    { notes: authoredNotes(notes) },
  ];
}

function idOptions(ids: Vulnerability['ids']): Sparse<AuthoredVulnerability>[] {
  const whole = ids?.every(({ system_name, text: id }) => [system_name, id].every((part) => text(part) !== undefined));
  if (ids === undefined || !whole) return [];
  const long = { ids: ids.map(({ system_name: system, text: id }) => ({ system, id })) };
  return ids.every(({ text: id }) => ghsaId.test(id)) ? [{ ids: ids.map(({ text: id }) => id) }, long] : [long];
}

function vulnerabilityNoteOptions(notes: readonly Note[] | undefined): Sparse<AuthoredVulnerability>[] {
  if (notes === undefined) return [];
  const description = notes.find(({ category }) => category === 'description');
  return [...splits([['description', description]], notes), { notes: authoredNotes(notes) }];
}

/** The notes with some of them under a key of their own. */
function splits(named: [key: string, note: Note | undefined][], notes: readonly Note[]): Record<string, unknown>[] {
  if (named.some(([, note]) => note === undefined)) return [];
  const rest = notes.filter((note) => !named.some(([, taken]) => taken === note));
  const keys = Object.fromEntries(named.map(([key, note]) => [key, text(note?.text)]));
  return [rest.length === 0 ? keys : { ...keys, notes: authoredNotes(rest) }];
}

function authoredNotes(notes: readonly Note[]): AuthoredNote[] | undefined {
  const authored = notes.map(({ category, title, audience, text: body }) => ({
    ...(category === 'general' ? {} : { category }),
    ...(title === undefined ? {} : { title }),
    ...(audience === undefined ? {} : { audience }),
    text: body,
  }));
  return authored.every((note) => Object.values(note).every((value) => text(value) !== undefined))
    ? authored
    : undefined;
}

function references(links: readonly Reference[] | undefined): AuthoredReference[] | undefined {
  if (!links?.every(({ url, summary }) => isWebAddress(url) && text(summary) !== undefined)) return undefined;
  return links.map(({ url, summary, category = 'external' }) => {
    if (summary === url && category === 'external') return url;
    return { url, ...(summary === url ? {} : { summary }), ...(category === 'external' ? {} : { category }) };
  });
}

function credits(acknowledgments: readonly Acknowledgment[] | undefined): AuthoredCredit[] | undefined {
  const authored = acknowledgments?.map(credit);
  return authored?.every((entry) => entry !== undefined) ? authored : undefined;
}

/** One person or organisation; several names in one acknowledgment have no short form. */
function credit({ names = [], organization, summary, urls = [] }: Acknowledgment): AuthoredCredit | undefined {
  const [name] = names;
  const [url] = urls;
  if (names.length > 1 || urls.length > 1 || (url !== undefined && !isWebAddress(url))) return undefined;
  const authored = {
    ...(name === undefined ? {} : { name }),
    ...(organization === undefined ? {} : { organization }),
    ...(url === undefined ? {} : { url }),
    ...(summary === undefined ? {} : { role: summary }),
  };
  if (name === undefined && organization === undefined && url === undefined) return 'anonymous';
  return Object.values(authored).every((value) => text(value) !== undefined) ? authored : undefined;
}

/** As the schemas of the authored files want links to be. */
function isWebAddress(url: unknown): boolean {
  return (
    typeof url === 'string' &&
    /^https?:\/\/([!#$&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]|%[0-9A-Fa-f]{2})+$/.test(url) &&
    URL.canParse(url)
  );
}
