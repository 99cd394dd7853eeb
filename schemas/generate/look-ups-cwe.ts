import { cwecMap } from '@secvisogram/csaf-validator-lib/lib/cwec.js';

interface Weakness {
  id: string;
  name: string;
  status: string;
  usage?: string;
}

/** What one version of CWE says of a weakness, as the look-up writes it. */
interface Entry {
  flags: string;
  name: string;
}

const usageFlags: Readonly<Record<string, string>> = {
  Allowed: 'A',
  'Allowed-with-Review': 'R',
  Discouraged: 'D',
  Prohibited: 'P',
};

const absent: Entry = { flags: '-', name: '' };

/**
 * All versions of CWE in one table. First line: versions with their dates, oldest first. Then a line for each weakness: its number,
 * and wherever a version says something new, its index, flags, a colon and the name, which is left out where it stays the same.
 * Flags: `-` not in that version, `d` deprecated, and `A`, `R`, `D` or `P` for the usage in mapping. Categories and views are not there.
 */
export async function cweLookUp(): Promise<string[]> {
  const versions = await Promise.all(
    [...cwecMap].map(async ([version, load]) => ({ version, ...(await load()).default })),
  );
  versions.sort((a, b) => compareVersions(a.version, b.version));
  const entries = versions.map(
    ({ weaknesses }) => new Map(weaknesses.map((weakness) => [weakness.id, entryOf(weakness)])),
  );
  const numbers = [...new Set(entries.flatMap((byId) => [...byId.keys()].map(numberOf)))].sort((a, b) => a - b);
  return [
    versions.map(({ version, date }) => `${version} ${date}`).join('\t'),
    ...numbers.map((number) => [number, ...changesOf(entries.map((byId) => byId.get(`CWE-${number}`)))].join('\t')),
  ];
}

function entryOf({ name, status, usage }: Weakness): Entry {
  const flag = usage === undefined ? '' : usageFlags[usage];
  if (flag === undefined || /[\t\n]/.test(name))
    throw new Error(`CWE has a usage or a name of a new kind: ${usage}, ${name}`);
  return { flags: `${status === 'Deprecated' ? 'd' : ''}${flag}`, name };
}

function changesOf(entries: readonly (Entry | undefined)[]): string[] {
  const changes: string[] = [];
  let last = absent;
  entries.forEach((entry = absent, index) => {
    if (entry.flags === last.flags && entry.name === last.name) return;
    changes.push(`${index}${entry.flags}:${entry.name === last.name ? '' : entry.name}`);
    last = entry;
  });
  return changes;
}

function numberOf(id: string): number {
  return Number(id.slice('CWE-'.length));
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
