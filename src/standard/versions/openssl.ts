import { lenientSemverKey } from './semver.ts';
import { numberKey, textKey, type VersionKey } from './version-key.ts';

const legacy = /^([0-9]+)\.([0-9]+)\.([0-9]+)(?:([a-z]+)|-(alpha|beta|pre)([0-9]*))?$/;

/** A version of OpenSSL: letters told patches apart up to 1.1.1, since 3.0.0 it is semantic versioning. */
export function opensslKey(version: string): VersionKey | undefined {
  const [, major = '', minor = '', fix = '', letters = '', word, wordNumber = ''] = legacy.exec(version) ?? [];
  const core = numberKey(major) + numberKey(minor) + numberKey(fix);
  if (Number(major || 3) >= 3) {
    const key = letters === '' ? lenientSemverKey(version) : undefined;
    return key !== undefined && key >= numberKey('3') ? key : undefined;
  }
  if (word !== undefined) return `${core}\u0001${textKey(word)}${numberKey(wordNumber)}`;
  return `${core}\u0002${textKey(letters)}`;
}
