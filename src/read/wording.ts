import { parsePointer } from '../standard/json-pointer.ts';

/** `cve`, or the list item that a pointer names, in words. */
export function nameOf(pointer: string): string {
  const tokens = parsePointer(pointer);
  const last = tokens.at(-1);
  if (last === undefined) return 'the file';
  const list = tokens.at(-2);
  return /^\d+$/.test(last) && list !== undefined
    ? `item ${Number(last) + 1} of \`${shown(list)}\``
    : `\`${shown(last)}\``;
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Text short enough for a message, on one line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** `a CVE id`, `an alias`. */
export function withArticle(noun: string): string {
  if (/^(text|products|versions|overlay|product catalogue)\b/.test(noun))
    return noun === 'product catalogue' ? `the ${noun}` : noun;
  return `${/^(https|[aeiou])/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
