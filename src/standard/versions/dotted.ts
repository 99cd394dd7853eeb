import { endKey, numberKey, paddedNumbersKey, type VersionKey } from './version-key.ts';

const dotted = /^[0-9]+(?:\.[0-9]+)*/;

/** The VERS type `intdot`: numbers joined by dots; what follows the first other character does not count. */
export function intdotKey(version: string): VersionKey | undefined {
  const numbers = dotted.exec(version)?.[0];
  return numbers === undefined ? undefined : paddedNumbersKey(numbers.split('.'));
}

/** The Haskell Package Versioning Policy: numbers joined by dots, where `1.0` comes before `1.0.0`. */
export function hackageKey(version: string): VersionKey | undefined {
  if (dotted.exec(version)?.[0] !== version) return undefined;
  return version.split('.').map(numberKey).join('') + endKey;
}

/**
 * Perl's versions: `1.002003` is the number 1.2.3, and `v1.2.3` or anything with two dots is read as it stands.
 * An underscore marks a trial release and does not count.
 */
export function cpanKey(version: string): VersionKey | undefined {
  const text = version.replaceAll('_', '');
  const numbers = /^v?([0-9]+(?:\.[0-9]+)*)$/.exec(text)?.[1]?.split('.');
  if (numbers === undefined) return undefined;
  const [whole = '', fraction = ''] = numbers;
  if (text.startsWith('v') || numbers.length > 2) return paddedNumbersKey(numbers);
  return paddedNumbersKey([whole, ...thousandths(fraction)]);
}

/** `0023` is 2 and 300. */
function thousandths(fraction: string): string[] {
  const groups: string[] = [];
  for (let start = 0; start < fraction.length; start += 3) groups.push(fraction.slice(start, start + 3).padEnd(3, '0'));
  return groups;
}
