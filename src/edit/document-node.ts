/** A node of a YAML text with its extent and the way in which it is written. Offsets are UTF-16 code units. */
export interface DocumentNode {
  kind: 'mapping' | 'sequence' | 'scalar' | 'alias';
  /** `block` or `flow` of collections, else how the scalar is written. */
  style: 'block' | 'flow' | 'plain' | 'single' | 'double' | 'literal';
  start: number;
  /** Just after its last character; line breaks that end a block do not count. */
  end: number;
  /** Of block collections: the column (from 0) of their keys or dashes. */
  indent: number;
  /** Of collections, in the order of the text. */
  entries: DocumentEntry[];
  anchored: boolean;
}

/** A pair of a mapping, or an item of a sequence, which has no key. */
export interface DocumentEntry {
  key?: { text: string; node: DocumentNode };
  value: DocumentNode;
}

/** Whether an anchor or an alias is anywhere in a node: such text cannot be moved without care for what it refers to. */
export function hasAnchors(node: DocumentNode): boolean {
  if (node.anchored || node.kind === 'alias') return true;
  return node.entries.some(({ key, value }) => (key !== undefined && hasAnchors(key.node)) || hasAnchors(value));
}

/** The entry that a token of a JSON pointer names; of two equal keys the last, whose value counts. */
export function entryOf(node: DocumentNode, token: string): DocumentEntry | undefined {
  if (node.kind === 'sequence') return /^(0|[1-9]\d*)$/.test(token) ? node.entries[Number(token)] : undefined;
  return node.entries.findLast(({ key }) => key?.text === token);
}

/** Where an entry begins: at its key, or at its value. */
export function startOf({ key, value }: DocumentEntry): number {
  return key?.node.start ?? value.start;
}

/** Where an entry ends; an empty value ends with its colon. */
export function endOf({ key, value }: DocumentEntry): number {
  return Math.max(value.end, key?.node.end ?? 0);
}
