/** Graphemes that a terminal draws two columns wide: East Asian Wide and Fullwidth (UAX 11), and emoji. */
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}])/u;

/** Characters that a terminal obeys or hides instead of drawing them: controls, bidirectional overrides, lone surrogates, separators. */
const unseen = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const combining = /^\p{M}+$/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One drawn character. */
export interface Cell {
  /** What is drawn: the grapheme, or what stands for one that cannot be seen. */
  shown: string;
  /** Columns. */
  width: number;
  /** Where the grapheme begins in the source, in UTF-16 code units, and where it ends. */
  start: number;
  end: number;
}

/** Columns from one tab stop to the next. */
const tabStop = 4;

/** The characters of a line as a terminal draws them; tabs become spaces, what is unseen becomes visible. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(line)) {
    const cell = segment === '\t' ? blanks(tabStop - (column % tabStop)) : drawn(segment);
    cells.push({ ...cell, start: index, end: index + segment.length });
    column += cell.width;
  }
  return cells;
}

/** Columns that a text without tabs and controls takes. */
export function displayWidth(text: string): number {
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

/** Text that can be printed without harm: line breaks and tabs become spaces, what is unseen becomes visible. */
export function harmless(text: string): string {
  return cellsOf(text.replace(/[\t\r\n]+/g, ' '))
    .map(({ shown }) => shown)
    .join('');
}

function blanks(width: number): Pick<Cell, 'shown' | 'width'> {
  return { shown: ' '.repeat(width), width };
}

function drawn(segment: string): Pick<Cell, 'shown' | 'width'> {
  if (unseen.test(segment)) {
    const shown = Array.from(segment, pictureOf).join('');
    return { shown, width: shown.length };
  }
  if (combining.test(segment)) return { shown: segment, width: 0 };
  return { shown: segment, width: wide.test(segment) ? 2 : 1 };
}

/** Control pictures (U+2400 and on) for C0 and DEL, the code point in words for the rest. */
function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return unseen.test(character) ? `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>` : character;
}
