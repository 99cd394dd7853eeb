import semver from 'semver';

const semanticSchemes = new Set(['semver', 'npm', 'cargo', 'hex', 'pub', 'swift']);
const dottedNumbers = /^\d+(\.\d+)*$/;

/** Whether versions of this `vers` scheme are semantic versions. */
export function isSemanticScheme(scheme: string): boolean {
  return semanticSchemes.has(scheme);
}

/** Whether `version` is a whole semantic version: `4.2` is none, and no guess at what is missing is made. */
export function isSemanticVersion(version: string): boolean {
  return /^\d/.test(version) && semver.valid(version) !== null;
}

/** Whether `version` is made of whole numbers and dots only. */
export function isDottedNumbers(version: string): boolean {
  return dottedNumbers.test(version);
}

/** Below, above or equal (negative, positive, zero); undefined where only the scheme's own rules could tell, which are not known here. */
export function compareVersions(left: string, right: string, scheme: string): number | undefined {
  if (left === right) return 0;
  if (isSemanticScheme(scheme) && isSemanticVersion(left) && isSemanticVersion(right)) {
    return semver.compare(left, right);
  }
  return isDottedNumbers(left) && isDottedNumbers(right) ? compareDotted(left, right) : undefined;
}

function compareDotted(left: string, right: string): number {
  const a = left.split('.');
  const b = right.split('.');
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = compareDigits(a[index] ?? '0', b[index] ?? '0');
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Compares as text, so that a number of any length keeps its exact value. */
function compareDigits(left: string, right: string): number {
  const a = left.replace(/^0+(?=\d)/, '');
  const b = right.replace(/^0+(?=\d)/, '');
  if (a.length !== b.length) return a.length - b.length;
  return a === b ? 0 : a < b ? -1 : 1;
}
