import { endKey, isNumber, numberKey, textKey, type VersionKey } from './version-key.ts';

const strict = /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;
const lenient = /^[vV=]?([0-9]+)(?:\.([0-9]+)(?:\.([0-9]+))?)?(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;

/** A version of Semantic Versioning 2.0.0, to the letter. Build metadata does not count. */
export function semverKey(version: string): VersionKey | undefined {
  const [, major, minor = '', patch = '', preRelease, build] = strict.exec(version) ?? [];
  if (major === undefined || !hasIdentifiers(build) || !hasNumbersWithoutZeros(preRelease)) return undefined;
  return coreKey(major, minor, patch) + preReleaseKey(preRelease);
}

/** As ecosystems around semantic versioning write it: with a `v` in front, or without minor and patch. */
export function lenientSemverKey(version: string): VersionKey | undefined {
  const [, major, minor = '0', patch = '0', preRelease, build] = lenient.exec(version) ?? [];
  if (major === undefined || !hasIdentifiers(preRelease) || !hasIdentifiers(build)) return undefined;
  return coreKey(major, minor, patch) + preReleaseKey(preRelease);
}

/** As {@link lenientSemverKey}, where build metadata tells versions apart, as it does for Dart packages. */
export function semverWithBuildKey(version: string): VersionKey | undefined {
  const key = lenientSemverKey(version);
  const plus = version.indexOf('+');
  return key === undefined ? undefined : key + (plus === -1 ? endKey : identifiersKey(version.slice(plus + 1)));
}

/** What follows the numbers, or its absence, which is above: `1.0.0-rc.1` comes before `1.0.0`. */
export function preReleaseKey(preRelease: string | undefined): VersionKey {
  return preRelease === undefined ? '\u0004' : identifiersKey(preRelease);
}

/** Whether dot-separated identifiers are all there; also where nothing was written. */
export function hasIdentifiers(text: string | undefined): boolean {
  return text === undefined || text.split('.').every((identifier) => identifier !== '');
}

function coreKey(major: string, minor: string, patch: string): VersionKey {
  return numberKey(major) + numberKey(minor) + numberKey(patch);
}

/** Numbers are below words; more identifiers are above fewer. */
function identifiersKey(text: string): VersionKey {
  const keys = text
    .split('.')
    .map((identifier) => (isNumber(identifier) ? `\u0001${numberKey(identifier)}` : `\u0002${textKey(identifier)}`));
  return keys.join('') + endKey;
}

function hasNumbersWithoutZeros(text: string | undefined): boolean {
  return hasIdentifiers(text) && !(text ?? '').split('.').some((identifier) => /^0[0-9]+$/.test(identifier));
}
