import {
  COLLECTION_STYLE,
  CORE_SCHEMA,
  constructFromEvents,
  DEFAULT_SCALAR_STYLE_RULES,
  DUMP_SCHEMA,
  dump,
  EVENT_ID,
  type Event,
  floatJsonTag,
  getScalarValue,
  intJsonTag,
  load,
  type Node,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type ScalarLayout,
  Schema,
  timestampTag,
  visit,
  YAMLException,
} from 'js-yaml';
import type { Diagnostic } from '../model/diagnostic.ts';
import { aliasFault } from './alias-fault.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { fault } from './rules.ts';
import { syntaxFault } from './syntax-fault.ts';
import { rangesIn } from './text-range.ts';

/** Quotes text that a reader of an older YAML takes for a number or a switch. Dates need none: no field takes anything but text. */
const cautious = new Schema(DUMP_SCHEMA.tags.filter((tag) => tag !== timestampTag));

/** Largest authored file, in bytes. */
export const largestYaml: number = 1_000_000;

/** Controls of the second kind, separators that are no line breaks in YAML, marks of byte order. */
const invisible = /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/;

/** Outcome of parsing: `value` is undefined when the text could not be read at all. */
export interface ParsedYaml {
  value: unknown;
  diagnostics: Diagnostic[];
}

/** A node of the text with its extent, kept apart from its value because almost no file needs it. */
export interface YamlNode {
  kind: 'mapping' | 'sequence' | 'scalar' | 'alias';
  start: number;
  end: number;
  /** Of sequences. */
  items?: YamlNode[];
  /** Of mappings; `name` is the property that the key became. */
  pairs?: { name: string; key: YamlNode; value: YamlNode }[];
  /** Name given with `&name`, or the name that an alias uses. */
  anchor?: string;
}

/** Numbers as in JSON only, so that 010, 0x10, .5 and .inf stay the text that they are. */
const schema = CORE_SCHEMA.withTags(intJsonTag, floatJsonTag);

/**
 * Value of one YAML document, or why there is none. Never throws, whatever the text.
 *
 * Duplicate keys are reported and the last one holds, so that other faults of the file are found as well.
 */
export function parseYaml(text: string, path: string): ParsedYaml {
  try {
    const events = parseEvents(text, {});
    const stray = documentFault(text, path, events);
    if (stray) return { value: undefined, diagnostics: [stray] };
    if (events.some((event) => event.type === EVENT_ID.ALIAS)) {
      const bomb = aliasFault(toNodes(text, events), text, path);
      if (bomb) return { value: undefined, diagnostics: [bomb] };
    }
    return construct(text, path, events);
  } catch (error) {
    return { value: undefined, diagnostics: [syntaxFault(text, path, reasonOf(error), offsetOf(error))] };
  }
}

/** The text's nodes with their extents; undefined when it is not well-formed. */
export function parseNodes(text: string): YamlNode | undefined {
  try {
    return toNodes(text, parseEvents(text, {}));
  } catch {
    return undefined;
  }
}

/**
 * YAML of a value in the style of a hand-written advisory: text of several lines as it stands, one long line folded, a few short
 * words in one line, two spaces, no anchors.
 */
export function formatYaml(value: unknown): string {
  return dump(value, {
    schema: cautious,
    lineWidth: 120,
    noRefs: true,
    quoteStyle: 'double',
    scalarStyleRules: [linesAsTheyStand, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)],
    transform: (documents) => visit(documents, wordsInOneLine),
  });
}

/** As {@link formatYaml}, and as people save lines: short mappings in one line, long lists of words in a few. */
export function formatCompactYaml(value: unknown): string {
  const text = dump(value, {
    schema: cautious,
    lineWidth: 120,
    noRefs: true,
    quoteStyle: 'double',
    flowBracketPadding: false,
    scalarStyleRules: [linesAsTheyStand, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)],
    transform: (documents) => visit(documents, inOneLine),
  });
  return withWrappedLists(text);
}

