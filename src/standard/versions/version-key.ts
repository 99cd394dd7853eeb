/**
 * A version as text whose order by code units is the order of versions: keys compare with `<` and are equal when the versions are.
 * So a list of versions sorts without parsing twice, and no order can contradict itself. Keys of different version schemes do not compare.
 */
export type VersionKey = string;

/** Reads one version of a scheme; undefined where the text is none, or none whose place is certain. */
export type VersionReader = (version: string) => VersionKey | undefined;

/** The end of a list or of a text; below everything that could follow. */
export const endKey = '\u0000';

/** A number of any length, leading zeros aside. Above all marks, which are code units below 0x20. */
export function numberKey(digits: string): VersionKey {
  const significant = digits.replace(/^0+/, '');
  return String.fromCharCode(0x100 + significant.length) + significant;
}

/** A text without control characters; a beginning of another text is below it. */
export function textKey(text: string): VersionKey {
  return text + endKey;
}

/** Numbers in order, where missing ones count as zero: `1.0` is `1`. */
export function paddedNumbersKey(numbers: readonly string[]): VersionKey {
  const significant = numbers.slice(0, numbers.findLastIndex((digits) => !isZero(digits)) + 1);
  return significant.map(numberKey).join('') + endKey;
}

/** Whether digits say zero. */
export function isZero(digits: string): boolean {
  return /^0+$/.test(digits);
}

/** Whether a part of a version is a number. */
export function isNumber(text: string): boolean {
  return /^[0-9]+$/.test(text);
}
