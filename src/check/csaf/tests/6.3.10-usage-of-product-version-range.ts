import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.0 and 2.1 §6.3.10. */
export const usageOfProductVersionRange: ConformityTest = {
  id: '6.3.10',
  title: 'Usage of Product Version Range',
  group: 'informative',
  versions: ['2.0', '2.1'],
  what: 'A product is given as a range of versions',
  why: 'Inventories match single versions more easily.',
  mend: 'Nothing, if the list of versions would be long or open; otherwise list the versions one by one.',
  run: checkCategories,
};

function checkCategories({ productTree }: Facts, verdict: Verdict): void {
  for (const { branch, pointer } of productTree.branches) {
    if (branch.category === 'product_version_range') verdict.fail(`${pointer}/category`, quote(branch.name));
  }
}
