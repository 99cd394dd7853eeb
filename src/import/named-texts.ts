import type { Note, Reference } from '@csaf/types/csaf-2.0';
import { longLink } from '../compile/shared-texts.ts';
import type { AuthoredLink, AuthoredNote, AuthoredPublisher } from '../model/authored.ts';

/** Finds what stands in `publisher.yaml` again in a document, so that its name can stand for it. */
export interface NamedTexts {
  notes: readonly NamedRun[];
  references: readonly NamedRun[];
}

/** A name, and the items that it stands for as {@link noteToken} and {@link referenceToken} write them. */
interface NamedRun {
  name: string;
  tokens: readonly string[];
}

/** The shared texts of a publisher. */
export function namedTextsOf({
  notes = {},
  references = {},
}: Pick<AuthoredPublisher, 'notes' | 'references'>): NamedTexts {
  return {
    notes: runs(notes, (note: AuthoredNote) => noteToken({ category: 'general', ...note })),
    references: runs(references, (reference) => linkToken({ category: 'external', ...longLink(reference) })),
  };
}

/** Replaces runs of items by names, longest first; the others become `authored`. Undefined when one of them cannot. */
export function withNames<T, A>(
  items: readonly T[],
  known: readonly NamedRun[],
  tokenOf: (item: T) => string,
  authored: (item: T) => A | undefined,
): (A | string)[] | undefined {
  const tokens = items.map(tokenOf);
  const result: (A | string)[] = [];
  for (let index = 0; index < items.length; ) {
    const run = known.find((one) => one.tokens.every((token, offset) => token === tokens[index + offset]));
    const item = items[index];
    const entry = run?.name ?? (item === undefined ? undefined : authored(item));
    if (entry === undefined) return undefined;
    result.push(entry);
    index += run?.tokens.length ?? 1;
  }
  return result;
}

/** What tells notes apart; one with members that no short form has is like no other. */
export function noteToken(note: Note | AuthoredNote): string {
  const { audience, category, text, title, ...rest } = note;
  return JSON.stringify([category, title, audience, text, rest]);
}

/** What tells references apart, with the words of the document as placeholders. */
export function referenceToken(reference: Reference, words: Readonly<Record<string, string>>): string {
  return linkToken(templateOf(reference, words));
}

/** A reference in which the words of the document are placeholders, where `publisher.yaml` may have such. */
export function templateOf(reference: Reference, words: Readonly<Record<string, string>>): Reference {
  const { summary, url } = reference;
  if (typeof summary !== 'string' || typeof url !== 'string') return reference;
  return {
    ...reference,
    summary: replaced(summary, words, ['id', 'cve']),
    url: replaced(url, words, ['id', 'name', 'cvss', 'cve', 'year']),
  };
}

/** A year is one only between slashes, as there it is a folder. */
function replaced(text: string, words: Readonly<Record<string, string>>, keys: readonly string[]): string {
  return keys.reduce((result, key) => {
    const word = words[key];
    if (word === undefined || word === '') return result;
    return key === 'year' ? result.replaceAll(`/${word}/`, '/{year}/') : result.replaceAll(word, `{${key}}`);
  }, text);
}

function linkToken(link: AuthoredLink | Reference): string {
  const { category, summary = link.url, url, ...rest } = link;
  return JSON.stringify([category ?? 'unspecified', summary, url, rest]);
}

function runs<T>(texts: Readonly<Record<string, T | T[]>>, tokenOf: (item: T) => string): NamedRun[] {
  return Object.entries(texts)
    .map(([name, one]) => ({ name, tokens: (Array.isArray(one) ? one : [one]).map(tokenOf) }))
    .sort((a, b) => b.tokens.length - a.tokens.length);
}
