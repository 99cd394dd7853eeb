const longest = 120;

/** An authored text between quotes, as messages show it; what is longer than a line is cut. */
export function quote(text: string): string {
  return `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`;
}
