import { printable } from '../standard/printable.ts';

/** Text from outside as it may be printed: one line, no control characters, at most 160 characters. */
export function shown(text: string): string {
  return printable(text, 160);
}

/** The first few of some paths, and how many more there are. */
export function shownPaths(paths: readonly string[]): string {
  const first = paths.slice(0, 5).map(shown).join(', ');
  return paths.length > 5 ? `${first} and ${paths.length - 5} more` : first;
}
