import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import { isUpperOpenRange } from '../values/version-range.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.2.49. */
export const upperOpenEndedProductVersionRange: ConformityTest = {
  id: '6.2.49',
  title: 'Upper Open Ended Product Version Range',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A version range has no upper end',
  why: 'It speaks of versions that nobody has made yet.',
  mend: 'End the range with the newest version that the statement is known to hold for.',
  run: checkRanges,
};

function checkRanges({ versionRanges }: Facts, verdict: Verdict): void {
  for (const { fact, range } of versionRanges.all) {
    if (isUpperOpenRange(range)) verdict.fail(`${fact.pointer}/name`);
  }
}
