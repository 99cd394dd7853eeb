import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { validate } from '../../src/check/csaf/validate.ts';
import { documentOfSize, shapes } from '../bench/large-documents.ts';
import { hasOasisCases, oasisCases } from '../check/csaf/oasis-cases.ts';
import { advisory21 } from '../check/csaf/tests/advisory-21.ts';
import { documentWith } from '../check/publication.ts';
import { Donors } from '../differential/donors.ts';
import { mutantOf } from '../differential/mutants.ts';
import { SeededRandom } from '../differential/seeded-random.ts';
import { hostileTexts, hostileValues } from './hostile.ts';

// Nothing that JSON can say makes the engine throw, or one of its tests break down.

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '20' } },
});
const count = Number(values.count);
const seed = Number(values.seed);
const random = new SeededRandom(seed);
const originals = originalDocuments();
const donors = new Donors(originals);
let faults = 0;

/** @returns Milliseconds that the verdict took. */
function examine(name: string, value: unknown): number {
  const began = performance.now();
  try {
    const { findings } = validate(value, { tests: ['full'] });
    const broken = findings.find(({ message }) => message.includes('could not be run'));
    if (broken !== undefined) complain(name, `${broken.message}: ${broken.subject}`);
  } catch (cause) {
    complain(name, cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  }
  return performance.now() - began;
}

function complain(name: string, text: string): void {
  faults += 1;
  if (faults <= 20) console.log(`FAULT ${name}: ${text}`);
}

for (const original of [documentWith(), advisory21({})]) {
  console.log(`CSAF ${original.document.csaf_version}`);
  for (const { name, value } of hostileValues(original)) {
    const milliseconds = examine(name, value);
    if (!name.startsWith('scalar')) console.log(`  ${name.padEnd(44)}${milliseconds.toFixed(0).padStart(6)} ms`);
  }
  let slowest = { name: '', milliseconds: 0 };
  for (const { name, value } of hostileTexts(original)) {
    const milliseconds = examine(name, value);
    if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds };
  }
  console.log(`  slowest: ${slowest.name}, ${slowest.milliseconds.toFixed(0)} ms`);
}
const mutants = Math.floor(count / 2);
for (let index = 0; index < mutants; index += 1) {
  examine(`mutant ${index} of seed ${seed}`, mutantOf(random.pick(originals), donors, random));
}
let index = 0;
fc.assert(
  fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom('2.0', '2.1'), fc.boolean(), (value, version, inside) => {
    index += 1;
    examine(
      `value ${index}`,
      inside ? { document: { csaf_version: version, tracking: value }, vulnerabilities: value } : value,
    );
  }),
  { numRuns: count - mutants, seed },
);
console.log(`${count} values and mutants, seed ${seed}: ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

/** Real documents and cases where they are here; made ones where not. */
function originalDocuments(): unknown[] {
  const made = shapes.map((shape) => documentOfSize(shape, 4000));
  const cisa = join(import.meta.dirname, '../../../shared/corpus/cisa');
  const real = existsSync(cisa)
    ? readdirSync(cisa).map((name) => JSON.parse(readFileSync(join(cisa, name), 'utf8')))
    : [];
  const cases = (['2.0', '2.1'] as const).flatMap((version) =>
    hasOasisCases(version) ? oasisCases(version).map(({ document }) => document) : [],
  );
  return [...made, ...cases, ...real.slice(0, 20)];
}
