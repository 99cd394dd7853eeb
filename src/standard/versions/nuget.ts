import { hasIdentifiers, preReleaseKey } from './semver.ts';
import { paddedNumbersKey, type VersionKey } from './version-key.ts';

const form = /^v?([0-9]+(?:\.[0-9]+){0,3})(?:-([0-9a-z.-]+))?(?:\+([0-9a-z.-]+))?$/;

/** A version of NuGet: semantic versioning with up to four numbers, where case does not count. */
export function nugetKey(version: string): VersionKey | undefined {
  const [, numbers, preRelease, build] = form.exec(version.toLowerCase()) ?? [];
  if (numbers === undefined || !hasIdentifiers(preRelease) || !hasIdentifiers(build)) return undefined;
  return paddedNumbersKey(numbers.split('.')) + preReleaseKey(preRelease);
}
