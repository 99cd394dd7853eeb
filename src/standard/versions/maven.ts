import { isNumber, numberKey, textKey, type VersionKey } from './version-key.ts';

interface Token {
  separator: '.' | '-';
  text: string;
}

/** The end of a version, `ga`, `final` and `release` are the same, which is `\u0006`. */
const qualifiers: ReadonlyMap<string, string> = new Map([
  ['alpha', '\u0001'],
  ['beta', '\u0002'],
  ['milestone', '\u0003'],
  ['rc', '\u0004'],
  ['snapshot', '\u0005'],
  ['', '\u0006'],
  ['sp', '\u0007'],
]);

const spellings: ReadonlyMap<string, string> = new Map([
  ['cr', 'rc'],
  ['ga', ''],
  ['final', ''],
  ['release', ''],
]);

const shortSpellings: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
]);

/** A version of Maven artifacts (Maven POM reference, "Version Order Specification"). */
export function mavenKey(version: string): VersionKey | undefined {
  if (version === '' || /\s/.test(version)) return undefined;
  return `${withoutNulls(tokensOf(version.toLowerCase())).map(tokenKey).join('')}\u0006`;
}

/** Between dots and hyphens, and between digits and other characters, where a hyphen is thought. What is empty is a zero. */
function tokensOf(version: string): Token[] {
  const found: Token[] = [];
  let separator: Token['separator'] | undefined = '.';
  for (const [piece] of version.matchAll(/[.-]|[0-9]+|[^.0-9-]+/g)) {
    if (piece === '.' || piece === '-') {
      if (separator !== undefined) found.push({ separator, text: '0' });
      separator = piece;
    } else {
      const last = found.at(-1);
      if (separator === undefined && last !== undefined) last.text = shortSpellings.get(last.text) ?? last.text;
      found.push({ separator: separator ?? '-', text: spellings.get(piece) ?? piece });
      separator = undefined;
    }
  }
  return found;
}

/** Zeros and empty words before a hyphen or a word do not count, nor at the end. */
function withoutNulls(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.separator === '-' || !isNumber(token.text)) dropTrailingNulls(kept);
    kept.push(token);
  }
  dropTrailingNulls(kept);
  return kept;
}

function dropTrailingNulls(tokens: Token[]): void {
  for (let last = tokens.at(-1); last !== undefined && /^0*$/.test(last.text); last = tokens.at(-1)) tokens.pop();
}

function tokenKey({ separator, text }: Token): VersionKey {
  if (isNumber(text)) return (separator === '-' ? '\u000e' : '\u000f') + numberKey(text);
  return qualifiers.get(text) ?? `\u0008${textKey(text)}`;
}
