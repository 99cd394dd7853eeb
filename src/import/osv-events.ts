import type { JsonObject } from './json-value.ts';
import { lineIn, objectsIn } from './source-value.ts';
import { intervalText, once, sortedByVersion, type VersionInterval } from './version-interval.ts';

type EventKind = 'introduced' | 'fixed' | 'last_affected' | 'limit';

interface RangeEvent {
  kind: EventKind;
  /** Undefined: before all versions. */
  version: string | undefined;
}

const kinds = ['introduced', 'fixed', 'last_affected', 'limit'] as const satisfies EventKind[];

/** What the events of a range say, in short forms. */
export interface RangeVersions {
  affected: string[];
  fixed: string[];
}

/** Affected ranges and fixed versions of one OSV range (OSV schema, `affected[].ranges[].events`); undefined when they cannot be told. */
export function versionsOfEvents(range: JsonObject, scheme: string | undefined): RangeVersions | undefined {
  const events = objectsIn(range, 'events').flatMap(eventsIn);
  const sorted = sortedByVersion(
    events.filter(({ kind }) => kind !== 'limit'),
    ({ version }) => version,
    scheme,
  );
  if (sorted === undefined) return undefined;
  const open = intervals(sorted);
  const limits = events.filter(({ kind }) => kind === 'limit');
  const limited = limits.length === 0 ? open : belowLimits(open, limits, scheme);
  if (limited === undefined) return undefined;
  const texts = limited.map(intervalText);
  const affected = texts.filter((text) => text !== undefined);
  if (affected.length === 0 || affected.length < texts.length) return undefined;
  const fixed = sorted.flatMap(({ kind, version }) => (kind === 'fixed' && version !== undefined ? version : []));
  return { affected: once(affected), fixed: once(fixed) };
}

function eventsIn(event: JsonObject): RangeEvent[] {
  return kinds.flatMap((kind) => {
    const version = lineIn(event, kind);
    if (version === undefined) return [];
    // OSV's names for the beginning and the end of all versions.
    return { kind, version: version === '0' || version === '*' ? undefined : version };
  });
}

/** Sweeps over the events in the order of their versions. */
function intervals(events: readonly RangeEvent[]): VersionInterval[] {
  const found: VersionInterval[] = [];
  let open: { from?: string } | undefined;
  for (const { kind, version } of events) {
    if (kind === 'introduced') open ??= version === undefined ? {} : { from: version };
    else if (open !== undefined && version !== undefined) {
      const through = kind === 'last_affected';
      if (open.from !== version || through) found.push({ ...open, to: version, through });
      open = undefined;
    }
  }
  if (open !== undefined) found.push(open);
  return found;
}

/** A version counts if it is below any limit, hence below the highest. */
function belowLimits(
  open: readonly VersionInterval[],
  limits: readonly RangeEvent[],
  scheme: string | undefined,
): VersionInterval[] | undefined {
  if (limits.some(({ version }) => version === undefined)) return [...open];
  const limit = sortedByVersion(limits, ({ version }) => version, scheme)?.at(-1)?.version;
  if (limit === undefined) return undefined;
  const cut: VersionInterval[] = [];
  for (const interval of open) {
    const { from, to } = interval;
    const bounds = [from, to].filter((version) => version !== undefined);
    const sorted = sortedByVersion([...bounds, limit], (version) => version, scheme);
    if (sorted === undefined) return undefined;
    const below = (version: string | undefined): boolean =>
      version === undefined || (version !== limit && sorted.indexOf(version) < sorted.indexOf(limit));
    if (!below(from)) continue;
    cut.push(to !== undefined && below(to) ? interval : { ...(from === undefined ? {} : { from }), to: limit });
  }
  return cut;
}
