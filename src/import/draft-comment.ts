/** Everything but what can be read on a line: breaks, separators, marks of direction. */
const unreadable = /[\p{C}\u2028\u2029\u0085]/gu;

/** More than anyone reads; the report of the import has all. */
const mostLines = 200;

/** The comment at the end of a draft: where it came from, and what has no place in it. */
export function originComment(format: string, id: string, left: readonly string[]): string {
  const origin = `Made by csaf-press import from ${id} (${format}).`;
  const more = left.length - mostLines;
  const told = more > 0 ? [...left.slice(0, mostLines), `and ${more} more`] : left;
  const lines = told.length === 0 ? [origin] : [`${origin} Not imported:`, ...told.map((line) => `  ${line}`)];
  return `\n${lines.map((line) => `# ${printable(line)}`).join('\n')}\n`;
}

/** Text of a record as it may stand in a comment or in a terminal. */
export function printable(text: string): string {
  return text.replace(unreadable, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
