import { displayWidth } from './display-width.ts';

/** Breaks a line at its spaces into lines of at most `width` columns; a longer word (an address, say) stays whole, and so does the indent. */
export function wrap(text: string, width: number): string[] {
  const [first = '', ...words] = text.split(/(?<=[^ ]) +/);
  const lines: string[] = [];
  let line = first;
  for (const word of words) {
    const longer = `${line} ${word}`;
    if (displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
