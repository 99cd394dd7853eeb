import { instantOf } from '../instant.ts';
import type { VersionKey } from './version-key.ts';

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** The VERS type `datetime`: a date-time of RFC 3339 with `T` and `Z` in capitals. */
export function datetimeKey(version: string): VersionKey | undefined {
  return form.test(version) ? instantOf(version) : undefined;
}

/** The VERS type `lexicographic`: bytes of UTF-8. */
export function lexicographicKey(version: string): VersionKey {
  return Array.from(new TextEncoder().encode(version), (byte) => String.fromCharCode(byte)).join('');
}
