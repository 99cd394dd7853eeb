import { lettersApart } from '../nearest.ts';

/** Shorter words are spelled too much alike: `now` is no misspelling of `not`. */
const shortestWord = 5;
/** What is longer is no word of a language. */
const longestWord = 40;
const mostLetters = 2;

/**
 * Whether a text was corrected rather than changed: another case, layout or punctuation, or words that are spelled a little differently. In doubt
 * it was changed: numbers, short words and the beginnings of words (`unaffected`) carry meaning.
 */
export function isCorrection(before: string, after: string): boolean {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.join('') === fresh.join('')) return true;
  return old.length === fresh.length && old.every((word, index) => isSpelling(word, fresh[index] ?? ''));
}

/** What carries meaning: letters, digits, and signs other than those of punctuation and Markdown. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/(?:[\s,;:"'`´’‘“”„*_()[\]–—…]|[.!?](?=\s|$))+/u)
    .filter((word) => word !== '');
}

function isSpelling(before: string, after: string): boolean {
  if (before === after) return true;
  const shortest = Math.min(before.length, after.length);
  if (shortest < shortestWord || Math.max(before.length, after.length) > longestWord) return false;
  if (before[0] !== after[0] || !isWord(before) || !isWord(after)) return false;
  return lettersApart(before, after) <= Math.min(mostLetters, Math.floor(shortest / 3));
}

function isWord(text: string): boolean {
  return /^[\p{L}\p{M}-]+$/u.test(text);
}
