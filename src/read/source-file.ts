import type { Range } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/workspace.ts';
import { parsePointer } from '../standard/json-pointer.ts';
import { rangesIn, type Span } from './text-range.ts';
import { parseNodes, type YamlNode } from './yaml.ts';

/** A source file that can also quote what its author wrote. */
export interface AuthoredText extends SourceFile {
  /** The text of the value at a pointer, quotes included; empty where there is none. */
  written(pointer: string): string;
}

/** A source file that works out where its values stand when it is first asked: healthy files never pay for it. */
export function sourceFile(path: string, text: string): AuthoredText {
  let root: YamlNode | undefined;
  let toRange: ((span: Span) => Range) | undefined;
  const nodes = (): YamlNode => {
    root ??= parseNodes(text) ?? { kind: 'scalar', start: 0, end: text.length };
    return root;
  };
  return {
    path,
    text,
    locate(pointer, part) {
      toRange ??= rangesIn(text);
      return toRange(spanAt(nodes(), pointer, part));
    },
    written(pointer) {
      let node: YamlNode | undefined = nodes();
      for (const token of parsePointer(pointer)) node = node && childOf(node, token)?.node;
      return node === undefined ? '' : text.slice(node.start, node.end);
    },
  };
}

function spanAt(root: YamlNode, pointer: string, part: 'key' | 'value'): Span {
  let node = root;
  let key: YamlNode | undefined;
  for (const token of parsePointer(pointer)) {
    const child = childOf(node, token);
    // Nothing there: its nearest ancestor, underlined at the key so that it is one line.
    if (child === undefined) return key ?? node;
    ({ key, node } = child);
  }
  if (part === 'key' && key !== undefined) return key;
  // An empty value has no extent; its key does.
  return node.start === node.end && key !== undefined ? key : node;
}

function childOf(node: YamlNode, token: string): { key: YamlNode | undefined; node: YamlNode } | undefined {
  if (node.kind === 'sequence') {
    const item = /^(0|[1-9]\d*)$/.test(token) ? node.items?.[Number(token)] : undefined;
    return item && { key: undefined, node: item };
  }
  // The last of two equal keys is the one whose value was taken.
  const pair = node.pairs?.findLast((candidate) => candidate.name === token);
  return pair && { key: pair.key, node: pair.value };
}
