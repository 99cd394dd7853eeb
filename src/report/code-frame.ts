import type { Range } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/workspace.ts';
import { TextPositions } from '../standard/text-position.ts';
import { type Cell, cellsOf } from './display-width.ts';

/** One line of a frame. */
interface FrameLine {
  /** One-based. */
  line: number;
  /** The source as a terminal draws it, cut to fit. */
  shown: string;
  /** Spaces and carets to stand below it. */
  underline: string;
}

/** The lines of a range, each with what to underline. */
export interface CodeFrame {
  lines: FrameLine[];
  /** Lines of the range that are left out at its end. */
  omitted: number;
}

/** Lines of a range that are shown. */
export const mostLines = 3;
const cutMark = '…';

const known = new WeakMap<SourceFile, TextPositions>();

/** The lines of a file, found once however many frames are drawn of it. */
export function linesOf(source: SourceFile): TextPositions {
  let lines = known.get(source);
  if (lines === undefined) {
    lines = new TextPositions(source.text);
    known.set(source, lines);
  }
  return lines;
}

/** Frames a range of a text: at most {@link mostLines} lines, none wider than `width` columns, cut around what is underlined. */
export function codeFrame(lines: TextPositions, range: Range, width: number): CodeFrame {
  const { start, end } = range;
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const shownLast = Math.min(last, start.line + mostLines - 1);
  const framed: FrameLine[] = [];
  for (let line = start.line; line <= shownLast; line += 1) {
    const source = lines.line(line);
    const from = line === start.line ? start.column - 1 : source.length - source.trimStart().length;
    const to = line === end.line ? end.column - 1 : source.trimEnd().length;
    framed.push({ line, ...frameLine(source, from, to, width) });
  }
  return { lines: framed, omitted: Math.max(0, last - shownLast) };
}

/** `from` and `to` count UTF-16 code units; an empty range is marked by one caret. */
function frameLine(source: string, from: number, to: number, width: number): Pick<FrameLine, 'shown' | 'underline'> {
  const reach = width * reachOfFrame;
  if (source.length > 4 * reach) return frameWindow(source, from, to, width, reach);
  const cells = cellsOf(source);
  const isMarked = (cell: Cell) => cell.end > from && cell.start < Math.max(to, from + 1);
  const visible = fit(cells, cells.findIndex(isMarked), width);
  const marks = visible.map((cell) => (isMarked(cell) ? '^' : ' ').repeat(cell.width)).join('');
  const shown = visible.map((cell) => cell.shown).join('');
  return { shown: shown.trimEnd(), underline: marks.includes('^') ? marks.trimEnd() : `${marks}^` };
}

/** Code units that are looked at before and behind the start of a range, for each column: a character may have many. */
const reachOfFrame = 20;

/** A document may be one line of megabytes: only what is near the range is cut into characters. */
function frameWindow(
  source: string,
  from: number,
  to: number,
  width: number,
  reach: number,
): Pick<FrameLine, 'shown' | 'underline'> {
  const begin = wholeCharacter(source, Math.max(0, from - reach));
  const end = wholeCharacter(source, Math.min(source.length, from + reach));
  const before = begin > 0 ? cutMark : '';
  const behind = end < source.length ? cutMark : '';
  const shift = begin - before.length;
  return frameLine(`${before}${source.slice(begin, end)}${behind}`, from - shift, Math.min(to, end) - shift, width);
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset + 1 : offset;
}

/** The cells that fit into `width` columns, with a third of them before the first marked one; cut marks belong to no source. */
function fit(cells: readonly Cell[], firstMarked: number, width: number): Cell[] {
  if (columns(cells) <= width) return [...cells];
  const anchor = firstMarked === -1 ? cells.length : firstMarked;
  let begin = anchor;
  for (let before = 0; begin > 0 && before < width / 3; begin -= 1) before += cells[begin - 1]?.width ?? 0;
  const visible: Cell[] = begin === 0 ? [] : [cut];
  let used = columns(visible);
  for (const cell of cells.slice(begin)) {
    if (used + cell.width > width - 1) return [...visible, cut];
    visible.push(cell);
    used += cell.width;
  }
  return visible;
}

const cut: Cell = { shown: cutMark, width: 1, start: -1, end: -1 };

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
