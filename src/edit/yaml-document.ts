import { isDeepStrictEqual } from 'node:util';
import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { formatYaml, parseYaml } from '../read/yaml.ts';
import { parsePointer, valueAt } from '../standard/json-pointer.ts';
import { isRecord } from '../standard/record.ts';
import { type DocumentEntry, type DocumentNode, entryOf } from './document-node.ts';
import { orderKeys } from './key-order.ts';
import { insertItem, insertPair, removePair, replaceItems } from './placement.ts';
import { lineEnd, type Splice, spliced } from './splice.ts';

/**
 * A YAML file that is edited as people would: what an edit does not concern keeps every byte, comments and layout included. Each edit
 * reads the result again; one that would spoil the file, or say something else than it should, is not made and answers `false`.
 */
export class YamlDocument {
  /** The text as it is now, without a byte order mark. */
  text: string;
  #root: DocumentNode;
  #value: unknown;

  private constructor(text: string, root: DocumentNode, value: unknown) {
    this.text = text;
    this.#root = root;
    this.#value = value;
  }

  /** Undefined when the text is not one well-formed YAML document with a value. */
  static parse(text: string): YamlDocument | undefined {
    const read = readBoth(text);
    return read && new YamlDocument(text, read.root, read.value);
  }

  /** The value as csaf-press reads it. */
  get value(): unknown {
    return this.#value;
  }

  /** The node at a JSON pointer. */
  nodeAt(pointer: string): DocumentNode | undefined {
    let node: DocumentNode | undefined = this.#root;
    for (const token of parsePointer(pointer)) node = node && entryOf(node, token)?.value;
    return node;
  }

  /** What its author wrote at a pointer, quotes included. */
  written(pointer: string): string {
    const node = this.nodeAt(pointer);
    return node === undefined ? '' : this.text.slice(node.start, node.end);
  }

  /** Puts text in the place of a scalar, quoted as that was, or as it must be. */
  setText(pointer: string, value: string): boolean {
    const node = this.nodeAt(pointer);
    if (node?.kind !== 'scalar') return false;
    const splice = { start: node.start, end: node.end, text: formatText(value, node.style) };
    return this.#edit([splice], withValue(this.#value, pointer, value));
  }

