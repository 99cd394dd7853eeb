import { breakText } from './broken-texts.ts';
import type { Donors } from './donors.ts';
import type { SeededRandom } from './seeded-random.ts';
import { assign, isRecord, type Site } from './sites.ts';

/** What a mutation may draw on. */
export interface Surroundings {
  /** Every place of the document. */
  sites: readonly Site[];
  donors: Donors;
  random: SeededRandom;
}

/** A change that leaves a document JSON, and may leave it as it was. */
export type Mutation = (site: Site, surroundings: Surroundings) => void;

const junk: readonly unknown[] = [null, true, 0, -1, 1.5, '', ' ', 'x', [], {}, ['x'], { x: 1 }];

/** The changes that mutants are made of; those that give the tests most to do stand more than once. */
export const mutations: readonly Mutation[] = [
  drop,
  drop,
  duplicate,
  retype,
  reorder,
  swapLike,
  swapLike,
  swapAny,
  breakValue,
  breakValue,
  transplant,
  transplant,
  transplant,
  graft,
  graft,
  graft,
];

function drop({ holder, key }: Site): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** An item once more, with another member perhaps; a member under a key that nobody knows. */
function duplicate({ holder, key, value }: Site, { random, sites }: Surroundings): void {
  const copy: unknown = structuredClone(value);
  if (!Array.isArray(holder)) {
    holder[`${key}_copy`] = copy;
    return;
  }
  const member = isRecord(copy) && !random.oneIn(3) ? random.pick(Object.keys(copy)) : undefined;
  if (isRecord(copy) && member !== undefined) {
    copy[member] = structuredClone(random.pick(sites.filter(({ name }) => name === member))?.value);
  }
  holder.splice(Number(key), 0, copy);
}

function retype(site: Site, { random }: Surroundings): void {
  assign(site, structuredClone(random.pick(junk)));
}

function reorder(site: Site, { random }: Surroundings): void {
  const { value } = site;
  if (isRecord(value)) assign(site, Object.fromEntries(Object.entries(value).reverse()));
  if (!Array.isArray(value)) return;
  const [first, second] = [random.below(value.length), random.below(value.length)];
  if (value.length > 0) assign(site, value.with(first, value[second]).with(second, value[first]));
}

/** Exchanges ids, dates, versions, vectors: two texts that stand under the same name, or under names of ids. */
function swapLike(site: Site, { random, sites }: Surroundings): void {
  const kind = kindOf(site.name);
  exchange(site, random.pick(sites.filter(({ name, value }) => typeof value === 'string' && kindOf(name) === kind)));
}

function swapAny(site: Site, { random, sites }: Surroundings): void {
  exchange(site, random.pick(sites.filter(({ value }) => typeof value === 'string')));
}

function breakValue(site: Site, { random }: Surroundings): void {
  const { value } = site;
  if (typeof value === 'string') assign(site, breakText(value, random));
  if (typeof value === 'boolean') assign(site, !value);
  if (typeof value === 'number') assign(site, Number((value + (random.oneIn(2) ? 0.1 : -1)).toFixed(1)));
}

/** What another document has in its place. */
function transplant(site: Site, { donors, random }: Surroundings): void {
  const value = donors.valueFor(site, random);
  if (value !== undefined) assign(site, value);
}

/** A member that such an object has in another document; an item more for a list. */
function graft(site: Site, { donors, random }: Surroundings): void {
  const { value } = site;
  if (Array.isArray(value)) {
    const item = donors.valueFor({ holder: value, name: site.name, key: 0, value: undefined }, random);
    if (item !== undefined) value.splice(random.below(value.length + 1), 0, item);
  }
  const member = isRecord(value) ? donors.memberFor(site, random) : undefined;
  if (isRecord(value) && member !== undefined) value[member[0]] = member[1];
}

/** One text becomes the other, or the two change places. */
function exchange(site: Site, other: Site | undefined): void {
  if (typeof site.value !== 'string' || other === undefined) return;
  assign(site, other.value);
  if (site.key !== 0) assign(other, site.value);
}

function kindOf(name: string): string {
  if (name.endsWith('date')) return 'date';
  return name.endsWith('_id') || name.endsWith('_ids') || statuses.has(name) || name.includes('product_reference')
    ? 'id'
    : name;
}

const statuses: ReadonlySet<string> = new Set([
  'first_affected',
  'first_fixed',
  'fixed',
  'known_affected',
  'known_not_affected',
  'last_affected',
  'recommended',
  'under_investigation',
  'unknown',
]);
