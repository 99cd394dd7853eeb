import type { Donors } from './donors.ts';
import { mutations } from './mutations.ts';
import type { SeededRandom } from './seeded-random.ts';
import { type Site, sitesOf } from './sites.ts';

/** A copy of a document with one to three changes. */
export function mutantOf(document: unknown, donors: Donors, random: SeededRandom): unknown {
  const root = { document: structuredClone(document) };
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    const sites = sitesOf(root.document);
    const site = pickSite(sites, random);
    if (site !== undefined) random.pick(mutations)?.(site, { sites, donors, random });
  }
  return root.document;
}

/** Any name is as likely as any other: most places of a real document hold ids of products. */
function pickSite(sites: readonly Site[], random: SeededRandom): Site | undefined {
  const name = random.pick([...new Set(sites.map((site) => site.name))]);
  return random.pick(sites.filter((site) => site.name === name));
}
