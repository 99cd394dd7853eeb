import { checkSchema } from '../../src/check/csaf/schema/check-schema.ts';
import type { Donors } from './donors.ts';
import { mutations } from './mutations.ts';
import type { SeededRandom } from './seeded-random.ts';
import { type Site, sitesOf } from './sites.ts';

/**
 * A copy of a document with one to three changes. Two of three keep to the schema, because one that it refuses tests nothing else;
 * in the others anything goes.
 */
export function mutantOf(document: unknown, donors: Donors, random: SeededRandom): unknown {
  const mustFit = !random.oneIn(3);
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const mutant = change(document, donors, random);
    if (!mustFit || fitsSchema(mutant)) return mutant;
  }
  return change(document, donors, random);
}

function change(document: unknown, donors: Donors, random: SeededRandom): unknown {
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

function fitsSchema(document: unknown): boolean {
  const { version, faults } = checkSchema(document);
  return version !== undefined && faults.every(({ test }) => test === '6.2.20');
}
