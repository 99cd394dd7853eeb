import type { CompiledAdvisory, Publication, Released } from '../../model/publication.ts';
import { documentFileName } from '../../standard/document-file.ts';
import { isRecord } from '../../standard/record.ts';
import { type SoughtText, textSearch } from './text-search.ts';

/** What must not stand in a tree. */
export interface Secret extends SoughtText {
  /** The authored file that it is from. */
  file: string;
}

/** Shorter texts may stand anywhere by chance. */
const shortestText = 24;
const shortestName = 7;

/** Runs of characters that no file of a tree writes otherwise: neither HTML, XML, JSON nor Markdown has a mark or an escape among them. */
const plainRun = /[\p{L}\p{N} ,.;()!?-]+/gu;

/**
 * What only those advisories say that are kept from a tree: their ids and the longer pieces of their texts, unless a document of the
 * tree, its policy, its catalogue or its publisher says it as well. An id that a public author has put into a reference is public.
 */
export function secretsOf(publication: Publication, part: Released): Secret[] {
  const shown = new Set([...part.advisories, ...(part.open?.advisories ?? [])].map(({ file }) => file));
  const kept = publication.advisories.filter(({ file }) => !shown.has(file));
  const all = [...kept.flatMap(secretsIn), ...addressOf(publication, part)];
  const secrets = [...new Map(all.map((secret) => [secret.text, secret])).values()];
  return secrets.length === 0 ? [] : unsaidIn(part, secrets);
}

function secretsIn({ id, file, document }: CompiledAdvisory): Secret[] {
  const texts = textsIn(document);
  const names = [id, documentFileName(id).replace(/\.json$/, ''), file, ...texts.filter(isName)].filter(isTelling);
  const runs = texts.flatMap(plainRuns);
  return [...names.map((text) => ({ text, whole: true, file })), ...runs.map((text) => ({ text, file }))];
}

/** Ids of advisories, vulnerabilities and issues, model numbers and the like; not dates, addresses and vectors. */
function isName(text: string): boolean {
  return /^[A-Za-z][\w.:-]{7,}$/.test(text);
}

/** A name of letters alone is a word, and one of digits alone a number: either may stand anywhere. */
function isTelling(name: string): boolean {
  return inLettersOnly(name).length >= shortestName && /[A-Za-z]/.test(name) && /\d/.test(name);
}

/** Nobody but its readers need know that there is a restricted tree. */
function addressOf({ publisher }: Publication, { audience }: Released): Secret[] {
  if (publisher.restrictedBaseUrl === undefined || audience === 'restricted') return [];
  return [{ text: publisher.restrictedBaseUrl, file: 'publisher.yaml' }];
}

function plainRuns(text: string): string[] {
  const runs = [...text.matchAll(plainRun)].map(([run]) => run.trim());
  return runs.filter((run) => run.length >= shortestText && inLettersOnly(run).length >= shortestText / 2);
}

/** All texts of a value, keys apart. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** Those that the part itself does not say, in whatever layout. */
function unsaidIn(part: Released, secrets: readonly Secret[]): Secret[] {
  const { publisher, policy, products, advisories, open } = part;
  const said = [publisher, policy, products, Object.keys(products), open?.publisher, open?.products];
  const documents = [...advisories, ...(open?.advisories ?? [])].map(({ document }) => document);
  const search = textSearch(secrets.map((secret) => ({ text: inLettersOnly(secret.text), secret })));
  const public_ = new Set<Secret>();
  for (const value of [...said, ...documents]) {
    const text = textsIn(value).map(inLettersOnly).join('\n');
    search(new TextEncoder().encode(text), ({ secret }) => {
      public_.add(secret);
      return false;
    });
  }
  return secrets.filter((secret) => !public_.has(secret));
}

/** What is left of a text when marks, spaces and case are taken away: Markdown and its plain form agree in that. */
function inLettersOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
