import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.0 and 2.1 §6.3.11. */
export const usageOfVAsVersionIndicator: ConformityTest = {
  id: '6.3.11',
  title: 'Usage of V as Version Indicator',
  group: 'informative',
  versions: ['2.0', '2.1'],
  what: 'A version starts with `v`',
  why: 'Machines compare `v1.2` and `1.2` as different versions.',
  mend: 'Leave the `v` out, unless the vendor makes it part of the version.',
  mendYaml: 'Leave the `v` out.',
  run: checkVersions,
};

function checkVersions({ productTree }: Facts, verdict: Verdict): void {
  for (const { branch, pointer } of productTree.branches) {
    if (branch.category === 'product_version' && /^v[0-9]/i.test(branch.name)) verdict.fail(`${pointer}/name`);
  }
}
