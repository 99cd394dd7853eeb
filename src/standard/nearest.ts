import { distance } from 'fastest-levenshtein';

/** Past any name that a person types, the distance costs more than a suggestion is worth. */
const longestWord = 200;

/**
 * The candidate that was probably meant: the same but for case, hyphens and spaces, or with at most a third of its letters different; one
 * may be in a short word, but not all.
 *
 * @param more How many letters beyond a third may differ in a word of four or more.
 */
export function nearest(word: string, candidates: Iterable<string>, more = 0): string | undefined {
  if (word.length > longestWord) return undefined;
  const plain = normalised(word);
  const most = plain.length < 4 ? 1 : Math.floor(plain.length / 3) + more;
  let best: string | undefined;
  let least = Math.min(most, plain.length - 1) + 1;
  for (const candidate of candidates) {
    const steps = distance(plain, normalised(candidate));
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** The one of a fixed list of words: two swapped letters, which count as two, may be added. */
export function nearestKeyword(word: string, keywords: readonly string[]): string | undefined {
  return nearest(word, keywords, 1);
}

function normalised(word: string): string {
  return word.toLowerCase().replaceAll('-', '_').replaceAll(' ', '_');
}
