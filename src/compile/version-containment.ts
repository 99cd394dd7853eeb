import { hasOrder, versionOrder } from './version-order.ts';
import type { Bound, VersionSpec } from './version-spec.ts';

/** Whether `spec` certainly holds a version. Where the order of a scheme is not known, or builds have none, that is not certain. */
export function holdsVersion(spec: VersionSpec, version: string, scheme: string | undefined): boolean {
  if (spec.kind === 'all') return true;
  if (spec.kind === 'exact') return order(version, spec.version, scheme) === 0;
  return spec.bounds.every((bound) => satisfies(version, bound, scheme));
}

/** What is left of a range without one version that it holds: one range, or two. */
export function withoutVersion(bounds: readonly Bound[], version: string, scheme: string | undefined): string[] {
  const lower = bounds.find(({ comparator }) => comparator.startsWith('>'));
  const upper = bounds.find(({ comparator }) => comparator.startsWith('<'));
  const parts: [Bound | undefined, Bound | undefined][] = [
    [lower, { comparator: '<', version }],
    [{ comparator: '>', version }, upper],
  ];
  return parts
    .map((part) => part.filter((bound) => bound !== undefined))
    .filter(([from, to]) => to === undefined || from === undefined || order(from.version, to.version, scheme) !== 0)
    .map((part) => part.map(({ comparator, version: at }) => comparator + at).join(' '));
}

function satisfies(version: string, bound: Bound, scheme: string | undefined): boolean {
  const difference = order(version, bound.version, scheme);
  if (difference === undefined) return false;
  if (difference === 0) return bound.comparator.endsWith('=');
  return difference > 0 === bound.comparator.startsWith('>');
}

/** Builds of one semantic version have no order. */
function order(left: string, right: string, scheme: string | undefined): number | undefined {
  if (left === right) return 0;
  if (scheme !== undefined && !hasOrder(scheme)) return undefined;
  const difference = versionOrder(left, right, scheme);
  return difference === 0 && `${left}${right}`.includes('+') ? undefined : difference;
}
