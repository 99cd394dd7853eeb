/** An enumeration value of CSAF or CVSS as words: `known_not_affected` becomes `Known not affected`. */
export function words(value: string): string {
  const text = value.replaceAll('_', ' ').toLowerCase().trim();
  return text === '' ? value : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A property name as words: `modifiedAttackVector` becomes `Modified attack vector`. */
export function wordsOfKey(key: string): string {
  return words(key.replace(/([a-z])([A-Z])/g, '$1 $2'));
}

/** `1 product`, `3 products`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** At most `length` characters, cut at a word. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length).toWellFormed();
  return `${cut.slice(0, cut.lastIndexOf(' ') > length / 2 ? cut.lastIndexOf(' ') : length - 1)}…`;
}
