import type { Position, Range } from '../model/diagnostic.ts';

/** Offsets from `start` up to, and without, `end`, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Line and column of the spans of a text. */
export function rangesIn(text: string): (span: Span) => Range {
  const lines = lineStarts(text);
  return ({ start, end }) => ({ start: toPosition(start, lines), end: toPosition(end, lines) });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}

function toPosition(offset: number, lines: readonly number[]): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
