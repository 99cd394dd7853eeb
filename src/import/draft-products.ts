import type { AuthoredCatalogue, AuthoredProduct } from '../model/authored.ts';
import type { SourcePackage, SourceVersions } from './source-record.ts';
import { mostVersions, once } from './version-interval.ts';

/** A package as the catalogue has it, with all that the record says of its versions. */
export interface PlacedPackage {
  key: string;
  versions: SourceVersions;
}

/** The packages of a record by key of the catalogue, and the entries that it lacks. */
export interface Placement {
  placed: PlacedPackage[];
  added: AuthoredCatalogue;
}

/** Finds each package in the catalogue by its package URL, CPE or name; what is not there becomes a new entry. */
export function placePackages(packages: readonly SourcePackage[], catalogue: AuthoredCatalogue): Placement {
  const placed = new Map<string, PlacedPackage>();
  const added: [string, AuthoredProduct][] = [];
  const all = new Index(catalogue);
  for (const one of packages) {
    let key = all.keyOf(one);
    if (key === undefined) {
      key = newKey(one, all.products);
      const product = productOf(one);
      all.add(key, product);
      added.push([key, product]);
    }
    const before = placed.get(key)?.versions;
    placed.set(key, { key, versions: before === undefined ? one.versions : joined(before, one.versions) });
  }
  const limited = [...placed.values()].map(({ key, versions }) => ({ key, versions: limit(versions) }));
  return { placed: limited, added: Object.fromEntries(added) };
}

/** The catalogue by what a package can be found by. */
class Index {
  readonly products: Map<string, AuthoredProduct> = new Map();
  readonly #byPurl = new Map<string, string[]>();
  readonly #byName = new Map<string, string[]>();
  readonly #byCpe = new Map<string, string[]>();

  constructor(catalogue: AuthoredCatalogue) {
    for (const [key, product] of Object.entries(catalogue)) this.add(key, product);
  }

  add(key: string, product: AuthoredProduct): void {
    this.products.set(key, product);
    const put = (map: Map<string, string[]>, by: string): unknown => map.set(by, [...(map.get(by) ?? []), key]);
    if (product.purl !== undefined) put(this.#byPurl, comparable(product.purl));
    if (product.cpe !== undefined) put(this.#byCpe, product.cpe);
    for (const name of new Set([key, product.name.toLowerCase()])) put(this.#byName, name);
  }

  /** A package URL decides alone; without one the CPE, then the name together with the vendor. */
  keyOf({ purl, cpe, name, vendor, family }: SourcePackage): string | undefined {
    if (purl !== undefined) {
      const keys = this.#byPurl.get(comparable(purl)) ?? [];
      return hasRelease(family) ? keys.find((key) => this.products.get(key)?.family === family) : keys[0];
    }
    const sameCpe = cpe === undefined ? undefined : this.#byCpe.get(cpe)?.[0];
    if (sameCpe !== undefined) return sameCpe;
    return this.#byName.get(name.toLowerCase())?.find((key) => {
      const other = this.products.get(key)?.vendor;
      return vendor === undefined || other === undefined || isSameVendor(vendor, other);
    });
  }
}

/** One package name in two releases of a distribution (`AlmaLinux:8`, `AlmaLinux:9`) is two products. */
function hasRelease(family: string | undefined): boolean {
  return family?.includes(':') === true;
}

function comparable(purl: string): string {
  return purl
    .replace(/^pkg:\/*/i, '')
    .replace(/@[^/?#]*(?=[?#]|$)/, '')
    .toLowerCase();
}

/** `OpenSSL` and `OpenSSL Foundation`. */
function isSameVendor(left: string, right: string): boolean {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

function productOf({ name, vendor, family, purl, cpe, scheme }: SourcePackage): AuthoredProduct {
  return {
    name,
    ...(vendor === undefined ? {} : { vendor }),
    ...(family === undefined || family === name ? {} : { family }),
    ...(cpe === undefined ? {} : { cpe }),
    ...(purl === undefined ? {} : { purl }),
    ...(scheme === undefined ? {} : { ecosystem: scheme }),
  };
}

const longestKey = 60;

/** The last part of the name if that is free, then more of it, then with a number. */
function newKey({ name, family }: SourcePackage, taken: ReadonlyMap<string, unknown>): string {
  const [last = name] = /[^/:]+(\/v\d+)?$/.exec(name) ?? [];
  const wishes = [slug(last), slug(name), slug(`${last}-${family ?? ''}`)];
  const free = wishes.find((wish) => !taken.has(wish));
  if (free !== undefined) return free;
  for (let number = 2; ; number += 1) {
    const key = `${wishes.at(-1)}-${number}`;
    if (!taken.has(key)) return key;
  }
}

function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9._+-]+/g, '-');
  return (
    words
      .replace(/^[^a-z0-9]+/, '')
      .slice(0, longestKey)
      .replace(/[-._+]+$/, '') || 'product'
  );
}

function joined(one: SourceVersions, other: SourceVersions): SourceVersions {
  const affected = once([...one.affected, ...other.affected]);
  return {
    affected: affected.includes('all') ? ['all'] : affected,
    fixed: once([...one.fixed, ...other.fixed]),
    underInvestigation: once([...one.underInvestigation, ...other.underInvestigation]),
    unread: once([...one.unread, ...other.unread]),
  };
}

/** So many versions are left to the maintainer, who may know a range that holds them. */
function limit(versions: SourceVersions): SourceVersions {
  const { affected, fixed, underInvestigation, unread } = versions;
  if (Math.max(affected.length, fixed.length, underInvestigation.length) <= mostVersions) return versions;
  const some = `${affected.length} affected versions and ranges, ${fixed.length} fixed ones; the first is ${affected[0] ?? fixed[0]}`;
  return { affected: [], fixed: [], underInvestigation: [], unread: [some, ...unread] };
}
