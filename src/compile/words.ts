import { nearest } from '../standard/nearest.ts';
import { quote } from './quote.ts';
import { report, type Scope } from './scope.ts';

/** The word if CSAF knows it; another one is reported with what was probably meant. */
export function knownWord<T extends string>(
  scope: Scope,
  words: readonly T[],
  text: string,
  at: string,
  what: string,
): T | undefined {
  const word = words.find((known) => known === text);
  if (word !== undefined) return word;
  const meant = nearest(text, words);
  report(scope, 'content/unknown-word', at, {
    message: `${quote(text)} is no ${what} of CSAF.`,
    mend: `${meant === undefined ? '' : `Did you mean ${meant}? `}It is one of ${words.join(', ')}.`,
  });
  return undefined;
}
