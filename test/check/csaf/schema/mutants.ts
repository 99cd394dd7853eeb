/** Numbers below one, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Container = Record<string, unknown> | unknown[];
type Random = () => number;

/** A copy of a document with one to three things wrong, or at least other, somewhere in it. */
export function mutantOf(document: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(document);
  const times = 1 + Math.floor(random() * 3);
  for (let time = 0; time < times; time++) {
    const places = placesIn(copy);
    const place = places[Math.floor(random() * places.length)];
    if (place !== undefined) mutate(place, random);
  }
  return copy;
}

interface Place {
  parent: Container;
  key: string;
}

/** Every member and entry of a document but the version, by which the schema is chosen. */
function placesIn(root: unknown): Place[] {
  const places: Place[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const parent = value as Container;
    for (const [key, member] of Object.entries(parent)) {
      if (key !== 'csaf_version') places.push({ parent, key });
      visit(member);
    }
  };
  visit(root);
  return places;
}

const junk: readonly unknown[] = [
  null,
  true,
  0,
  11,
  -1,
  3.95,
  7.25,
  10,
  '',
  'x',
  '1.0',
  '2024-02-30T00:00:00Z',
  [],
  {},
  [''],
  [{}],
  { x: 1 },
];

const mutations: readonly ((place: Place, random: Random) => void)[] = [
  ({ parent, key }) => (Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key]),
  (place, random) => set(place, structuredClone(junk[Math.floor(random() * junk.length)])),
  ({ parent, key }) => {
    if (Array.isArray(parent)) return;
    parent[`${key}_`] = parent[key];
    delete parent[key];
  },
  (place, random) => {
    const value = valueAtPlace(place);
    if (typeof value !== 'string') return;
    const at = Math.floor(random() * (value.length + 1));
    const inserted = [' ', '-', 'é', '\n', '0', 'A', '/', ':', '%', '.', '*'][Math.floor(random() * 11)] ?? '';
    set(place, value.slice(0, at) + inserted + value.slice(random() < 0.5 ? at : at + 1));
  },
  ({ parent, key }) => {
    if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]));
    else parent.x_unknown = parent[key];
  },
  (place) => {
    const value = valueAtPlace(place);
    set(place, typeof value === 'string' ? '' : Array.isArray(value) ? [] : {});
  },
  (place) => {
    const value = valueAtPlace(place);
    if (typeof value === 'string')
      set(place, value === value.toUpperCase() ? value.toLowerCase() : value.toUpperCase());
    if (typeof value === 'number') set(place, value + 0.1);
  },
];

function mutate(place: Place, random: Random): void {
  mutations[Math.floor(random() * mutations.length)]?.(place, random);
}

function valueAtPlace({ parent, key }: Place): unknown {
  return Array.isArray(parent) ? parent[Number(key)] : parent[key];
}

function set({ parent, key }: Place, value: unknown): void {
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else parent[key] = value;
}
