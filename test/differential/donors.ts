import type { SeededRandom } from './seeded-random.ts';
import { isRecord, type Site, sitesOf } from './sites.ts';

/** Values that stand in other documents, to be put where a document has one of the same name, or has none yet. */
export class Donors {
  /** By name, and whether it is an item of a list. */
  readonly #values = new Map<string, Map<string, unknown>>();
  /** Members of objects, by the name of the object. */
  readonly #members = new Map<string, Map<string, [key: string, value: unknown]>>();

  constructor(documents: readonly unknown[]) {
    for (const document of documents) {
      for (const site of sitesOf(document)) this.#take(site);
    }
  }

  /** A value as other documents have it in such a place. */
  valueFor(site: Site, random: SeededRandom): unknown {
    return structuredClone(random.pick([...(this.#values.get(placeOf(site))?.values() ?? [])]));
  }

  /** A member that an object of this name has in some other document. */
  memberFor(site: Site, random: SeededRandom): readonly [key: string, value: unknown] | undefined {
    return structuredClone(random.pick([...(this.#members.get(placeOf(site))?.values() ?? [])]));
  }

  #take(site: Site): void {
    const text = JSON.stringify(site.value);
    // Whole documents of the real world would make mutants of megabytes.
    if (text.length > 4000) return;
    entryOf(this.#values, placeOf(site)).set(text, site.value);
    if (!isRecord(site.value)) return;
    const members = entryOf(this.#members, placeOf(site));
    for (const [key, value] of Object.entries(site.value)) members.set(`${key} ${JSON.stringify(value)}`, [key, value]);
  }
}

function placeOf({ holder, name }: Site): string {
  return Array.isArray(holder) ? `${name}[]` : name;
}

function entryOf<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = map.get(key) ?? new Map<string, Value>();
  map.set(key, known);
  return known;
}
