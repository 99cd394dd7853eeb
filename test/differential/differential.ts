import { parseArgs } from 'node:util';
import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';
import { mutantsOf } from './breeding.ts';
import { judge } from './comparison.ts';
import { Coverage } from './coverage.ts';
import { markdownTable, report } from './report.ts';
import { originalsOf } from './subjects.ts';
import { Tally } from './tally.ts';

// Compares our verdicts with those of csaf-validator-lib, test by test, on real documents, the OASIS cases and mutants of both.
// Every disagreement must be one that `disagreements.ts` explains; one that is not ends the run with code 1.

const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '20' },
    show: { type: 'string', default: '5' },
    coverage: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
  },
});

/** CSAF 2.1 has nearly twice as many mandatory tests. */
const shares: Readonly<Record<CsafVersion, number>> = { '2.0': 0.4, '2.1': 0.6 };

const tally = new Tally();
const coverage = new Coverage();

for (const version of ['2.0', '2.1'] satisfies CsafVersion[]) {
  const originals = originalsOf(version);
  if (originals.length === 0)
    console.error(`CSAF ${version}: skipped, the reference data (shared/corpus) are not here`);
  const failedBefore = new Map<unknown, ReadonlySet<string>>();
  for (const original of originals) {
    const { comparisons, failed } = await judge(original.document);
    for (const comparison of comparisons) await tally.add(comparison, original);
    failedBefore.set(original, failed);
  }
  for (const mutant of mutantsOf(version, originals, Number(values.mutants) * shares[version], Number(values.seed))) {
    const { comparisons, failed } = await judge(mutant.document);
    for (const comparison of comparisons) await tally.add(comparison, mutant);
    coverage.add(version, failed, failedBefore.get(mutant.original) ?? new Set());
  }
}

if (values.coverage) console.log(coverage.lines().join('\n'));
console.log(values.markdown ? markdownTable(tally) : report(tally, Number(values.show)));
process.exitCode = tally.unexplained.length === 0 ? 0 : 1;
