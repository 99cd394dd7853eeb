import { distance } from 'fastest-levenshtein';

/** Past any name that a person types, the distance costs more than a suggestion is worth. */
const longestWord = 200;

/** The candidate that `word` was probably meant to be: at most a third of its letters differ, or one in a short word. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const most = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const candidate of candidates) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps >= bestDistance) continue;
    best = candidate;
    bestDistance = steps;
  }
  return best;
}
