/**
 * A text from elsewhere as it may be printed: one line without control or formatting characters, cut off where it is long.
 *
 * @param longest in UTF-16 code units
 */
export function printable(text: string, longest = 200): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}
