import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import { isSingleVersion } from '../values/version-interval.ts';
import { identifiesSingleVersion } from '../values/version-range.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.1.59. */
export const singleVersionAsProductVersionRange: ConformityTest = {
  id: '6.1.59',
  title: 'Single Version as Product Version Range',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'One version stands where a version range belongs',
  why: 'A version is matched as it stands; a range has to be computed, and hinders product identification helpers.',
  mend: 'Give the branch the category `product_version`, and the version alone as its name.',
  run: checkRanges,
};

function checkRanges({ versionRanges }: Facts, verdict: Verdict): void {
  for (const { fact, range, place } of versionRanges.all) {
    const isSingle = identifiesSingleVersion(range) || (place !== undefined && isSingleVersion(place.intervals));
    if (isSingle) verdict.fail(`${fact.pointer}/name`);
  }
}
