import { quote } from '../quote.ts';
import { claimsVers } from './vers.ts';
import { asText, faultOfSequence, readConstraints, type VersionConstraint } from './version-constraint.ts';

/** A vers-like specifier, or the first thing that keeps a text from being one. */
export type ReadVls =
  | { constraints: readonly VersionConstraint[]; fault?: never }
  | { constraints?: never; fault: string };

/**
 * Reads a vers-like specifier: the constraints of VERS without scheme and type (CSAF 2.1 §3.1.2.3, Name under Product Version Range).
 * The order of its versions is not judged, as nobody knows their scheme, and `=` may be written.
 */
export function readVls(text: string): ReadVls {
  if (claimsVers(text)) return { fault: 'a vers-like specifier has neither scheme nor type' };
  if (text === '*') return { fault: 'all versions are conveyed by `vers:all/*`' };
  const { constraints, fault } = readConstraints(text);
  if (fault !== undefined) return { fault };
  const broken = faultOfSequence(constraints) ?? faultOfRepetition(constraints);
  return broken === undefined ? { constraints } : { fault: broken };
}

/** Versions are unique, but for `<1.5|>1.5`: where no scheme is known that is a way to leave one version out. */
function faultOfRepetition(constraints: readonly VersionConstraint[]): string | undefined {
  const seen = new Map<string, VersionConstraint>();
  for (const constraint of constraints) {
    const before = seen.get(constraint.version);
    const leavesOut = before?.comparator === '<' && constraint.comparator === '>';
    if (before !== undefined && !leavesOut) {
      return `${quote(asText(constraint))} has the same version as ${quote(asText(before))}`;
    }
    seen.set(constraint.version, constraint);
  }
  return undefined;
}
