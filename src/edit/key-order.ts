import { type DocumentNode, endOf, hasAnchors, startOf } from './document-node.ts';
import { lineBreakOf, lineEnd, lineStart, type Splice } from './splice.ts';

/** A key of a block mapping with all that belongs to it. */
interface Segment {
  rank: number;
  /** Blank lines before it. */
  gap: string;
  /** Comment lines directly above. */
  comment: string;
  /** Its lines, without what stands before the key in the first of them; ends with a line break. */
  body: string;
}

/**
 * How to bring the keys of a mapping into order, comments and blank lines included; nothing to do gives an empty list. Undefined when it
 * cannot be done without harm: anchors, comments in braces, blocks that keep their trailing line breaks.
 *
 * @param order Keys in the order that is wanted; others come last, in the order that they have.
 */
export function orderKeys(text: string, node: DocumentNode, order: readonly string[]): Splice[] | undefined {
  const ranks = node.entries.map(({ key }) => rankOf(key?.text ?? '', order));
  if (ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? 0) <= rank)) return [];
  const written = text.slice(node.start, node.end);
  if (hasAnchors(node) || /[|>][1-9]?\+/.test(written)) return undefined;
  return node.style === 'flow' ? orderInBraces(text, node, ranks) : orderLines(text, node, ranks);
}

function rankOf(key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  return rank < 0 ? order.length : rank;
}

/** Each pair moves to the place of another; commas and spaces stay. */
function orderInBraces(text: string, node: DocumentNode, ranks: readonly number[]): Splice[] | undefined {
  if (/(^|\s)#/m.test(text.slice(node.start, node.end))) return undefined;
  const pairs = node.entries.map((entry, index) => {
    const [start, end] = [startOf(entry), endOf(entry)];
    return { rank: ranks[index] ?? 0, start, end, written: text.slice(start, end) };
  });
  const sorted = pairs.toSorted((a, b) => a.rank - b.rank);
  return pairs.map(({ start, end }, index) => ({ start, end, text: sorted[index]?.written ?? '' }));
}

function orderLines(text: string, node: DocumentNode, ranks: readonly number[]): Splice[] | undefined {
  const indent = ' '.repeat(node.indent);
  const whole = segmentsOf(text, node, ranks, indent);
  if (whole === undefined) return undefined;
  const { segments, start, end, inline } = whole;
  const sorted = segments.toSorted((a, b) => a.rank - b.rank);
  const [oldFirst, newFirst] = [segments[0], sorted[0]];
  if (oldFirst === undefined || newFirst === undefined) return undefined;
  if (newFirst !== oldFirst) {
    // Behind a dash there is no room for a comment.
    if (inline && newFirst.comment !== '') return undefined;
    [oldFirst.gap, newFirst.gap] = [newFirst.gap, oldFirst.gap];
  }
  const lines = sorted.map(
    ({ gap, comment, body }, index) => gap + comment + (inline && index === 0 ? '' : indent) + body,
  );
  const joined = lines.join('');
  return [{ start, end, text: text.slice(start, end).endsWith('\n') ? joined : joined.replace(/\r?\n$/, '') }];
}

function segmentsOf(
  text: string,
  node: DocumentNode,
  ranks: readonly number[],
  indent: string,
): { segments: Segment[]; start: number; end: number; inline: boolean } | undefined {
  const [first] = node.entries;
  if (first === undefined) return undefined;
  const inline = text.slice(lineStart(text, startOf(first)), startOf(first)).trim() !== '';
  const head = inline ? '' : headComment(text, lineStart(text, startOf(first)), node.indent);
  const start = (inline ? startOf(first) : lineStart(text, startOf(first))) - head.length;
  let end = start;
  const segments: Segment[] = [];
  for (const [index, entry] of node.entries.entries()) {
    const keyStart = startOf(entry);
    const line = index === 0 && inline ? keyStart : lineStart(text, keyStart);
    if (text.slice(line, keyStart) !== (index === 0 && inline ? '' : indent)) return undefined;
    const [tail, gap, comment] = splitTrivia(text.slice(end, line), node.indent);
    const previous = segments.at(-1);
    if (previous !== undefined) previous.body += tail;
    else if (tail !== '') return undefined;
    end = lineEnd(text, endOf(entry));
    const body = text.slice(keyStart, end);
    segments.push({
      rank: ranks[index] ?? 0,
      gap,
      comment,
      body: body.endsWith('\n') ? body : body + lineBreakOf(text),
    });
  }
  return { segments, start, end, inline };
}

/** Comment lines directly above the first key, unless they head the file: then a blank line, or a word to the editor, sets them apart. */
function headComment(text: string, line: number, indent: number): string {
  const above = text.slice(0, line);
  const [comments = ''] = /(?:[ \t]*#[^\n]*\n)*$/.exec(above) ?? [];
  const startsFile = comments.length === above.length;
  if (startsFile || indentOf(comments) !== indent) return '';
  return comments;
}

/** What stands between two keys: comments of the one above (indented deeper), blank lines, comments of the one below. */
function splitTrivia(trivia: string, indent: number): [tail: string, gap: string, comment: string] {
  const lines = trivia.match(/[^\n]*\n/g) ?? [];
  const own = lines.findLastIndex((line) => line.trim() !== '' && indentOf(line) > indent) + 1;
  const blank = lines.slice(own).findIndex((line) => line.trim() !== '');
  const below = blank < 0 ? lines.length : own + blank;
  return [lines.slice(0, own).join(''), lines.slice(own, below).join(''), lines.slice(below).join('')];
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
