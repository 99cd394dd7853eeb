import { oneLine, printable } from '../characters.ts';
import { codePieces, withClosedFences } from './markdown-code.ts';

/** The start of an HTML tag, comment or declaration; not of an autolink such as `<https://example.com>`. */
const tag = /(\\*)<(?=[a-z/!?])(?!https?:\/\/|mailto:|[a-z\d][^\s<>@]*@[^\s<>]+>)/gi;

/** The address of a link or of a reference (CommonMark 0.31 §4.7 and §6.3), unless it is of the web or a mail address. */
const otherAddress = /\](?=[(:](?!\s*<?(?:https?:\/\/|mailto:)))/gi;

/** Markdown as its author wrote it, except that HTML and links that are neither http(s) nor mail show as text. */
export function inertMarkdown(markdown: string): string {
  return outsideCode(withClosedFences(printable(markdown).trim()), (text) =>
    text
      .replace(tag, (start, backslashes: string) => (backslashes.length % 2 === 1 ? start : `${backslashes}\\<`))
      .replace(otherAddress, ']\\'),
  );
}

/** Markdown whose links to a path of the site, such as `[keys](/keys/)`, hold wherever the file is read. */
export function absoluteLinks(markdown: string, baseUrl: string): string {
  return outsideCode(markdown, (text) => text.replace(/\]\(\/(?!\/)/g, `](${baseUrl}`));
}

function outsideCode(markdown: string, change: (text: string) => string): string {
  return codePieces(markdown)
    .map(({ text, code }) => (code ? text : change(text)))
    .join('');
}

/** Plain text on one line of Markdown, without any effect there. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#|[a-z])/gi, '\\&')
    .replace(/^(#|[+-](?= |$)|=+$|-+$)/, '\\$1')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');
}

/** A bullet with a Markdown text of any length. */
export function bullet(markdown: string): string {
  return `- ${inertMarkdown(markdown).replace(/\n(?=[^\n])/g, '\n  ')}`;
}

/** A numbered item with a Markdown text of any length. */
export function numbered(markdown: string, index: number): string {
  const mark = `${index + 1}. `;
  return mark + inertMarkdown(markdown).replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}
