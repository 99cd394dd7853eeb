import { numberKey, paddedNumbersKey, type VersionKey } from './version-key.ts';

const form =
  /^v?([0-9]+(?:\.[0-9]+){0,3})(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)[.-]?([0-9]*))?([.-]?dev)?(?:\+[0-9a-z.-]+)?$/;

/** From the least stable to the most; a version without a word is `stable`. */
const stabilities: ReadonlyMap<string, string> = new Map([
  ['alpha', '\u0002'],
  ['a', '\u0002'],
  ['beta', '\u0003'],
  ['b', '\u0003'],
  ['rc', '\u0004'],
  ['stable', '\u0005'],
  ['patch', '\u0006'],
  ['pl', '\u0006'],
  ['p', '\u0006'],
]);

/** A version of Composer, PHP's package manager. Branches such as `dev-main` have no place in the order. */
export function composerKey(version: string): VersionKey | undefined {
  const [, numbers, word, wordNumber = '', dev] = form.exec(version.toLowerCase()) ?? [];
  if (numbers === undefined) return undefined;
  const release = paddedNumbersKey(numbers.split('.'));
  if (dev === undefined) return release + (stabilities.get(word ?? 'stable') ?? '') + numberKey(wordNumber);
  return word === undefined ? `${release}\u0001` : undefined;
}