function inOneLine(node: Node, { depth }: { depth: number }): void {
  if (node.kind === 'sequence') wordList(node);
  if (depth > 0 && node.kind === 'mapping' && (lineLength(node) ?? 101) <= 100) node.style = COLLECTION_STYLE.FLOW;
}

/** Words of any number: what is longer than a line is wrapped. */
function wordList(node: Node & { kind: 'sequence' }): void {
  const areWords = node.items.every((item) => item.kind === 'scalar' && /^[\w.@+-]+$/.test(item.value));
  if (areWords && node.items.length > 0) node.style = COLLECTION_STYLE.FLOW;
}

/** Characters of a collection in one line, roughly; undefined when it holds what belongs on lines of its own. */
function lineLength(node: Node, nested = 0): number | undefined {
  if (node.kind === 'scalar') return node.value.includes('\n') ? undefined : node.value.length + 2;
  if (nested > 1 || (node.kind !== 'mapping' && node.kind !== 'sequence') || node.items.length === 0) return undefined;
  let sum = 2;
  for (const item of node.items) {
    const parts = 'key' in item ? [item.key, item.value] : [item];
    for (const part of parts) {
      const length = lineLength(part, nested + 1);
      if (length === undefined) return undefined;
      sum += length;
    }
  }
  return sum;
}

/** Breaks lines that hold a list of words and nothing else, outside of texts of several lines. */
function withWrappedLists(text: string): string {
  let textAt = Number.POSITIVE_INFINITY;
  return text
    .split('\n')
    .map((line) => {
      const indent = line.search(/\S/);
      if (indent > textAt || (indent < 0 && textAt < Number.POSITIVE_INFINITY)) return line;
      textAt = /(^|[:-] )[|>][-+\d]*$/.test(line) ? indent : Number.POSITIVE_INFINITY;
      if (line.length <= 120 || !/^ *(- )*[\w.-]+: \[("?[\w.@+-]+"?(, )?)+\]$/.test(line)) return line;
      return wrapped(line, indent + 4);
    })
    .join('\n');
}

function wrapped(line: string, indent: number): string {
  const lines: string[] = [];
  for (const word of line.split(/(?<=,) /)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 118) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length === 0 ? word : ' '.repeat(indent) + word);
  }
  return lines.join('\n');
}

/** Folding would double the line breaks of a text that has some. What nobody could see between its words stays for quotes to show. */
function linesAsTheyStand(layout: ScalarLayout): void {
  const { value } = layout.node;
  const fits = (layout.allowedStylesMask & (1 << SCALAR_STYLE.LITERAL_BLOCK)) !== 0;
  if (!fits || layout.isKey || !value.includes('\n') || !/\S/.test(value) || invisible.test(value)) return;
  layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}

function wordsInOneLine(node: Node): void {
  if (node.kind !== 'sequence') return;
  const words = node.items.map((item) =>
    item.kind === 'scalar' && /^[\w.@+-]+$/.test(item.value) ? item.value : '\n',
  );
  const line = words.join(', ');
  if (!line.includes('\n') && line.length <= 100) node.style = COLLECTION_STYLE.FLOW;
}

function construct(text: string, path: string, events: Event[]): ParsedYaml {
  try {
    const [value] = constructFromEvents(events, { source: text, schema });
    return { value, diagnostics: [] };
  } catch (error) {
    if (reasonOf(error) !== 'duplicated mapping key') throw error;
    const [value] = constructFromEvents(events, { source: text, schema, json: true });
    return { value, diagnostics: duplicateKeys(toNodes(text, events), text, path) };
  }
}

function documentFault(text: string, path: string, events: Event[]): Diagnostic | undefined {
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  if (documents === 1) return undefined;
  if (documents === 0) {
    return fault('yaml/empty', { file: path }, 'The file is empty.', 'Write its content, or remove the file.');
  }
  const separators = [...text.matchAll(/^(---|\.\.\.)(?=\s|$)/gm)];
  const start = (separators.find(({ index }) => index > 0) ?? separators.at(0))?.index ?? 0;
  return fault(
    'yaml/syntax',
    { file: path, range: rangesIn(text)({ start, end: start + 3 }) },
    `The file holds ${documents} YAML documents, separated by \`---\` or \`...\`.`,
    'Put each one into a file of its own.',
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof YAMLException) return error.reason;
  return error instanceof Error ? error.message : String(error);
}

