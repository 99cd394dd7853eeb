import { quote } from '../quote.ts';

/** How a version bounds a range. `=` is left out in VERS, and may stand in a vers-like specifier. */
export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** One signpost of a version range. */
export interface VersionConstraint {
  comparator: Comparator;
  /** Percent-decoded. */
  version: string;
  /** As it is written, without comparator. */
  written: string;
  /** Whether `=` is written. */
  isExplicit: boolean;
}

/** The constraints of a range, or the first thing that is wrong with them. */
export type ReadConstraints =
  | { constraints: readonly VersionConstraint[]; fault?: never }
  | { constraints?: never; fault: string };

/** Reads constraints joined by `|`, as VERS writes them after the type. `*` is none of them. */
export function readConstraints(text: string): ReadConstraints {
  const fault = faultOfText(text);
  if (fault !== undefined) return { fault };
  const constraints: VersionConstraint[] = [];
  for (const item of text.split('|')) {
    const constraint = readConstraint(item);
    if (typeof constraint === 'string') return { fault: constraint };
    constraints.push(constraint);
  }
  return { constraints };
}

function faultOfText(text: string): string | undefined {
  if (/\s/.test(text)) return 'white space is not allowed';
  const foreign = /[^\x21-\x7e]/u.exec(text)?.[0];
  if (foreign !== undefined) return `${quote(foreign)} is neither ASCII nor percent-encoded`;
  if (text === '') return 'there is no constraint';
  if (text.startsWith('|') || text.endsWith('|') || text.includes('||')) return 'there is nothing beside a `|`';
  return undefined;
}

function readConstraint(item: string): VersionConstraint | string {
  const sign = /^(?:[<>!]=|[<>=])/.exec(item)?.[0] ?? '';
  const written = item.slice(sign.length);
  if (written === '') return `${quote(sign)} stands without a version`;
  const unencoded = /[<>=!*]/.exec(written)?.[0];
  if (unencoded !== undefined)
    return `\`${unencoded}\` is part of no version unless percent-encoded, in ${quote(item)}`;
  const version = percentDecoded(written);
  if (version === undefined) return `the percent-encoding of ${quote(written)} is not canonical`;
  return { comparator: comparatorOf(sign), version, written, isExplicit: sign === '=' };
}

function comparatorOf(sign: string): Comparator {
  switch (sign) {
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return sign;
    default:
      return '=';
  }
}

/** Canonical is a triplet in capitals, for a byte of UTF-8 that could not stand there unencoded. */
function percentDecoded(text: string): string | undefined {
  if (!text.includes('%')) return text;
  if (/%(?![0-9A-F]{2})|%(?:3[0-9]|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE]|2[DE])/.test(text)) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with the sequence of comparators, whatever the versions: after a lower bound only an upper one may come, and anywhere else
 * no upper one, as it would say again what has been said. `!=` may stand anywhere.
 */
export function faultOfSequence(constraints: readonly VersionConstraint[]): string | undefined {
  let current: VersionConstraint | undefined;
  for (const next of constraints) {
    if (next.comparator === '!=') continue;
    if (current !== undefined && current.comparator.startsWith('>') !== next.comparator.startsWith('<')) {
      return `${quote(asText(next))} must not follow ${quote(asText(current))}`;
    }
    current = next;
  }
  return undefined;
}

/** The constraint as it is written in the range. */
export function asText({ comparator, written, isExplicit }: VersionConstraint): string {
  return comparator === '=' && !isExplicit ? written : comparator + written;
}
