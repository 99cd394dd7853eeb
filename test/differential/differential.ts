import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';
import { validate } from '../../src/check/csaf/validate.ts';
import { hasOasisCases, oasisCases } from '../check/csaf/oasis-cases.ts';
import { type Comparison, type Disagreement, disagreements } from './disagreements.ts';
import { mutate, seededRandom } from './mutants.ts';
import { type Oracle, type OracleVerdict, oracleOf } from './oracle.ts';

// Compares our verdicts with those of csaf-validator-lib, test by test, on real documents, the OASIS cases and mutants of both.
// Every disagreement must be one that `disagreements.ts` explains; one that is not ends the run with code 1.

const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '20' },
    show: { type: 'string', default: '5' },
  },
});

interface Subject {
  name: string;
  document: unknown;
}

interface Unexplained {
  subject: string;
  test: string;
  ours: string;
  theirs: string;
}

const explained = new Map<Disagreement, number>();
const unexplained: Unexplained[] = [];
let compared = 0;

for (const version of ['2.0', '2.1'] satisfies CsafVersion[]) {
  const originals = subjectsOf(version);
  if (originals.length === 0) console.log(`CSAF ${version}: skipped, the reference data (shared/corpus) are not here`);
  const oracle = oracleOf(version);
  const random = seededRandom(Number(values.seed));
  const count = originals.length === 0 ? 0 : Number(values.mutants) / 2;
  for (const subject of originals) await compareAll(version, oracle, subject);
  for (let index = 0; index < count; index += 1) {
    const original = originals[Math.floor(random() * originals.length)];
    if (original === undefined) continue;
    const name = `${original.name}, mutant ${index} of seed ${values.seed}`;
    await compareAll(version, oracle, { name, document: mutate(original.document, random) });
  }
}

report();

/** Real documents are of 2.0; the cases are there for both versions. */
function subjectsOf(version: CsafVersion): Subject[] {
  const cases = hasOasisCases(version) ? oasisCases(version).map(({ key, document }) => ({ name: key, document })) : [];
  const folder = join(import.meta.dirname, '../../../shared/corpus/cisa');
  if (version !== '2.0' || !existsSync(folder)) return cases;
  const real = readdirSync(folder).map((name) => ({
    name,
    document: JSON.parse(readFileSync(join(folder, name), 'utf8')),
  }));
  return [...real, ...cases];
}

async function compareAll(version: CsafVersion, oracle: Oracle, { name, document }: Subject): Promise<void> {
  const validation = validate(document, { tests: ['full'] });
  const theirSchema = await oracle.get('schema')?.(document);
  compare({ version, test: 'schema', document, validation, theirs: theirSchema ?? [] }, name);
  // Tests take the shape for granted: the library's answers to documents of another shape mean nothing.
  if (!validation.fitsSchema) return;
  for (const [test, run] of oracle) {
    if (test !== 'schema') compare({ version, test, document, validation, theirs: await run(document) }, name);
  }
}

function compare(comparison: Comparison, subject: string): void {
  const { version, test, validation, theirs } = comparison;
  compared += 1;
  const ours = test === 'schema' ? !validation.fitsSchema : validation.findings.some((one) => one.test === test);
  if (!isThrow(theirs) && ours === theirs.length > 0) return;
  const reason = disagreements.find(
    (one) => one.versions.includes(version) && one.test === test && one.explains(comparison),
  );
  if (reason !== undefined) {
    explained.set(reason, (explained.get(reason) ?? 0) + 1);
    return;
  }
  const pointers = validation.findings
    .filter((one) => one.test === test)
    .map(({ pointer, subject: value }) => `${pointer} ${value ?? ''}`);
  unexplained.push({
    subject: `${version} ${subject}`,
    test,
    ours: ours ? `fails at ${pointers.slice(0, 3).join(', ')}` : 'passes',
    theirs: isThrow(theirs)
      ? `throws: ${theirs.threw}`
      : theirs.length > 0
        ? `fails at ${theirs.slice(0, 3).join(', ')}`
        : 'passes',
  });
}

function isThrow(verdict: OracleVerdict): verdict is { threw: string } {
  return 'threw' in verdict;
}

function report(): void {
  console.log(`${compared} verdicts compared, seed ${values.seed}, ${values.mutants} mutants`);
  for (const [{ test, versions, reason }, count] of explained) {
    console.log(`  ${String(count).padStart(6)}  ${test} (${versions.join(', ')}): ${reason}`);
  }
  const byTest = Map.groupBy(unexplained, ({ test, subject }) => `${subject.slice(0, 3)} ${test}`);
  for (const [test, list] of byTest) {
    console.log(`UNEXPLAINED ${test}: ${list.length}`);
    for (const one of list.slice(0, Number(values.show))) {
      console.log(`    ${one.subject}\n      ours:   ${one.ours}\n      theirs: ${one.theirs}`);
    }
  }
  console.log(`${unexplained.length} disagreements are unexplained`);
  process.exitCode = unexplained.length === 0 ? 0 : 1;
}
