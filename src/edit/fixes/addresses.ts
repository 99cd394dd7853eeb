import type { TextFix } from '../fix.ts';

/** `<https://example.com/a b>` → `https://example.com/a%20b`. */
export const webAddress: TextFix = {
  kind: 'text',
  id: 'web-address',
  what: 'A web address has no other characters than those of RFC 3986',
  mend(text, { format }) {
    if (format !== 'web-address') return undefined;
    const bare = text.trim().replace(/^<(.*)>$/s, '$1');
    const scheme = bare.replace(/^https?:\/\//i, (found) => found.toLowerCase());
    if (!/^https?:\/\/[^\s/]/.test(scheme) || /[\r\n\t]/.test(scheme)) return undefined;
    return { text: scheme.replaceAll(/%(?![0-9A-Fa-f]{2})|[^!#$&'()*+,\-./0-9:;=?@A-Z[\]_a-z~%]/gu, escaped) };
  },
};

/** White space at the ends of what is no prose. */
export const outerSpace: TextFix = {
  kind: 'text',
  id: 'outer-space',
  what: 'Ids, keys and addresses have no white space around them',
  mend: (text) => (text.trim() === text ? undefined : { text: text.trim() }),
};

function escaped(character: string): string {
  return encodeURIComponent(character.toWellFormed());
}
