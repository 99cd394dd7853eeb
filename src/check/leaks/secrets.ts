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
  const isShown = readableBy(part);
  const kept = publication.advisories.filter((advisory) => !isShown(advisory));
  const all = [...kept.flatMap(secretsIn), ...addressOf(publication, part)];
  const secrets = [...new Map(all.map((secret) => [secret.text, secret])).values()];
  return secrets.length === 0 ? [] : unsaid(saidTo(publication, part), secrets);
}

/** Judged anew, and not by what the part holds: it could hold too much. */
function readableBy({ audience }: Released): (advisory: CompiledAdvisory) => boolean {
  return ({ visibility }) => visibility === 'public' || (visibility === 'restricted' && audience === 'restricted');
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
function textsIn(value: unknown, texts: string[] = []): string[] {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value)) for (const item of value) textsIn(item, texts);
  else if (isRecord(value)) for (const key in value) textsIn(value[key], texts);
  return texts;
}

/** Those that nothing else says: names to the letter, so that `SA-10` does not make `SA-1` public, texts in whatever layout. */
function unsaid(others: readonly unknown[], secrets: readonly Secret[]): Secret[] {
  const names = textSearch(secrets.filter(({ whole }) => whole));
  const runs = secrets.filter(({ whole }) => !whole).map((secret) => ({ text: inLettersOnly(secret.text), secret }));
  const texts = textSearch(runs);
  const said = new Set<Secret>();
  const isSaid = (secret: Secret): false => {
    said.add(secret);
    return false;
  };
  for (const value of others) {
    const bytes = new TextEncoder().encode(textsIn(value).join(separator));
    names(bytes, isSaid);
    texts(lettersOnly(bytes), ({ secret }) => isSaid(secret));
  }
  return secrets.filter((secret) => !said.has(secret));
}

/** All that the readers of a tree may read. */
function saidTo({ publisher, policy, advisories }: Publication, part: Released): unknown[] {
  const { restrictedBaseUrl, ...known } = publisher;
  const addresses = part.audience === 'restricted' ? [restrictedBaseUrl] : [];
  const documents = advisories.filter(readableBy(part)).map(({ document }) => document);
  return [known, addresses, policy, part.products, Object.keys(part.products), ...documents];
}

/** In no text, and not taken away. */
const separator = '\0';

function inLettersOnly(text: string): string {
  return new TextDecoder().decode(lettersOnly(new TextEncoder().encode(text)));
}

/** What is left of a text when marks, spaces and case of ASCII are taken away: Markdown and its plain form agree in that. */
function lettersOnly(text: Uint8Array): Uint8Array {
  const bytes = text.slice();
  let length = 0;
  for (const byte of bytes) {
    const lower = byte >= 65 && byte <= 90 ? byte + 32 : byte;
    const isKept = lower >= 128 || lower === 0 || (lower >= 48 && lower <= 57) || (lower >= 97 && lower <= 122);
    if (isKept) bytes[length++] = lower;
  }
  return bytes.subarray(0, length);
}
