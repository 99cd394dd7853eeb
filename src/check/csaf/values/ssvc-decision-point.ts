import { registry } from './ssvc-registry.ts';

/** A decision point of a registered namespace in one of its versions. */
export interface DecisionPoint {
  key: string;
  version: string;
  name: string;
  /** The day on which the version was published, `2024-02-13`. */
  since: string;
  /** The names of the values by their keys, in the order of the definition. */
  values: ReadonlyMap<string, string>;
}

let byNamespace: ReadonlyMap<string, ReadonlyMap<string, readonly DecisionPoint[]>> | undefined;

/** The versions of a decision point in ascending order; none when the base namespace does not have it. */
export function versionsOfDecisionPoint(base: string, key: string): readonly DecisionPoint[] {
  byNamespace ??= new Map(Object.entries(registry).map(([namespace, table]) => [namespace, readTable(table)]));
  return byNamespace.get(base)?.get(key) ?? [];
}

/** Whether the registry has decision points under exactly this base namespace. */
export function hasDecisionPoints(base: string): boolean {
  return Object.hasOwn(registry, base);
}

/**
 * The versions that count as the latest on a day: the latest of the days before, and what came on that day itself, as the registry tells
 * days and no hours. Empty when nothing was published by then.
 */
export function latestVersionsOn(day: string, versions: readonly DecisionPoint[]): readonly DecisionPoint[] {
  const before = versions.findLast(({ since }) => since < day);
  const today = versions.findLast(({ since }) => since <= day);
  return [before, today].filter((version) => version !== undefined);
}

function readTable(table: string): Map<string, DecisionPoint[]> {
  const points = new Map<string, DecisionPoint[]>();
  for (const line of table.trim().split('\n')) {
    const point = readLine(line);
    const versions = points.get(point.key);
    if (versions === undefined) points.set(point.key, [point]);
    else versions.push(point);
  }
  return points;
}

function readLine(line: string): DecisionPoint {
  const [head = '', values = ''] = line.split(': ');
  const [since = '', key = '', version = '', ...name] = head.split(' ');
  const pairs = values.split(', ').map((value): [string, string] => {
    const [valueKey = '', ...valueName] = value.split(' ');
    return [valueKey, valueName.join(' ')];
  });
  return { key, version, name: name.join(' '), since, values: new Map(pairs) };
}
