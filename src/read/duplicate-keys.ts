import type { Diagnostic, Range } from '../model/diagnostic.ts';
import { fault } from './rules.ts';
import { rangesIn } from './text-range.ts';
import type { YamlNode } from './yaml.ts';

/** More than anyone mends at once. */
const most = 100;

/** One diagnostic for each key that its mapping already has. */
export function duplicateKeys(root: YamlNode | undefined, text: string, path: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const toRange = rangesIn(text);
  const visit = (node: YamlNode): void => {
    node.items?.forEach(visit);
    const first = new Map<string, YamlNode>();
    for (const { name, key, value } of node.pairs ?? []) {
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, key);
      else if (diagnostics.length < most) diagnostics.push(duplicate(name, toRange(earlier), toRange(key), path));
      visit(value);
    }
  };
  if (root) visit(root);
  return diagnostics;
}

function duplicate(name: string, earlier: Range, key: Range, path: string): Diagnostic {
  return fault(
    'yaml/duplicate-key',
    { file: path, range: key },
    `\`${name}\` is already there, on line ${earlier.start.line}.`,
    'Remove one of the two, or join their values.',
    'A mapping has one value for each key, so only one of the two could hold.',
  );
}
