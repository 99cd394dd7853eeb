import { distance } from 'fastest-levenshtein';

/** The candidate that `word` was probably meant to be: at most a third of its letters differ; one may in a short word, but not all. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(Math.max(1, Math.floor(word.length / 3)), word.length - 1) + 1;
  // Past any name that a person types, the distance costs more than a suggestion is worth.
  if (word.length > 200) return undefined;
  for (const candidate of candidates) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}
