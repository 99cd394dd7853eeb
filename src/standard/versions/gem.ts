import { isNumber, isZero, numberKey, textKey, type VersionKey } from './version-key.ts';

const form = /^[0-9]+(?:\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/** A version of RubyGems: a word makes a pre-release, and missing segments count as zero. */
export function gemKey(version: string): VersionKey | undefined {
  if (!form.test(version)) return undefined;
  const segments = version.replaceAll('-', '.pre.').match(/[0-9]+|[A-Za-z]+/g) ?? [];
  const firstWord = segments.findIndex((segment) => !isNumber(segment));
  const release = firstWord === -1 ? segments : segments.slice(0, firstWord);
  const rest = firstWord === -1 ? [] : segments.slice(firstWord);
  return segmentsKey([...withoutTrailingZeros(release), ...withoutTrailingZeros(rest)]);
}

function withoutTrailingZeros(segments: readonly string[]): readonly string[] {
  return segments.slice(0, segments.findLastIndex((segment) => !isZero(segment)) + 1);
}

/**
 * Words are below the end, because the end counts as zero, and numbers above it. A zero is above or below the end as what comes
 * after the zeros is. Hence read from the back.
 */
function segmentsKey(segments: readonly string[]): VersionKey {
  const keys = ['\u0003'];
  let isAboveEnd = true;
  for (const segment of segments.toReversed()) {
    if (isZero(segment)) keys.push(isAboveEnd ? '\u0004' : '\u0002');
    else {
      isAboveEnd = isNumber(segment);
      keys.push(isAboveEnd ? `\u0005${numberKey(segment)}` : `\u0001${textKey(segment)}`);
    }
  }
  return keys.toReversed().join('');
}
