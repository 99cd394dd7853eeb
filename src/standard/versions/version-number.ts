/** A version of a document or revision: integer versioning or semantic versioning (CSAF §3.1.11 Version Type). */
export interface VersionNumber {
  isInteger: boolean;
  major: string;
  minor: string;
  patch: string;
  /** Dot-separated identifiers after `-`; empty for a release. */
  preRelease: readonly string[];
  /** Text after `+`. */
  build: string | undefined;
}

/** Reads a version; the schema has accepted its form. An integer version `2` is ordered as `2.0.0` (CSAF 2.1 §6.1.14). */
export function parseVersionNumber(text: string): VersionNumber {
  const plus = text.indexOf('+');
  const withoutBuild = plus === -1 ? text : text.slice(0, plus);
  const hyphen = withoutBuild.indexOf('-');
  const core = hyphen === -1 ? withoutBuild : withoutBuild.slice(0, hyphen);
  const [major = '0', minor, patch] = core.split('.', 3);
  return {
    isInteger: minor === undefined,
    major,
    minor: minor ?? '0',
    patch: patch ?? '0',
    preRelease: hyphen === -1 ? [] : withoutBuild.slice(hyphen + 1).split('.'),
    build: plus === -1 ? undefined : text.slice(plus + 1),
  };
}

/** Precedence of semantic versioning; numbers of any length are compared exactly. Negative when `a` is the older one. */
export function compareVersionNumbers(a: VersionNumber, b: VersionNumber): number {
  return (
    compareNumbers(a.major, b.major) ||
    compareNumbers(a.minor, b.minor) ||
    compareNumbers(a.patch, b.patch) ||
    comparePreReleases(a.preRelease, b.preRelease)
  );
}

/** The same of versions as they are written. */
export function compareVersionTexts(a: string, b: string): number {
  return compareVersionNumbers(parseVersionNumber(a), parseVersionNumber(b));
}

function compareNumbers(a: string, b: string): number {
  return a.length - b.length || compareTexts(a, b);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function comparePreReleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareIdentifiers(one, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const digits = /^\d+$/;

/** Numeric identifiers are older than others. */
function compareIdentifiers(a: string, b: string): number {
  const aIsNumber = digits.test(a);
  const bIsNumber = digits.test(b);
  if (aIsNumber && bIsNumber) return compareNumbers(a, b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return compareTexts(a, b);
}
