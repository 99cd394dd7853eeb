/** Text of a page, and after it the addresses and moments that its tags carry. */
export function pageText(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const carried = [...main.matchAll(/ (?:href|datetime)="([^"]*)"/g)].map(([, value]) => value);
  return decode(`${main.replace(/<(?:[^>"]|"[^"]*")*>/g, ' ')} ${carried.join(' ')}`);
}

/** A page without the values of attributes, in which `<` and `>` are only text. */
export function withoutValues(html: string): string {
  return html.replace(/="[^"]*"/g, '=""');
}

/** Letters and digits only: markup, typography, and the marks of Markdown do not count. */
export function essence(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Every string and number in a value, with its JSON pointer. */
export function scalars(value: unknown, pointer = ''): { pointer: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return [{ pointer, text: scalarText(value) }];
  return Object.entries(value).flatMap(([key, child]) => scalars(child, `${pointer}/${key}`));
}

/** The texts of `document` of which the page shows nothing. A Markdown list or link parts a line, and entities are characters in Markdown; each part must be there. */
export function missingTexts(document: unknown, html: string): string[] {
  const page = essence(pageText(html));
  return scalars(document)
    .filter(({ text }) => parts(decode(text)).some((part) => !page.includes(essence(part))))
    .map(({ pointer, text }) => `${pointer}: ${text}`);
}

function parts(text: string): string[] {
  return text.split('\n').flatMap((line) => line.replace(/^\s*(?:[-*+•]|\d+[.)])\s+/, '').split(/[[\]()<>]/));
}

/** Scores have one decimal. */
function scalarText(value: unknown): string {
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(1) : String(value);
}

function decode(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex: string | undefined, decimal: string | undefined) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
