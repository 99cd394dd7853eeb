import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';
import { conformityTests } from '../../src/check/csaf/conformity-tests.ts';
import { validate } from '../../src/check/csaf/validate.ts';
import { Donors } from './donors.ts';
import { mutantOf } from './mutants.ts';
import { SeededRandom } from './seeded-random.ts';
import type { Subject } from './subjects.ts';

/** A document made of another. */
export interface Mutant extends Subject {
  original: Subject;
}

/**
 * So many mutants of the originals, the same ones for the same seed. Five of six are aimed at a mandatory test, each test in turn:
 * of some attempts, the first that the test judges otherwise than what it was made of, or for a quarter the first that it fails. So they
 * keep the shape that the schema asks for. In the others anything goes; most of these the schema refuses.
 */
export function* mutantsOf(
  version: CsafVersion,
  originals: readonly Subject[],
  count: number,
  seed: number,
): Generator<Mutant> {
  if (originals.length === 0) return;
  const random = new SeededRandom(seed);
  const donors = new Donors(originals.map(({ document }) => document));
  const aims = conformityTests.flatMap(({ id, group, versions }) =>
    group === 'mandatory' && versions.includes(version) ? [id] : [],
  );
  for (let index = 0; index < count; index += 1) {
    const aim = random.oneIn(6) ? undefined : aims[index % aims.length];
    const mutant =
      aim === undefined ? anyMutant(originals, donors, random) : aimedMutant(aim, originals, donors, random);
    if (mutant !== undefined) yield { ...mutant, name: `${mutant.original.name}, mutant ${index} of seed ${seed}` };
  }
}

type Unnamed = Omit<Mutant, 'name'>;

function anyMutant(originals: readonly Subject[], donors: Donors, random: SeededRandom): Unnamed | undefined {
  const original = random.pick(originals);
  return original && { original, document: mutantOf(original.document, donors, random) };
}

/** The last attempt, when none was as wanted. */
function aimedMutant(
  aim: string,
  originals: readonly Subject[],
  donors: Donors,
  random: SeededRandom,
): Unnamed | undefined {
  const cases = originals.filter(({ about }) => about === aim);
  const mustFail = random.oneIn(4);
  let mutant: Unnamed | undefined;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    mutant = anyMutant(cases.length === 0 || random.oneIn(4) ? originals : cases, donors, random);
    if (mutant === undefined) break;
    const verdict = fails(mutant.document, aim);
    if (mustFail ? verdict === true : verdict === !(fails(mutant.original.document, aim) ?? false)) break;
  }
  return mutant;
}

/** Undefined for a document that cannot be tested. */
function fails(document: unknown, test: string): boolean | undefined {
  const { findings, fitsSchema } = validate(document, { tests: [test] });
  const found = findings.some((one) => one.test === test);
  return fitsSchema || found ? found : undefined;
}
