const longest = 80;

/**
 * How a message shows a value: scalars as JSON (so that control characters are visible), cut when long; an object by what identifies it.
 * Undefined when nothing short stands for it.
 */
export function quote(value: unknown): string | undefined {
  if (typeof value === 'string') return JSON.stringify(cut(value));
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return undefined;
}

/** As {@link quote}; products, vulnerabilities and branches go by their id or name. */
export function quoteElement(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return quote(value);
  for (const key of ['product_id', 'cve', 'title', 'name', 'url']) {
    const [, found] = Object.entries(value).find(([name]) => name === key) ?? [];
    if (typeof found === 'string') return quote(found);
  }
  return undefined;
}

function cut(text: string): string {
  const characters = Array.from(text.slice(0, longest * 2));
  return text.length <= longest * 2 && characters.length <= longest
    ? text
    : `${characters.slice(0, longest - 1).join('')}…`;
}
