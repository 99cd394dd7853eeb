import { compareVersions, isSupportedVersType, orderedVersion } from '../standard/versions/version-scheme.ts';

const semanticSchemes = new Set(['semver', 'npm', 'cargo', 'dart', 'hex', 'swift']);

/** Whether versions of this scheme are semantic versions. */
export function isSemanticScheme(scheme: string): boolean {
  return semanticSchemes.has(scheme);
}

/** Whether `version` is a whole semantic version: `4.2` is none, and no guess at what is missing is made. */
export function isSemanticVersion(version: string): boolean {
  return orderedVersion('semver', version) !== undefined;
}

/** Whether `version` is made of whole numbers and dots only. */
export function isDottedNumbers(version: string): boolean {
  return /^\d+(\.\d+)*$/.test(version);
}

/** Whether a scheme has an order of its own: that of `generic` is anyone's guess. */
export function hasOrder(scheme: string): boolean {
  return scheme !== 'generic' && isSupportedVersType(scheme);
}

/**
 * Below, above or equal (negative, positive, zero); undefined where that cannot be told. Versions of which their scheme, or the lack of
 * a declared one, tells nothing compare as numbers and dots.
 */
export function versionOrder(left: string, right: string, scheme = 'semver'): number | undefined {
  if (left === right) return 0;
  // VERS takes no notice of what follows the numbers of an `intdot`; whoever writes it does.
  const order = hasOrder(scheme) && scheme !== 'intdot' ? compareVersions(scheme, left, right) : undefined;
  if (order !== undefined || !isDottedNumbers(left) || !isDottedNumbers(right)) return order;
  return compareVersions('intdot', left, right);
}
