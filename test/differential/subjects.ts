import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';
import { hasOasisCases, oasisCases } from '../check/csaf/oasis-cases.ts';
import { Donors } from './donors.ts';
import { mutantOf } from './mutants.ts';
import { SeededRandom } from './seeded-random.ts';

/** A document to compare verdicts on. */
export interface Subject {
  name: string;
  document: unknown;
  /** What a mutant was made of. */
  original?: Subject;
}

/** The cases of OASIS and, of CSAF 2.0, advisories of CISA; none where the reference data are not. */
export function originalsOf(version: CsafVersion): Subject[] {
  const cases = hasOasisCases(version) ? oasisCases(version).map(({ key, document }) => ({ name: key, document })) : [];
  return version === '2.0' ? [...realDocuments(), ...cases] : cases;
}

/** So many mutants of the originals, the same ones for the same seed. */
export function* mutantsOf(originals: readonly Subject[], count: number, seed: number): Generator<Subject> {
  const random = new SeededRandom(seed);
  const donors = new Donors(originals.map(({ document }) => document));
  for (let index = 0; index < count; index += 1) {
    const original = random.pick(originals);
    if (original === undefined) return;
    const name = `${original.name}, mutant ${index} of seed ${seed}`;
    yield { name, document: mutantOf(original.document, donors, random), original };
  }
}

function realDocuments(): Subject[] {
  const folder = join(import.meta.dirname, '../../../shared/corpus/cisa');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({ name, document: JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
}
