import { versionOrder } from '../compile/version-order.ts';
import { intervalText, isVersion, once, type VersionInterval } from './version-interval.ts';

type Comparator = '>=' | '>' | '<=' | '<' | '=';

interface Constraint {
  comparator: Comparator;
  version: string;
}

const nothing = /^(none|n\/a|unknown|unspecified|-|tbd)?$/i;
const everything = /^(\*|all( versions)?|>=? ?0(\.0)*)$/i;

/**
 * Ranges of GitHub's `vulnerable_version_range`: constraints joined by commas, of which people also make lists of several ranges. Undefined
 * for prose; empty when nothing is said.
 */
export function readGhsaRange(text: string, scheme: string | undefined): string[] | undefined {
  const trimmed = text.trim();
  if (nothing.test(trimmed)) return [];
  if (everything.test(trimmed)) return ['all'];
  const ranges = trimmed.split('||').map((alternative) => {
    const constraints = readConstraints(alternative);
    return constraints && groups(constraints, scheme).map(intervalText);
  });
  const texts = ranges.flatMap((range) => range ?? [undefined]);
  return texts.every((one) => one !== undefined) ? once(texts) : undefined;
}

/** Versions of GitHub's `patched_versions`: one, or several joined by commas. Undefined for prose; empty when there are none. */
export function readGhsaPatches(text: string): string[] | undefined {
  if (nothing.test(text.trim())) return [];
  const parts = text.split(/,|;|\|\||\band\b/).map((part) => part.trim().replace(/^(>=|=)\s*/, ''));
  return parts.every(isVersion) ? once(parts) : undefined;
}

function readConstraints(text: string): Constraint[] | undefined {
  const constraints = text.split(',').flatMap((part): (Constraint | undefined)[] => {
    const trimmed = part.trim();
    if (isVersion(trimmed) && !/[<>=]/.test(trimmed)) return [{ comparator: '=', version: trimmed }];
    const tokens = [...trimmed.matchAll(/(>=|<=|>|<|==?)\s*([^\s<>=]+)\s*/g)];
    if (tokens.length === 0 || tokens.map(([token]) => token).join('') !== trimmed) return [undefined];
    return tokens.map(([, sign, version]) => {
      if (version === undefined || !isVersion(version) || sign === undefined) return undefined;
      return { comparator: sign === '==' ? '=' : (comparators.find((one) => one === sign) ?? '='), version };
    });
  });
  return constraints.length > 0 && constraints.every((one) => one !== undefined) ? constraints : undefined;
}

const comparators = ['>=', '>', '<=', '<', '='] as const;

/** One interval for each pair of bounds that can belong together. */
function groups(constraints: readonly Constraint[], scheme: string | undefined): VersionInterval[] {
  const found: VersionInterval[] = [];
  let open: VersionInterval | undefined;
  for (const { comparator, version } of constraints) {
    if (comparator === '=') {
      found.push({ from: version, to: version, through: true });
      open = undefined;
      continue;
    }
    const bound: VersionInterval = comparator.startsWith('>')
      ? { from: version, after: comparator === '>' }
      : { to: version, through: comparator === '<=' };
    if (open !== undefined && belongTogether(open, bound, scheme)) Object.assign(open, bound);
    else {
      open = bound;
      found.push(open);
    }
  }
  return found;
}

/** A lower and an upper bound with versions between them: "< 1.2, >= 2.0" are two ranges. */
function belongTogether(one: VersionInterval, other: VersionInterval, scheme: string | undefined): boolean {
  const from = one.from ?? other.from;
  const to = one.to ?? other.to;
  if (from === undefined || to === undefined) return false;
  if ((one.from !== undefined && one.to !== undefined) || (one.from === undefined) === (other.from === undefined))
    return false;
  const order = versionOrder(from, to, scheme);
  // The usual way round needs no proof: bounds of a scheme that is not known mean what they seem to.
  return order === undefined ? one.from !== undefined : order <= 0;
}
