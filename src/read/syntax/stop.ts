import type { ReadRule } from '../rules.ts';
import type { Span } from '../text-range.ts';
import { shown } from '../wording.ts';

/** What a cause is recognised by: the parser's reason and offset, and the line at which it stopped. */
export interface Stop {
  text: string;
  reason: string;
  offset: number;
  /** The line that holds `offset`, and where it begins. */
  line: string;
  lineStart: number;
}

/** What the author did, where, and the mend. */
export interface Cause extends Span {
  rule?: ReadRule;
  message: string;
  mend: string;
  why?: string;
}

/** The line at an offset; at the very end of the text, the last line that has something on it. */
export function stopAt(text: string, reason: string, offset: number): Stop {
  const at = offset >= text.length ? text.trimEnd().length : offset;
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
  return { text, reason, offset: at, line, lineStart };
}

/** From the stop to the end of its line, or `most` code units of it. */
export function restOfLine({ line, lineStart, offset }: Stop, most: number = Number.POSITIVE_INFINITY): Span {
  const end = lineStart + line.trimEnd().length;
  const start = Math.min(offset, end);
  return { start, end: Math.min(end, start + most) };
}

/** Up to `count` lines ending with the one at `offset`, last first. */
export function* linesUpTo(text: string, offset: number, count: number): Generator<{ line: string; start: number }> {
  let { line, lineStart } = stopAt(text, '', offset);
  for (let left = count; left > 0; left -= 1) {
    yield { line, start: lineStart };
    if (lineStart === 0) return;
    const above = text.slice(0, lineStart).replace(/\r?\n$|\r$/, '');
    ({ line, lineStart } = stopAt(above, '', Math.max(above.length - 1, 0)));
  }
}

/** Text of an unquoted value up to a comment. */
export function plainRest(text: string): string {
  return text.replace(/\s+#.*$/, '').trimEnd();
}

/** Tells to put a text between the quotes that it needs; a short one as it is then written. */
export function quoteIt(text: string, key = ''): string {
  const isSingle = text.includes('"') || text.includes('\\');
  // What is cut could be copied as it is shown.
  if (shown(text) !== text) return `Put the whole text between ${isSingle ? 'single' : 'double'} quotes.`;
  return `Quote it: ${key}${isSingle ? `'${text.replaceAll("'", "''")}'` : `"${text}"`}`;
}
