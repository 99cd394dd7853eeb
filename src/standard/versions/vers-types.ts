/** Types that the VERS specification registers: of package ecosystems, and the special ones. */
const registered: ReadonlySet<string> = new Set([
  'all',
  'alpm',
  'apk',
  'cargo',
  'composer',
  'cpan',
  'dart',
  'datetime',
  'deb',
  'gem',
  'generic',
  'golang',
  'hackage',
  'intdot',
  'lexicographic',
  'maven',
  'none',
  'npm',
  'nuget',
  'pypi',
  'rpm',
  'semver',
]);

/** Whether a VERS type is officially registered. */
export function isRegisteredVersType(type: string): boolean {
  return registered.has(type);
}
