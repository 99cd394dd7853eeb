/** JSON as all files of the tree have it: two-space indent, a final newline; keys in the order of the value. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
