import { type OrderedVersion, orderedVersion } from '../../../standard/versions/version-scheme.ts';
import { quote } from '../quote.ts';
import { asText, faultOfSequence, readConstraints, type VersionConstraint } from './version-constraint.ts';

/** A version range specifier: `vers:npm/>=2.2.0|<2.3.0`. */
export interface Vers {
  type: string;
  /** `*` stands alone: any version, or none with the type `none`. */
  constraints: readonly VersionConstraint[] | '*';
}

/** A VERS, or the first thing that keeps it from being a canonical one that CSAF accepts. */
export type ReadVers = { vers: Vers; fault?: never } | { vers?: never; fault: string };

/** CSAF's own test for the use of VERS (CSAF 2.1 §6.2.18). Its parts are the type and the constraints. */
const indication = /^vers:([a-z.+-][a-z0-9.+-]*)\/(.+)/s;
const type = /^[a-z][a-z0-9.-]*$/;

/** The VERS type of a text that indicates that it is using VERS, right or wrong; undefined where it does not. */
export function indicatedVersType(text: string): string | undefined {
  return indication.exec(text)?.[1];
}

/** Whether a text means to be VERS: no vers-like specifier begins so. */
export function claimsVers(text: string): boolean {
  return /^\s*vers\s*:/i.test(text);
}

/** Reads a VERS by the rules of its specification and CSAF 2.1 §3.1.2.3 (Name under Product Version Range), which asks for the canonical form. */
export function readVers(text: string): ReadVers {
  const [, givenType, list = ''] = indication.exec(text) ?? [];
  if (givenType === undefined)
    return { fault: 'it is not of the form `vers:type/constraints`, with the type in lower case' };
  if (!type.test(givenType)) return { fault: `${quote(givenType)} is no name of a VERS type` };
  if (givenType === 'all' || givenType === 'none') return readSpecial(givenType, list);
  if (list === '*') return { fault: 'all versions are conveyed by `vers:all/*`' };
  const { constraints, fault } = readConstraints(list);
  if (fault !== undefined) return { fault };
  const broken = faultOf(givenType, constraints);
  return broken === undefined ? { vers: { type: givenType, constraints } } : { fault: broken };
}

function readSpecial(special: 'all' | 'none', list: string): ReadVers {
  if (list !== '*') return { fault: `the VERS type \`${special}\` takes nothing but \`*\`` };
  return { vers: { type: special, constraints: '*' } };
}

function faultOf(givenType: string, constraints: readonly VersionConstraint[]): string | undefined {
  return (
    faultOfNotation(givenType, constraints) ??
    faultOfSequence(constraints) ??
    faultOfRepetition(constraints) ??
    faultOfOrder(givenType, constraints)
  );
}

/** The special types `semver` and `datetime` are bound to one form of versions. */
function faultOfNotation(givenType: string, constraints: readonly VersionConstraint[]): string | undefined {
  const explicit = constraints.find(({ isExplicit }) => isExplicit);
  if (explicit !== undefined) return `\`=\` is left out in the canonical form, in ${quote(asText(explicit))}`;
  if (givenType !== 'semver' && givenType !== 'datetime') return undefined;
  const name = givenType === 'semver' ? 'Semantic Versioning 2.0.0' : 'RFC 3339 with `T` and `Z` in capitals';
  const wrong = constraints.find(({ version, written }) => {
    return orderedVersion(givenType, version) === undefined || (givenType === 'datetime' && written !== version);
  });
  return wrong && `${quote(wrong.written)} is not of the form of ${name}`;
}

function faultOfRepetition(constraints: readonly VersionConstraint[]): string | undefined {
  const seen = new Set<string>();
  for (const { version, written } of constraints) {
    if (seen.has(version)) return `the version ${quote(written)} occurs twice`;
    seen.add(version);
  }
  return undefined;
}

/** Where the order of the type is known. VERS has yet to specify that of `generic`. */
function faultOfOrder(givenType: string, constraints: readonly VersionConstraint[]): string | undefined {
  if (givenType === 'generic') return undefined;
  let before: { constraint: VersionConstraint; place: OrderedVersion } | undefined;
  for (const constraint of constraints) {
    const place = orderedVersion(givenType, constraint.version);
    if (place === undefined) continue;
    if (before !== undefined && place.key <= before.place.key) {
      const relation = place.key === before.place.key ? 'is the same version as' : 'comes before';
      return `${quote(constraint.written)} ${relation} ${quote(before.constraint.written)}, which stands before it`;
    }
    before = { constraint, place };
  }
  return undefined;
}
