import type { CsafDocument, Note, Reference } from '@csaf/types/csaf-2.0';
import { advisoryWords } from '../compile/references.ts';
import type { AuthoredLink, AuthoredNote, AuthoredPublisher } from '../model/authored.ts';
import { plainDraft } from './csaf-2.0-draft.ts';
import { noteToken, referenceToken, templateOf } from './named-texts.ts';
import { authoredLink, authoredNote, vulnerabilityWords } from './short-forms.ts';

/** Lists of notes and references as documents have them, which may repeat from document to document. */
export interface DocumentTexts {
  notes: RepeatableItem<AuthoredNote>[][];
  references: RepeatableItem<AuthoredLink>[][];
}

/** One item of such a list, and what tells it apart. */
interface RepeatableItem<T> {
  token: string;
  /** How `publisher.yaml` would have it; undefined when it cannot, or when it is too short to be worth a name. */
  authored: T | undefined;
  /** What its name is made of. */
  title: string;
  /** What tells it from others of that title. */
  hint: string;
}

/** A note that is shorter is data, such as a country, rather than boiler-plate. */
const shortestText = 60;

/** The texts of a document that other documents of its publisher may repeat. */
export function textsOf(document: CsafDocument): DocumentTexts {
  const words = advisoryWords(plainDraft(document));
  const vulnerabilities = document.vulnerabilities ?? [];
  return {
    notes: [repeatableNotes(document.document.notes)],
    references: [
      repeatableReferences(document.document.references, words),
      ...vulnerabilities.map((vulnerability) =>
        repeatableReferences(vulnerability.references, { ...words, ...vulnerabilityWords(vulnerability) }),
      ),
    ],
  };
}

function repeatableNotes(notes: readonly Note[] = []): RepeatableItem<AuthoredNote>[] {
  return notes.map((note) => {
    const long = typeof note.text === 'string' && note.text.length >= shortestText;
    return {
      token: noteToken(note),
      authored: long ? authoredNote(note) : undefined,
      title: note.title ?? note.category,
      hint: long ? note.text.split(/\s+/, 3).join(' ') : '',
    };
  });
}

function repeatableReferences(
  references: readonly Reference[] = [],
  words: Record<string, string>,
): RepeatableItem<AuthoredLink>[] {
  return references.map((reference) => {
    const template = templateOf(reference, words);
    return {
      token: referenceToken(reference, words),
      // What is no web address for its placeholders alone is fine.
      authored: authoredLink(reference) === undefined ? undefined : longAuthoredLink(template),
      title: template.summary ?? template.url,
      // The last part of the path, without its extension.
      hint: /([^/]*?)(\.\w+)?\/?$/.exec(template.url)?.[1] ?? '',
    };
  });
}

function longAuthoredLink({ category, summary, url }: Reference): AuthoredLink {
  return {
    url,
    ...(summary === url ? {} : { summary }),
    ...(category === 'external' ? {} : { category: category ?? 'unspecified' }),
  };
}

/** The texts that several documents repeat, under names; what always stands together has one name. */
export function sharedTexts(documents: readonly DocumentTexts[]): Pick<AuthoredPublisher, 'notes' | 'references'> {
  const notes = sharedRuns(documents.map((document) => document.notes));
  const references = sharedRuns(documents.map((document) => document.references));
  return {
    ...(notes === undefined ? {} : { notes }),
    ...(references === undefined ? {} : { references }),
  };
}

interface Repeated<T> {
  authored: T;
  title: string;
  hint: string;
  documents: number;
  /** Tokens that stood just before and after it; undefined at the ends of lists. */
  before: Set<string | undefined>;
  after: Set<string | undefined>;
}

function sharedRuns<T extends object>(
  documents: readonly RepeatableItem<T>[][][],
): Record<string, T | T[]> | undefined {
  const repeated = repeatedItems(documents);
  const starts = [...repeated].filter(([token]) => !continues(token, repeated));
  if (starts.length === 0) return undefined;
  const usualFirst = starts.sort(([, a], [, b]) => b.documents - a.documents);
  const named: [string, T | T[]][] = [];
  const names = new Set<string>();
  for (const [token, first] of usualFirst) {
    const run = [first.authored];
    for (let next = follower(token, repeated); next !== undefined; next = follower(next, repeated)) {
      const item = repeated.get(next);
      if (item !== undefined) run.push(item.authored);
    }
    named.push([freeName(first, names), run.length === 1 ? first.authored : run]);
  }
  return Object.fromEntries(named);
}

/** Those in enough documents: in three, or in both where there are but two. */
function repeatedItems<T>(documents: readonly RepeatableItem<T>[][][]): Map<string, Repeated<T>> {
  const found = new Map<string, Repeated<T>>();
  for (const lists of documents) {
    const here = new Set<string>();
    for (const list of lists) {
      for (const [index, { authored, hint, title, token }] of list.entries()) {
        if (authored === undefined) continue;
        const known = found.get(token) ?? { authored, hint, title, documents: 0, before: new Set(), after: new Set() };
        found.set(token, known);
        if (!here.has(token)) known.documents += 1;
        here.add(token);
        known.before.add(list[index - 1]?.token);
        known.after.add(list[index + 1]?.token);
      }
    }
  }
  const enough = documents.length === 2 ? 2 : 3;
  return new Map([...found].filter(([, { documents: count }]) => count >= enough));
}

/** The one that always stands after this one, and never without it. */
function follower<T>(token: string, repeated: ReadonlyMap<string, Repeated<T>>): string | undefined {
  const after = repeated.get(token)?.after;
  const [next] = after ?? [];
  if (after?.size !== 1 || next === undefined || next === token) return undefined;
  return repeated.get(next)?.before.size === 1 ? next : undefined;
}

/** Whether it is part of the run of the one before it. */
function continues<T>(token: string, repeated: ReadonlyMap<string, Repeated<T>>): boolean {
  const [previous] = repeated.get(token)?.before ?? [];
  return previous !== undefined && follower(previous, repeated) === token;
}

/** `Legal Notice` → `legal-notice`; then with words of its own, `legal-notice-all-information-products`; then with a number. */
function freeName({ hint, title }: Pick<Repeated<unknown>, 'hint' | 'title'>, taken: Set<string>): string {
  const names = [slug(title), slug(`${title} ${hint}`)];
  const [plain = 'text', longer = plain] = names;
  let free = taken.has(plain) ? longer : plain;
  for (let count = 2; taken.has(free); count += 1) free = `${longer}-${count}`;
  taken.add(free);
  return free;
}

function slug(title: string): string {
  const words = title
    .replace(/\{\w+\}/g, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? ['text']).join('-').slice(0, 60).replace(/-$/, '');
}
