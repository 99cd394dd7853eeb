import { distance } from 'fastest-levenshtein';

/** `not_affected`, `no_fix_planned`, `unaffected`. */
const negates = /^(no|non|not|un)(_|(?=affected))/;

/** Past any name that a person types, the distance costs more than a suggestion is worth. */
const longestWord = 200;

/**
 * The candidate that was probably meant: the same but for case, hyphens and spaces, or with at most a third of its letters different; one
 * may be in a short word, but not all. Never the contrary of what was written.
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
    const other = normalised(candidate);
    if (negates.test(plain) !== negates.test(other)) continue;
    const steps = isSwap(plain, other) ? 1 : distance(plain, other);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** The one of a fixed list of words: two swapped letters, which count as two, may be added. */
export function nearestKeyword(word: string, keywords: readonly string[]): string | undefined {
  return nearest(word, keywords, 1);
}

/** Whether two neighbouring letters have changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + a[at] + a.slice(at + 2) === b;
}

/** How many letters have to be added, removed or exchanged to make one word of another. */
export function lettersApart(word: string, other: string): number {
  return distance(word, other);
}

function normalised(word: string): string {
  return word.toLowerCase().replaceAll('-', '_').replaceAll(' ', '_');
}
