import semver from 'semver';

const integer = /^(?:0|[1-9]\d*)$/;

/**
 * Order of two document versions (CSAF 2.0 §3.1.11): negative when `a` is lower, positive when it is higher, 0 when neither is.
 * Undefined for an integer beside a semantic version, or when one of them is no version. Build metadata does not count.
 */
export function compareDocumentVersions(a: string, b: string): number | undefined {
  if (integer.test(a) && integer.test(b)) return Number(BigInt(a) - BigInt(b));
  return semver.valid(a) === null || semver.valid(b) === null ? undefined : semver.compare(a, b);
}
