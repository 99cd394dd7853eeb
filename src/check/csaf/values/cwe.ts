import table from '../generated/cwe.js';

/** Whether a weakness may be the root cause that a vulnerability is mapped to. CWE says so since version 4.12. */
export type CweUsage = 'Allowed' | 'Allowed-with-Review' | 'Discouraged' | 'Prohibited';

/** A weakness as one version of CWE has it. Categories and views are no weaknesses. */
export interface Weakness {
  name: string;
  deprecated: boolean;
  usage: CweUsage | undefined;
}

/** A version of CWE that this program knows. */
export interface CweRelease {
  version: string;
  /** `2025-04-03`. */
  date: string;
}

/** What holds of a weakness from one version on, until the next entry; undefined where it is not in the list. */
interface Change {
  since: number;
  weakness: Weakness | undefined;
}

interface Catalogue {
  releases: readonly CweRelease[];
  indexByVersion: ReadonlyMap<string, number>;
  /** By number. */
  changes: ReadonlyMap<string, readonly Change[]>;
  /** The highest number. */
  highest: number;
}

/** The weakness of an id like `CWE-79` in a version; undefined where that version does not have it, or nobody knows the version. */
export function weaknessIn(version: string, id: string): Weakness | undefined {
  const index = catalogue().indexByVersion.get(version);
  if (index === undefined) return undefined;
  return changesOf(id).findLast(({ since }) => since <= index)?.weakness;
}

/** Every name that the weakness has had, the newest first; none for what never was a weakness. */
export function namesEverOf(id: string): readonly string[] {
  const known = everNames.get(id);
  if (known !== undefined) return known;
  const names = [
    ...new Set(
      changesOf(id)
        .flatMap(({ weakness }) => weakness?.name ?? [])
        .reverse(),
    ),
  ];
  // Of what is no weakness there is no end.
  if (names.length > 0) everNames.set(id, names);
  return names;
}

const everNames = new Map<string, readonly string[]>();

/** Versions of CWE, oldest first. */
export function cweReleases(): readonly CweRelease[] {
  return catalogue().releases;
}

/** Whether an id is higher than those of all weaknesses that this program knows; CWE gives them out in ascending order. */
export function isBeyondKnown(id: string): boolean {
  return Number(id.slice('CWE-'.length)) > catalogue().highest;
}

/** Whether a version of CWE is later than all that this program knows, so that it cannot tell what is in it. */
export function isLaterThanKnown(version: string): boolean {
  const newest = numbersOf(cweReleases().at(-1)?.version ?? '');
  const numbers = numbersOf(version);
  const length = Math.max(numbers.length, newest.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (numbers[index] ?? 0) - (newest[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/**
 * Versions of CWE that count as the latest one on a day, `2024-01-21`: the one published last before it, and those published on the
 * day itself, of which the hour is not known.
 */
export function latestOn(day: string): string[] {
  const before = cweReleases().findLast(({ date }) => date < day);
  const onTheDay = cweReleases().filter(({ date }) => date === day);
  return [...(before === undefined ? [] : [before]), ...onTheDay].map(({ version }) => version);
}

/** Names of the weaknesses of the newest version, by id. */
export function cweNames(): ReadonlyMap<string, string> {
  const { releases, changes } = catalogue();
  const newest = releases.at(-1)?.version ?? '';
  const names = new Map<string, string>();
  for (const number of changes.keys()) {
    const id = `CWE-${number}`;
    const weakness = weaknessIn(newest, id);
    if (weakness !== undefined) names.set(id, weakness.name);
  }
  return names;
}

function numbersOf(version: string): number[] {
  return version.split('.').map(Number);
}

function changesOf(id: string): readonly Change[] {
  return catalogue().changes.get(id.slice('CWE-'.length)) ?? [];
}

let known: Catalogue | undefined;

function catalogue(): Catalogue {
  known ??= parseTable(table);
  return known;
}

function parseTable(text: string): Catalogue {
  const [head = '', ...lines] = text.split('\n');
  const releases = head.split('\t').map((entry) => {
    const [version = '', date = ''] = entry.split(' ');
    return { version, date };
  });
  const changes = lines.map(parseLine);
  return {
    releases,
    indexByVersion: new Map(releases.map(({ version }, index) => [version, index])),
    changes: new Map(changes),
    highest: Number(changes.at(-1)?.[0]),
  };
}

function parseLine(line: string): [string, Change[]] {
  const [number = '', ...fields] = line.split('\t');
  let name = '';
  const changes = fields.map((field) => {
    const colon = field.indexOf(':');
    const since = Number.parseInt(field, 10);
    const flags = field.slice(String(since).length, colon);
    name = field.slice(colon + 1) || name;
    return { since, weakness: flags === '-' ? undefined : weaknessOf(name, flags) };
  });
  return [number, changes];
}

const usages: ReadonlyMap<string, CweUsage> = new Map([
  ['A', 'Allowed'],
  ['R', 'Allowed-with-Review'],
  ['D', 'Discouraged'],
  ['P', 'Prohibited'],
]);

function weaknessOf(name: string, flags: string): Weakness {
  return { name, deprecated: flags.startsWith('d'), usage: usages.get(flags.slice(-1)) };
}
