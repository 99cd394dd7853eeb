import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import { indicatedVersType } from '../values/vers.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.0 and 2.1 §6.2.18. */
export const productVersionRangeWithoutVers: ConformityTest = {
  id: '6.2.18',
  title: 'Product Version Range without VERS',
  titles: { '2.0': 'Product Version Range without vers' },
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'A version range is not written as VERS',
  why: 'Machines cannot compare versions with it, as they do not know how the versions are ordered.',
  mend: 'Check carefully whether the range can be written as VERS, or the versions be listed one by one: a vers-like specifier is a last resort.',
  mendYaml: 'Write the range with comparators (`">=4.0.0 <4.2.7"`) and give the product an `ecosystem`.',
  run: checkRanges,
};

function checkRanges({ productTree }: Facts, verdict: Verdict): void {
  for (const { branch, pointer } of productTree.branches) {
    const isRange = branch.category === 'product_version_range';
    if (isRange && indicatedVersType(branch.name) === undefined) verdict.fail(`${pointer}/name`);
  }
}
