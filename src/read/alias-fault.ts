import type { Diagnostic } from '../model/diagnostic.ts';
import { fault } from './rules.ts';
import { rangesIn } from './text-range.ts';
import type { YamlNode } from './yaml.ts';

/** Values that a file may stand for once its aliases are written out; a long advisory has about 2,000. */
const maxValues = 50_000;

/** Tells aliases that refer to themselves, and those that stand for more values than any advisory needs. */
export function aliasFault(root: YamlNode | undefined, text: string, path: string): Diagnostic | undefined {
  const sizes = new Map<string, number | 'open'>();
  let recursive: YamlNode | undefined;
  let largest: YamlNode | undefined;

  const sizeOf = (node: YamlNode): number => {
    if (node.kind === 'alias') {
      const size = sizes.get(node.anchor ?? '') ?? 1;
      if (size !== 'open') return size;
      recursive ??= node;
      return 1;
    }
    if (node.anchor !== undefined) sizes.set(node.anchor, 'open');
    let size = 1;
    for (const child of node.items ?? node.pairs?.flatMap(({ key, value }) => [key, value]) ?? []) {
      size += sizeOf(child);
      if (size > maxValues && child.kind === 'alias') largest ??= child;
    }
    if (node.anchor !== undefined) sizes.set(node.anchor, size);
    return size;
  };

  if (root) sizeOf(root);
  const alias = recursive ?? largest;
  if (alias === undefined) return undefined;
  const name = `*${alias.anchor}`;
  return fault(
    'yaml/aliases',
    { file: path, range: rangesIn(text)(alias) },
    recursive
      ? `The alias \`${name}\` stands inside the value that it refers to.`
      : `With \`${name}\` the aliases of this file stand for more than ${maxValues} values.`,
    'Write the values out where they are needed.',
  );
}