function offsetOf(error: unknown): number {
  return error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
}

/** Builds the nodes of the first document from its events; collections that are still open wait on a stack. */
function toNodes(text: string, events: readonly Event[]): YamlNode | undefined {
  const open: { node: YamlNode; flow: boolean; key: YamlNode | undefined; name: string }[] = [];
  let root: YamlNode | undefined;
  let last = 0;

  const add = (node: YamlNode, name: string): void => {
    const parent = open.at(-1);
    last = Math.max(last, node.end);
    if (parent === undefined) root ??= node;
    else if (parent.node.items) parent.node.items.push(node);
    else if (parent.key === undefined) [parent.key, parent.name] = [node, name];
    else {
      parent.node.pairs?.push({ name: parent.name, key: parent.key, value: node });
      parent.key = undefined;
    }
  };

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        add(scalarNode(text, event, last), keyName(text, event));
        break;
      case EVENT_ID.ALIAS:
        add(
          {
            kind: 'alias',
            start: event.anchorStart - 1,
            end: event.anchorEnd,
            anchor: text.slice(event.anchorStart, event.anchorEnd),
          },
          '',
        );
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE: {
        const mapping = event.type === EVENT_ID.MAPPING;
        const node: YamlNode = {
          kind: mapping ? 'mapping' : 'sequence',
          start: event.start,
          end: event.start,
          ...(mapping ? { pairs: [] } : { items: [] }),
          ...anchorOf(text, event),
        };
        last = Math.max(last, event.start);
        open.push({ node, flow: event.style === 2, key: undefined, name: '' });
        break;
      }
      case EVENT_ID.POP: {
        const closed = open.pop();
        if (closed === undefined) return root;
        // `[a: b]` holds a mapping without braces of its own.
        const bracketed = closed.flow && '[{'.includes(text.charAt(closed.node.start));
        closed.node.end = bracketed ? flowEnd(text, Math.max(last, closed.node.start + 1)) : last;
        add(closed.node, '');
      }
    }
  }
  return root;
}

function anchorOf(text: string, event: { anchorStart: number; anchorEnd: number }): { anchor?: string } {
  return event.anchorStart < 0 ? {} : { anchor: text.slice(event.anchorStart, event.anchorEnd) };
}

/** An empty scalar stands, without extent, after what came before it. */
function scalarNode(text: string, event: ScalarEvent, last: number): YamlNode {
  if (event.valueStart < 0) return { kind: 'scalar', start: last, end: last, ...anchorOf(text, event) };
  const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  let { valueStart: start, valueEnd: end } = event;
  if (!quote) {
    while (start < end && isSpace(text, start)) start += 1;
    while (end > start && isSpace(text, end - 1)) end -= 1;
  }
  return { kind: 'scalar', start: start - quote, end: end + quote, ...anchorOf(text, event) };
}

/** The property that a key becomes: `010` stays as it is, an unquoted 1.10 becomes 1.1. */
function keyName(text: string, event: ScalarEvent): string {
  if (event.valueStart < 0) return 'null';
  const written = getScalarValue(text, event);
  if (event.style !== SCALAR_STYLE.PLAIN || !/^(-?\d|~$|null$|true$|false$)/i.test(written)) return written;
  return String(load(written, { schema }));
}

function isSpace(text: string, offset: number): boolean {
  return ' \t\r\n'.includes(text.charAt(offset));
}

/** Just after the bracket that closes a flow collection whose last item ends at `offset`. */
function flowEnd(text: string, offset: number): number {
  const rest = /(?:[\s,:]|(?<=\s)#[^\n\r]*)*[\]}]/y;
  rest.lastIndex = offset;
  return rest.test(text) ? rest.lastIndex : offset;
}
