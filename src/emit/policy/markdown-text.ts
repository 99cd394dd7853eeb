import { oneLine, printable } from '../characters.ts';

/** Fenced blocks and code spans, in which nothing is markup (CommonMark 0.31 §4.5 and §6.1). */
const code =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\1[`~]*[ \t]*(?=\n|(?![\s\S]))|(?![\s\S]))|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)/gm;

/** The start of an HTML tag, comment or declaration; not of an autolink such as `<https://example.com>`. */
const tag = /(?<!\\)<(?=[a-z/!?])(?!https?:\/\/|mailto:|[^\s<>@]+@[^\s<>]+>)/gi;

/** Markdown as its author wrote it, except that HTML shows as text. */
export function inertMarkdown(markdown: string): string {
  return outsideCode(printable(markdown).trim(), (text) => text.replace(tag, '\\<'));
}

/** Markdown whose links to a path of the site, such as `[keys](/keys/)`, hold wherever the file is read. */
export function absoluteLinks(markdown: string, baseUrl: string): string {
  return outsideCode(markdown, (text) => text.replace(/\]\(\/(?!\/)/g, `](${baseUrl}`));
}

function outsideCode(markdown: string, change: (text: string) => string): string {
  let result = '';
  let end = 0;
  for (const match of markdown.matchAll(code)) {
    result += change(markdown.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + change(markdown.slice(end));
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
