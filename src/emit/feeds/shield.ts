import { printable } from '../characters.ts';

/** Control characters, which XML forbids and `printable` removes, so that no text can hold them. */
const ampersand = '\u0001';
const less = '\u0002';
const greater = '\u0003';

/**
 * Text that nothing can escape wrongly, because it holds nothing to escape: markup characters are replaced by control
 * characters until {@link unshield}. The feed library escapes texts, attributes and CDATA in three ways, each with a gap
 * (`<` in attributes, `&amp;` in texts, a second `]]>` in CDATA).
 */
export function shield(text: string): string {
  return printable(text).replaceAll('&', ampersand).replaceAll('<', less).replaceAll('>', greater);
}

/** XML made of shielded texts with each escaped once. CDATA sections become ordinary text, where escapes count. */
export function unshield(xml: string): string {
  return xml
    .replaceAll('<![CDATA[', '')
    .replaceAll(']]>', '')
    .replaceAll(ampersand, '&amp;')
    .replaceAll(less, '&lt;')
    .replaceAll(greater, '&gt;');
}
