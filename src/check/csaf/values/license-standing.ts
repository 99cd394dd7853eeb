import { scancodeKeyIn, scancodeLicense } from './scancode-license.ts';
import { type LicenseIdentifier, parseLicenseExpression } from './spdx-expression.ts';
import { spdxException, spdxLicense } from './spdx-license.ts';

/** A list of licenses that CSAF knows by name (CSAF 2.1 §3.2.2.7 License Expression). */
export type LicenseList = 'SPDX license list' | 'ScanCode LicenseDB';

/** What the lists say of an identifier. */
export interface LicenseStanding {
  /**
   * `listed`, `deprecated`: on its list. `missing`: its form claims a list that does not have it. `own`: of another entity, as its
   * `LicenseRef-` or `AdditionRef-` tells.
   */
  standing: 'listed' | 'deprecated' | 'missing' | 'own';
  list: LicenseList | undefined;
}

/** The identifiers of a license expression with their standing, each once; none when the expression is not valid. */
export function licensesIn(expression: string | undefined): readonly (LicenseIdentifier & LicenseStanding)[] {
  if (expression === undefined) return [];
  const parsed = parseLicenseExpression(expression);
  if ('error' in parsed) return [];
  const once = new Map(parsed.identifiers.map((identifier) => [`${identifier.role} ${identifier.text}`, identifier]));
  return [...once.values()].map((identifier) => ({ ...identifier, ...standingOf(identifier) }));
}

/** Whether an identifier is neither on the SPDX license list nor in the ScanCode LicenseDB. */
export function isUnlisted({ standing }: LicenseStanding): boolean {
  return standing === 'missing' || standing === 'own';
}

function standingOf({ text, role }: LicenseIdentifier): LicenseStanding {
  if (!/^(?:License|Addition)Ref-/.test(text)) {
    const found = role === 'license' ? spdxLicense(text) : spdxException(text);
    return {
      standing: found === undefined ? 'missing' : found.deprecated ? 'deprecated' : 'listed',
      list: 'SPDX license list',
    };
  }
  const key = scancodeKeyIn(text);
  if (key === undefined) return { standing: 'own', list: undefined };
  const found = scancodeLicense(key);
  return {
    standing: found === undefined ? 'missing' : found === 'current' ? 'listed' : found,
    list: 'ScanCode LicenseDB',
  };
}
