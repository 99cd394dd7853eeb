import { endKey, numberKey, textKey, type VersionKey } from './version-key.ts';

const form = /^([0-9]+(?:\.[0-9]+)*)([a-z]?)((?:_[a-z]+[0-9]*)*)(?:-r([0-9]+))?$/;

/** Suffixes below the version without one, which is `\u0005`, and above it. */
const suffixes: ReadonlyMap<string, string> = new Map([
  ['alpha', '\u0001'],
  ['beta', '\u0002'],
  ['pre', '\u0003'],
  ['rc', '\u0004'],
  ['cvs', '\u0006'],
  ['svn', '\u0007'],
  ['git', '\u0008'],
  ['hg', '\u000e'],
  ['p', '\u000f'],
]);

/** A version of Gentoo (Package Manager Specification §3.3), whose form and order Alpine Linux took over. */
export function ebuildKey(version: string): VersionKey | undefined {
  const [, numbers, letter = '', suffixList = '', revision = '0'] = form.exec(version) ?? [];
  if (numbers === undefined) return undefined;
  const suffixKeys = Array.from(suffixList.matchAll(/_([a-z]+)([0-9]*)/g), ([, name = '', digits = '']) => {
    const mark = suffixes.get(name);
    return mark === undefined ? undefined : mark + numberKey(digits);
  });
  if (suffixKeys.includes(undefined)) return undefined;
  return `${componentsKey(numbers)}${textKey(letter)}${suffixKeys.join('')}\u0005${numberKey(revision)}`;
}

/** The first component is a number; others are too, unless they begin with a zero: then they are read as decimal places. */
function componentsKey(numbers: string): VersionKey {
  const [first = '', ...others] = numbers.split('.');
  const keys = others.map((digits) =>
    digits.startsWith('0') ? `\u0001${textKey(digits.replace(/0+$/, ''))}` : `\u0002${numberKey(digits)}`,
  );
  return numberKey(first) + keys.join('') + endKey;
}
