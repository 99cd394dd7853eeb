import { distance } from 'fastest-levenshtein';

/** The candidate that was probably meant: the same but for case and hyphens, or few letters away; undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const plain = normalised(word);
  // A long word has no near neighbour among short ones, and measuring it would be slow.
  if (plain.length > 64) return undefined;
  let best: string | undefined;
  // Two swapped letters count as two.
  let least = plain.length < 4 ? 2 : Math.floor(plain.length / 3) + 2;
  for (const candidate of candidates) {
    const steps = distance(plain, normalised(candidate));
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

function normalised(word: string): string {
  return word.toLowerCase().replaceAll('-', '_').replaceAll(' ', '_');
}
