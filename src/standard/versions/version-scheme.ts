import { ebuildKey } from './apk.ts';
import { composerKey } from './composer.ts';
import { conanKey } from './conan.ts';
import { datetimeKey, lexicographicKey } from './datetime.ts';
import { debKey } from './deb.ts';
import { cpanKey, hackageKey, intdotKey } from './dotted.ts';
import { gemKey } from './gem.ts';
import { mavenKey } from './maven.ts';
import { naturalVersion } from './natural.ts';
import { nugetKey } from './nuget.ts';
import { opensslKey } from './openssl.ts';
import { pypiKey } from './pypi.ts';
import { alpmKey, rpmKey } from './rpm.ts';
import { lenientSemverKey, semverKey, semverWithBuildKey } from './semver.ts';
import type { VersionKey, VersionReader } from './version-key.ts';

/** Where versions of each VERS type stand. Beside the registered types, some that are in use without being registered. */
const readers: ReadonlyMap<string, VersionReader> = new Map([
  ['alpine', ebuildKey],
  ['alpm', alpmKey],
  ['apache', lenientSemverKey],
  ['apk', ebuildKey],
  ['arch', alpmKey],
  ['cargo', lenientSemverKey],
  ['composer', composerKey],
  ['conan', conanKey],
  ['cpan', cpanKey],
  ['dart', semverWithBuildKey],
  ['datetime', datetimeKey],
  ['deb', debKey],
  ['ebuild', ebuildKey],
  ['gem', gemKey],
  ['gentoo', ebuildKey],
  ['golang', lenientSemverKey],
  ['hackage', hackageKey],
  ['hex', lenientSemverKey],
  ['intdot', intdotKey],
  ['lexicographic', lexicographicKey],
  ['mattermost', lenientSemverKey],
  ['maven', mavenKey],
  ['nginx', lenientSemverKey],
  ['npm', lenientSemverKey],
  ['nuget', nugetKey],
  ['openssl', opensslKey],
  ['pub', semverWithBuildKey],
  ['pypi', pypiKey],
  ['rpm', rpmKey],
  ['semver', semverKey],
  ['swift', lenientSemverKey],
]);

/** Longer texts are no versions that anybody would order. */
const longest = 1000;

/** A version in an order. */
export interface OrderedVersion {
  /** Versions of one family alone compare. */
  family: string;
  key: VersionKey;
}

/** Whether versions of a VERS type can be ordered here; `generic`, whose order VERS has yet to specify, on a best effort basis. */
export function isSupportedVersType(type: string): boolean {
  return readers.has(type) || type === 'all' || type === 'none' || type === 'generic';
}

/**
 * Places a version in the order of its VERS type.
 *
 * @param type Undefined for versions of unknown scheme, such as in a vers-like specifier: they are ordered on a best effort basis.
 * @returns Undefined where the place cannot be told.
 */
export function orderedVersion(type: string | undefined, version: string): OrderedVersion | undefined {
  if (type === undefined || type === 'generic') {
    const natural = naturalVersion(version);
    return natural && { family: `${type ?? ''} ${natural.shape}`, key: natural.key };
  }
  const key = version.length > longest ? undefined : readers.get(type)?.(version);
  return key === undefined ? undefined : { family: type, key };
}

/** Negative when `left` is the older one, and zero when both are the same; undefined where that cannot be told. */
export function compareVersions(type: string | undefined, left: string, right: string): number | undefined {
  const [a, b] = [orderedVersion(type, left), orderedVersion(type, right)];
  if (a === undefined || b === undefined || a.family !== b.family) return undefined;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}
