import { quote } from './quote.ts';
import { rewritten } from './range-mend.ts';
import type { Fault } from './scope.ts';
import { versionOrder } from './version-order.ts';

/** One bound of a range. */
export interface Bound {
  comparator: '>=' | '>' | '<=' | '<';
  version: string;
}

/** What one authored version text says. A range has its lower bound first, as `vers` orders it. */
export type VersionSpec =
  | { kind: 'all' }
  | { kind: 'exact'; version: string }
  | { kind: 'range'; bounds: [Bound] | [Bound, Bound] };

/** A version text understood, or why not. */
export type ParsedVersions = { spec: VersionSpec; fault?: never } | { spec?: never; fault: Fault };

interface Constraint {
  comparator: Bound['comparator'] | '=';
  version: string;
}

/** Reads `all`, one version, or bounds joined by spaces; `scheme` tells how versions compare. */
export function parseVersions(text: string, scheme: string | undefined): ParsedVersions {
  const trimmed = text.trim();
  if (trimmed === 'all') return { spec: { kind: 'all' } };
  const foreign = foreignSyntax(trimmed);
  if (foreign !== undefined) return { fault: foreign };
  if (!/[<>=]/.test(trimmed)) return { spec: { kind: 'exact', version: trimmed } };
  const constraints = readConstraints(trimmed);
  return 'fault' in constraints ? constraints : combine(trimmed, constraints.list, scheme);
}

/** Range syntax of other tools and of prose, which people write out of habit; each has an own mend. */
function foreignSyntax(text: string): Fault | undefined {
  const known: [RegExp, string][] = [
    [/^$/, 'Write a version, a range, or `all`.'],
    [/\|/, 'Write each alternative as an item of a list: [">=3.0.0 <3.12.4", ">=4.0.0 <4.2.7"].'],
    [/^[~^]/, 'Write the bounds out: "^4.1.0" is ">=4.1.0 <5.0.0", "~4.1.0" is ">=4.1.0 <4.2.0".'],
    [/!=/, 'Split the range in two around the version: [">=4.0.0 <4.1.3", ">4.1.3 <4.2.0"].'],
    [/,/, 'Join the bounds of one range by a space, and write several ranges as items of a list.'],
    [/^[*xX]$/, 'Write `all` for all versions.'],
    [/(^|\.)[*xX](\.|$)/, 'Write the bounds out: "4.x" is ">=4.0.0 <5.0.0".'],
    [/\S\s+(-|–|to|through|up to)\s+\S/, 'Write the bounds out: "4.0.0 - 4.2.6" is ">=4.0.0 <=4.2.6".'],
    [
      /\b(after|all|before|earlier|later|prior|versions?)\b/i,
      'Write the bounds as signs: "4.2.6 and earlier" is "<=4.2.6", "before 4.2.7" is "<4.2.7".',
    ],
  ];
  const mend = known.find(([pattern]) => pattern.test(text))?.[1];
  if (mend === undefined) return undefined;
  const parts = rewritten(text)?.map(quote) ?? [];
  const whole = parts.length > 1 ? `[${parts.join(', ')}]` : parts.join('');
  return {
    message: `${quote(text)} is neither a version nor a range that can be compared.`,
    mend: whole === '' || parts.some((part) => part === quote(text)) ? mend : `Write ${whole}.`,
  };
}

function readConstraints(text: string): { list: Constraint[] } | { fault: Fault } {
  const list: Constraint[] = [];
  const pattern = /(>=|<=|>|<|=)\s*([^\s<>=]+)\s*/y;
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(text);
    const [, comparator, version] = match ?? [];
    if (version === undefined || !isComparator(comparator)) {
      return {
        fault: {
          message: `${quote(text)} is no version range: ${quote(text.slice(start))} does not start with >=, >, <=, < or = and a version.`,
        },
      };
    }
    list.push({ comparator, version });
  }
  return { list };
}

function isComparator(text: string | undefined): text is Constraint['comparator'] {
  return text === '>=' || text === '>' || text === '<=' || text === '<' || text === '=';
}

function combine(text: string, constraints: Constraint[], scheme: string | undefined): ParsedVersions {
  const [first, ...others] = constraints;
  if (first?.comparator === '=') {
    if (others.length === 0) return { spec: { kind: 'exact', version: first.version } };
  }
  if (constraints.some(({ comparator }) => comparator === '=')) {
    return {
      fault: {
        message: `${quote(text)} joins one exact version with other bounds.`,
        mend: 'Write either the version alone or the bounds.',
      },
    };
  }
  const lower = constraints.filter(isLower);
  const upper = constraints.filter(isUpper);
  for (const [bounds, name] of [
    [lower, 'lower'],
    [upper, 'upper'],
  ] as const) {
    if (bounds.length > 1) {
      const both = bounds.map(({ comparator, version }) => comparator + version).join(' and ');
      return {
        fault: {
          message: `${quote(text)} has more than one ${name} bound: ${both}.`,
          mend: `Keep the ${name} bound that you mean; write several ranges as items of a list.`,
        },
      };
    }
  }
  return close(text, lower[0], upper[0], scheme);
}

function close(
  text: string,
  lower: Bound | undefined,
  upper: Bound | undefined,
  scheme: string | undefined,
): ParsedVersions {
  if (lower === undefined || upper === undefined) {
    const only = lower ?? upper;
    return only === undefined
      ? { fault: { message: `${quote(text)} has no bound.` } }
      : { spec: { kind: 'range', bounds: [only] } };
  }
  const order = versionOrder(lower.version, upper.version, scheme);
  if (order === 0 && lower.comparator === '>=' && upper.comparator === '<=') {
    return { spec: { kind: 'exact', version: lower.version } };
  }
  if (order !== undefined && order >= 0) {
    const mend =
      order > 0
        ? `Swap the bounds if you mean ">=${upper.version} <${lower.version}".`
        : `Write "${lower.version}" if you mean that one version.`;
    return {
      fault: {
        message: `No version can be in ${quote(text)}: ${quote(lower.version)} is not below ${quote(upper.version)}.`,
        mend,
      },
    };
  }
  return { spec: { kind: 'range', bounds: [lower, upper] } };
}

function isLower(constraint: Constraint): constraint is Bound {
  return constraint.comparator === '>=' || constraint.comparator === '>';
}

function isUpper(constraint: Constraint): constraint is Bound {
  return constraint.comparator === '<=' || constraint.comparator === '<';
}

/** The versions as they end a product id: `4.2.7`, `>=4.0.0|<4.2.7`, `*`. */
export function versionId(spec: VersionSpec): string {
  if (spec.kind === 'all') return '*';
  return spec.kind === 'exact'
    ? spec.version
    : spec.bounds.map(({ comparator, version }) => comparator + version).join('|');
}

/** The versions as people read them after a product's name: `4.2.7`, `>=4.0.0 <4.2.7`, `(all versions)`. */
export function versionText(spec: VersionSpec): string {
  if (spec.kind === 'all') return '(all versions)';
  return spec.kind === 'exact'
    ? spec.version
    : spec.bounds.map(({ comparator, version }) => comparator + version).join(' ');
}

/** The versions that a text mentions. */
export function versionsIn(spec: VersionSpec): string[] {
  if (spec.kind === 'all') return [];
  return spec.kind === 'exact' ? [spec.version] : spec.bounds.map(({ version }) => version);
}
