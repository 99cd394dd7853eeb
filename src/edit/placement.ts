import { type DocumentEntry, type DocumentNode, endOf, startOf } from './document-node.ts';
import { lineBreakOf, lineEnd, lineStart, type Splice } from './splice.ts';

/** A value as lines of a block (the first without indentation), and in one line for between brackets. */
export interface Written {
  block: string;
  flow: string;
}

/** Adds a pair to a mapping, behind the last key that precedes it in `order`. */
export function insertPair(
  text: string,
  node: DocumentNode,
  pair: { key: string } & Written,
  order: readonly string[],
): Splice {
  const rank = order.indexOf(pair.key);
  const before = node.entries.findLast(({ key }) => {
    const other = order.indexOf(key?.text ?? '');
    return rank < 0 || (other >= 0 && other < rank);
  });
  if (node.style === 'flow') return between(text, node, before, pair.flow);
  const lines = indented(pair.block, node.indent, lineBreakOf(text));
  if (before !== undefined) return afterLine(text, before, lines);
  const [first] = node.entries;
  const start = first === undefined ? node.start : startOf(first);
  return { start, end: start, text: `${lines.trimStart()}${lineBreakOf(text)}${' '.repeat(node.indent)}` };
}

/** Adds an item to a list at its end or at its start, written like its neighbours: in brackets, in one line, or as a block. */
export function insertItem(text: string, node: DocumentNode, item: Written, at: 'start' | 'end'): Splice {
  const last = node.entries.at(-1);
  if (node.style === 'flow') return between(text, node, at === 'end' ? last : undefined, item.flow);
  const neighbour = at === 'end' ? last : node.entries[0];
  const inOneLine = neighbour?.value.style === 'flow' || neighbour?.value.kind === 'scalar';
  const lines = itemLines(text, node, item, inOneLine);
  if (at === 'end' && last !== undefined) return afterLine(text, last, lines);
  const start = lineStart(text, node.start);
  return { start, end: start, text: lines + lineBreakOf(text) };
}

/** Puts other items in the place of all items of a list, written like the first of those. */
export function replaceItems(text: string, node: DocumentNode, items: readonly Written[]): Splice {
  const { start, end } = node;
  if (node.style === 'flow') return { start, end, text: `[${items.map(({ flow }) => flow).join(', ')}]` };
  const first = node.entries[0]?.value;
  const inOneLine = first?.style === 'flow' || first?.kind === 'scalar';
  const lines = items.map((item) => itemLines(text, node, item, inOneLine));
  return { start, end, text: lines.join(lineBreakOf(text)).trimStart() };
}

function itemLines(text: string, { indent }: DocumentNode, { block, flow }: Written, inOneLine: boolean): string {
  return indented(`- ${inOneLine ? flow : deeper(block)}`, indent, lineBreakOf(text));
}

/** Takes a pair out of a mapping, with its lines. Undefined when it is the only one. */
export function removePair(text: string, node: DocumentNode, entry: DocumentEntry): Splice | undefined {
  const index = node.entries.indexOf(entry);
  const next = node.entries[index + 1];
  const previous = node.entries[index - 1];
  if (next === undefined && previous === undefined) return undefined;
  if (node.style === 'flow') {
    if (next !== undefined) return { start: startOf(entry), end: startOf(next), text: '' };
    return { start: previous === undefined ? startOf(entry) : endOf(previous), end: endOf(entry), text: '' };
  }
  const start = lineStart(text, startOf(entry));
  // Behind a dash: the next key comes in its place.
  if (text.slice(start, startOf(entry)).trim() !== '' && next !== undefined) {
    return { start: startOf(entry), end: startOf(next), text: '' };
  }
  return { start, end: lineEnd(text, endOf(entry)), text: '' };
}

/** Behind an entry of a flow collection, or as its first. */
function between(text: string, node: DocumentNode, before: DocumentEntry | undefined, written: string): Splice {
  const [first] = node.entries;
  if (first === undefined) {
    const padding = node.kind === 'mapping' ? ' ' : '';
    return { start: node.start + 1, end: node.end - 1, text: `${padding}${written}${padding}` };
  }
  const next = before ?? first;
  const line = lineStart(text, startOf(next));
  const ownLine = text.slice(line, startOf(next)).trim() === '' && line > node.start;
  const space = ownLine ? `${lineBreakOf(text)}${text.slice(line, startOf(next))}` : ' ';
  if (before === undefined) return { start: startOf(first), end: startOf(first), text: `${written},${space}` };
  return { start: endOf(before), end: endOf(before), text: `,${space}${written}` };
}

function afterLine(text: string, entry: DocumentEntry, lines: string): Splice {
  const start = lineEnd(text, endOf(entry));
  const missing = start > 0 && text.charAt(start - 1) !== '\n' ? lineBreakOf(text) : '';
  return { start, end: start, text: missing + lines + (missing === '' ? lineBreakOf(text) : '') };
}

function indented(block: string, indent: number, lineBreak: string): string {
  return block
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
    .join(lineBreak);
}

function deeper(block: string): string {
  return block.replaceAll(/\n(?=[^\n])/g, '\n  ');
}