  /** Writes a list of one around a value that stands alone. */
  wrapInList(pointer: string): boolean {
    const node = this.nodeAt(pointer);
    if (node?.kind !== 'scalar' || node.style === 'literal') return false;
    const value = valueAt(this.#value, pointer);
    const written = typeof value === 'string' ? formatText(value, 'flow') : this.written(pointer);
    return this.#edit(
      [{ start: node.start, end: node.end, text: `[${written}]` }],
      withValue(this.#value, pointer, [value]),
    );
  }

  /** Puts a comment at the end of the line on which a value ends, behind the one that is there. */
  addComment(pointer: string, comment: string): boolean {
    const node = this.nodeAt(pointer);
    if (node === undefined) return false;
    const [rest = ''] = /[^\r\n]*/.exec(this.text.slice(node.end)) ?? [];
    const at = node.end + rest.trimEnd().length;
    const text = `${/(^|\s)#/.test(rest) ? ';' : ' #'} ${comment.replaceAll(/\s+/g, ' ').trim()}`;
    return this.#edit([{ start: at, end: at, text }], this.#value);
  }

  /** Gives a key of a mapping another name. */
  renameKey(pointer: string, name: string): boolean {
    const { parent, token, entry } = this.#entryAt(pointer);
    const mapping = valueAt(this.#value, parent);
    if (entry?.key === undefined || !isRecord(mapping) || Object.hasOwn(mapping, name)) return false;
    const { start, end, style } = entry.key.node;
    const entries = Object.entries(mapping).map(([key, value]) => [key === token ? name : key, value]);
    const splice = { start, end, text: formatText(name, style) };
    return this.#edit([splice], withValue(this.#value, parent, Object.fromEntries(entries)));
  }

  /** Sets a key that the mapping does not have, behind those that precede it in `order`. */
  insert(parent: string, key: string, value: unknown, order: readonly string[]): boolean {
    const node = this.nodeAt(parent);
    const mapping = valueAt(this.#value, parent);
    if (node?.kind !== 'mapping' || !isRecord(mapping) || Object.hasOwn(mapping, key)) return false;
    const written = {
      block: formatYaml({ [key]: value }),
      flow: formatInLine({ [key]: value })
        .slice(1, -1)
        .trim(),
    };
    const expected = withValue(this.#value, parent, { ...mapping, [key]: value });
    return this.#edit([insertPair(this.text, node, { key, ...written }, order)], expected);
  }

  /** Sets the value of a key, whether it is there or not. */
  set(parent: string, key: string, value: unknown, order: readonly string[]): boolean {
    const { entry } = this.#entryAt(`${parent}/${key}`);
    if (entry === undefined) return this.insert(parent, key, value, order);
    if (typeof value === 'string' && entry.value.style !== 'literal' && this.setText(`${parent}/${key}`, value))
      return true;
    return this.remove(`${parent}/${key}`) && this.insert(parent, key, value, order);
  }

  /** Takes a key out of its mapping, unless it is the only one. */
  remove(pointer: string): boolean {
    const { parent, token, entry } = this.#entryAt(pointer);
    const node = this.nodeAt(parent);
    const mapping = valueAt(this.#value, parent);
    const splice = node && entry && removePair(this.text, node, entry);
    if (splice === undefined || !isRecord(mapping)) return false;
    const { [token]: _removed, ...rest } = mapping;
    return this.#edit([splice], withValue(this.#value, parent, rest));
  }

  /** Adds an item to a list in the style of its neighbours. */
  append(pointer: string, item: unknown, at: 'start' | 'end' = 'end'): boolean {
    const node = this.nodeAt(pointer);
    const list = valueAt(this.#value, pointer);
    if (node?.kind !== 'sequence' || !Array.isArray(list)) return false;
    const written = { block: formatYaml(item), flow: formatInLine(item) };
    const expected = withValue(this.#value, pointer, at === 'end' ? [...list, item] : [item, ...list]);
    return this.#edit([insertItem(this.text, node, written, at)], expected);
  }

  /** Replaces a list as a whole. */
  replaceList(pointer: string, items: readonly unknown[]): boolean {
    const node = this.nodeAt(pointer);
    if (node?.kind !== 'sequence') return false;
    const written = items.map((item) => ({ block: formatYaml(item), flow: formatInLine(item) }));
    return this.#edit([replaceItems(this.text, node, written)], withValue(this.#value, pointer, items));
  }

  /** Brings the keys of a mapping into order. `undefined` when they are. */
  orderKeys(pointer: string, order: readonly string[]): boolean | undefined {
    const node = this.nodeAt(pointer);
    if (node?.kind !== 'mapping') return undefined;
    const splices = orderKeys(this.text, node, order);
    if (splices === undefined) return false;
    return splices.length === 0 ? undefined : this.#edit(splices, this.#value);
  }

  /** Takes out the first comment line that begins so. */
  removeComment(beginning: string): boolean {
    const start = this.text.split('\n').findIndex((line) => line.startsWith(beginning));
    if (start < 0) return false;
    const at = this.text
      .split('\n')
      .slice(0, start)
      .reduce((sum, line) => sum + line.length + 1, 0);
    return this.#edit([{ start: at, end: lineEnd(this.text, at), text: '' }], this.#value);
  }

  #entryAt(pointer: string): { parent: string; token: string; entry: DocumentEntry | undefined } {
    const token = parsePointer(pointer).at(-1) ?? '';
    const parent = pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
    const node = this.nodeAt(parent);
    return { parent, token, entry: node && entryOf(node, token) };
  }

  /** Makes an edit if the result says what is expected, and nothing else. */
  #edit(splices: readonly Splice[], expected: unknown): boolean {
    const text = spliced(this.text, splices);
    const read = readBoth(text);
    if (read === undefined || !isDeepStrictEqual(read.value, expected)) return false;
    this.text = text;
    this.#root = read.root;
    this.#value = read.value;
    return true;
  }
}

/** A value in one line, for between brackets: `{ version: 1.0.0, date: 2026-03-02 }`, `[a, b]`. */
export function formatInLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatInLine).join(', ')}]`;
  if (!isRecord(value)) return typeof value === 'string' ? formatText(value, 'flow') : String(value);
  const pairs = Object.entries(value).map(([key, item]) => `${formatText(key, 'flow')}: ${formatInLine(item)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** A text in one line, in the style of what it replaces if that can hold it; without quotes only where every reader of YAML sees a text. */
export function formatText(value: string, style: DocumentNode['style']): string {
  if (style === 'single' && !/['\p{Cc}]/u.test(value)) return `'${value}'`;
  if (style === 'single' || style === 'double' || value.length > longestPlain) return JSON.stringify(value);
  const written = formatYaml([value]).trim();
  // Between brackets, commas and brackets end a text.
  const plain =
    /^\[([^[\]{},"'#\n]+)\]$/.exec(written)?.[1] ?? /^- ([^[\]{},"'#|>\n][^[\]{},#\n]*)$/.exec(written)?.[1];
  return plain === value ? plain : JSON.stringify(value);
}

const longestPlain = 500;

function readBoth(text: string): { root: DocumentNode; value: unknown } | undefined {
  const document = parseDocument(text, { keepSourceTokens: true, uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0 || document.contents === null) return undefined;
  const { value, diagnostics } = parseYaml(text, '');
  if (value === undefined || diagnostics.length > 0) return undefined;
  return { root: nodeOf(document.contents, text, 0), value };
}

type Content = Document['contents'];

/** The package's nodes as ours: with an end where the text of a node ends, not where the next one begins. */
function nodeOf(content: Content, text: string, after: number): DocumentNode {
  const start = content?.range?.[0] ?? after;
  const node: DocumentNode = {
    kind: 'scalar',
    style: 'plain',
    start,
    end: start,
    indent: 0,
    entries: [],
    anchored: (!isAlias(content) && content?.anchor !== undefined) || content?.tag?.startsWith('!') === true,
  };
  if (isMap(content) || isSeq(content)) {
    node.kind = isMap(content) ? 'mapping' : 'sequence';
    node.style = content.flow === true ? 'flow' : 'block';
    node.indent = content.srcToken !== undefined && 'indent' in content.srcToken ? content.srcToken.indent : 0;
    let last = start;
    for (const item of content.items) {
      const entry = entryFrom(item, text, last);
      node.entries.push(entry);
      last = Math.max(entry.value.end, entry.key?.node.end ?? 0);
    }
    node.end = node.style === 'flow' ? (content.range?.[1] ?? last) : last;
    return node;
  }
  if (isAlias(content)) node.kind = 'alias';
  if (isScalar(content)) node.style = styles[content.type ?? ''] ?? 'plain';
  const end = content?.range?.[1] ?? start;
  node.end = start + text.slice(start, end).trimEnd().length;
  return node;
}

function entryFrom(item: unknown, text: string, after: number): DocumentEntry {
  if (typeof item !== 'object' || item === null || !('key' in item))
    return { value: nodeOf(contentOf(item), text, after) };
  const key = nodeOf(contentOf(item.key), text, after);
  const name = isScalar(item.key) ? String(item.key.value) : '';
  const value = nodeOf(contentOf('value' in item ? item.value : null), text, key.end);
  return { key: { text: name, node: key }, value };
}

function contentOf(item: unknown): Content {
  return isMap(item) || isSeq(item) || isScalar(item) || isAlias(item) ? item : null;
}

const styles: Readonly<Record<string, DocumentNode['style']>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'literal',
};

/** A copy of a value with another one at a pointer. */
function withValue(root: unknown, pointer: string, value: unknown): unknown {
  const [token, ...rest] = parsePointer(pointer);
  if (token === undefined) return value;
  const inner = rest.map((each) => `/${each.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (Array.isArray(root))
    return root.map((item, index) => (String(index) === token ? withValue(item, inner, value) : item));
  if (!isRecord(root)) return root;
  return { ...root, [token]: withValue(root[token], inner, value) };
}
