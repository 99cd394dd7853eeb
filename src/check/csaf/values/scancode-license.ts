import { deprecatedScancodeKeys, scancodeKeys } from './scancode-license-keys.ts';

let current: ReadonlySet<string> | undefined;
let deprecated: ReadonlySet<string> | undefined;

const prefix = /^(?:License|Addition)Ref-scancode-/;

/** The key of the ScanCode LicenseDB in an identifier of a license expression; undefined when it does not claim to be of that database. */
export function scancodeKeyIn(identifier: string): string | undefined {
  const [start] = prefix.exec(identifier) ?? [];
  return start === undefined ? undefined : identifier.slice(start.length).toLowerCase();
}

/** How AboutCode's ScanCode LicenseDB has a key; undefined when it does not have it. */
export function scancodeLicense(key: string): 'current' | 'deprecated' | undefined {
  current ??= new Set(scancodeKeys.trim().split(/\s/));
  if (current.has(key)) return 'current';
  deprecated ??= new Set(deprecatedScancodeKeys.trim().split(/\s/));
  return deprecated.has(key) ? 'deprecated' : undefined;
}
