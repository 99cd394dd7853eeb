import nspell, { type Nspell } from 'nspell';
import type { SpellChecker } from '../check/csaf/services.ts';
import { americanSpellings } from './english-spelling.ts';
import { fieldWords } from './field-words.ts';
import { wordsOf } from './words.ts';

/** A Hunspell dictionary, as the packages `dictionary-<language>` have it. */
export interface Dictionary {
  aff: Uint8Array;
  dic: Uint8Array;
}

/** What a spell checker may be told. */
export interface SpellCheckerOptions {
  /** Further words that are right: names of products and people, words of one's own field. */
  words?: Iterable<string>;
  /** Gives a module that exports a dictionary by default, or rejects. Imports installed packages unless told otherwise. */
  load?: (packageName: string) => Promise<unknown>;
}

/** Tells whether a word is right. */
type Judge = (word: string) => boolean;

/**
 * Finds misspelt words (CSAF §6.3.8) with Hunspell dictionaries. That of American English comes along, and serves for all of English;
 * other languages need the package `dictionary-<language>`, of npm, to be installed.
 */
export function spellChecker({ words = [], load = importPackage }: SpellCheckerOptions = {}): SpellChecker {
  const own = new Set(words);
  const judges = new Map<string, Promise<Judge | undefined>>();
  return {
    async misspelt(text, language) {
      const tag = language.toLowerCase();
      const judge = judges.get(tag) ?? judgeOf(tag, own, load);
      judges.set(tag, judge);
      const isRight = await judge;
      return isRight && [...wordsOf(text)].filter((word) => !isRight(word));
    },
  };
}

function importPackage(name: string): Promise<unknown> {
  return name === 'dictionary-en' ? import('dictionary-en') : import(name);
}

async function judgeOf(
  tag: string,
  own: ReadonlySet<string>,
  load: (packageName: string) => Promise<unknown>,
): Promise<Judge | undefined> {
  const dictionary = await dictionaryOf(tag, load);
  if (dictionary === undefined) return undefined;
  const speller = nspell(dictionary);
  const isForeignSpelling = tag === 'en-us' || !/^en(?:-|$)/.test(tag);
  const isRight: Judge = (word) => isKnown(speller, own, word) || (!isForeignSpelling && isBritish(speller, word));
  return remembered(isRight);
}

function isKnown(speller: Nspell, own: ReadonlySet<string>, word: string): boolean {
  return own.has(word) || isFieldWord(word.toLowerCase()) || speller.correct(word.replace('’', "'"));
}

function isFieldWord(word: string): boolean {
  return fieldWords.has(word) || (word.endsWith('s') && fieldWords.has(word.slice(0, -1)));
}

function isBritish(speller: Nspell, word: string): boolean {
  return americanSpellings(word).some((spelling) => isFieldWord(spelling.toLowerCase()) || speller.correct(spelling));
}

/** More than a long document has; a hostile one must not fill the memory. */
const mostRemembered = 100_000;

function remembered(judge: Judge): Judge {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const isRight = judge(word);
    known.set(word, isRight);
    return isRight;
  };
}

/** Language, script and region of BCP 47; what may become part of the name of a package. */
const plainTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/;

/** The dictionary of the language and region, else that of the language. */
async function dictionaryOf(
  tag: string,
  load: (packageName: string) => Promise<unknown>,
): Promise<Dictionary | undefined> {
  if (!plainTag.test(tag)) return undefined;
  for (let name = tag; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('-')))) {
    const dictionary = await loaded(`dictionary-${name}`, load);
    if (dictionary !== undefined) return dictionary;
  }
  return undefined;
}

async function loaded(
  packageName: string,
  load: (packageName: string) => Promise<unknown>,
): Promise<Dictionary | undefined> {
  try {
    const module = await load(packageName);
    const dictionary =
      typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
    return isDictionary(dictionary) ? dictionary : undefined;
  } catch {
    return undefined;
  }
}

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null && 'aff' in value && 'dic' in value;
}
