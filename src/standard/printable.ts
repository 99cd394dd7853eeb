/** Characters; what a message quotes from elsewhere is no longer. */
const longest = 200;

/** A text from elsewhere as it may be printed: one line without control or formatting characters, cut off where it is long. */
export function printable(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}
