/** A source of numbers from a seed (mulberry32), so that every run makes the same mutants. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Site {
  holder: unknown[] | Record<string, unknown>;
  key: string | number;
  value: unknown;
}

/** A change that leaves a document JSON. `sites` are all of its elements. */
type Mutation = (site: Site, sites: readonly Site[], pick: <Item>(list: readonly Item[]) => Item) => void;

const junk: readonly unknown[] = [null, true, 0, -1, 1.5, '', ' ', 'x', [], {}, ['x'], { x: 1 }];

const oddTexts: readonly string[] = [
  '2024-02-30T00:00:00Z',
  '2024-01-01T00:00:00.000+14:00',
  '2023-12-31T23:59:60Z',
  '2024-01-01 00:00:00Z',
  '1999-01-01T00:00:00Z',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.0/AV:P/AC:H/PR:H/UI:R/S:C/C:N/I:N/A:N',
  'AV:N/AC:L/Au:N/C:P/I:P/A:P',
  '1',
  '2',
  '1.0.0',
  '0.9.0',
  '2.0.0-rc.1',
  '1.0.0+build',
  'en',
  'de-DE',
  'EZ',
  'i-default',
  'qtx',
  'csaf_vex',
  'csaf_security_advisory',
  'csaf_informational_advisory',
  'Security Advisory',
  'draft',
  'final',
  'vendor_fix',
  'none_available',
  'product_version',
  'product_version_range',
  'prior to 4.2',
  'vers:semver/>=1.0.0|<2.0.0',
  'CVE-2021-44228',
  'CWE-79',
  'pkg:npm/%40a/b@1',
  'pkg:x',
  'sha256',
  'md5',
  'self',
  'external',
  'https://example.com/x.json',
];

const mutations: readonly Mutation[] = [
  // Delete.
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  // Duplicate an item of a list.
  ({ holder, key, value }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(value));
    else holder[`${key}_copy`] = structuredClone(value);
  },
  // Another type.
  (site, _, pick) => assign(site, structuredClone(pick(junk))),
  // Another text of the field.
  (site, _, pick) => {
    if (typeof site.value === 'string') assign(site, pick(oddTexts));
  },
  // The text of another element: swapped ids, dates, versions, vectors.
  (site, sites, pick) => {
    const other = pick(sites.filter(({ value, key }) => typeof value === 'string' && key === site.key));
    if (typeof site.value === 'string' && other !== undefined) assign(site, other.value);
  },
  (site, sites, pick) => {
    const other = pick(sites.filter(({ value }) => typeof value === 'string'));
    if (typeof site.value === 'string' && other !== undefined) assign(site, other.value);
  },
  // Reverse a list, or the keys of an object.
  (site) => {
    if (Array.isArray(site.value)) assign(site, site.value.toReversed());
    else if (isRecord(site.value)) assign(site, Object.fromEntries(Object.entries(site.value).reverse()));
  },
  // A slip of the pen.
  (site) => {
    if (typeof site.value === 'string') assign(site, `${site.value.slice(1)}${site.value.slice(0, 1)}`);
    else if (typeof site.value === 'number') assign(site, Number((site.value + 0.1).toFixed(1)));
  },
];

/** A copy of a document with one to three faults, which may leave it valid. */
export function mutate(document: unknown, random: () => number): unknown {
  const root = { document: structuredClone(document) };
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const count = 1 + Math.floor(random() * 3);
  for (let index = 0; index < count; index += 1) {
    const sites = sitesOf(root.document);
    if (sites.length === 0) break;
    pick(mutations)(pick(sites), sites, pick);
  }
  return root.document;
}

function sitesOf(root: unknown): Site[] {
  const found: Site[] = [];
  const waiting: unknown[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) {
      for (const [key, value] of next.entries()) found.push({ holder: next, key, value });
      waiting.push(...next);
    } else if (isRecord(next)) {
      for (const [key, value] of Object.entries(next)) found.push({ holder: next, key, value });
      waiting.push(...Object.values(next));
    }
  }
  return found;
}

function assign({ holder, key }: Site, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
