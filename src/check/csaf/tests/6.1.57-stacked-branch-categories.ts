import type { ConformityTest } from '../conformity-test.ts';
import { walkLineage } from '../facts/branch-lineage.ts';
import type { Facts } from '../facts/facts.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.1.57. */
export const stackedBranchCategories: ConformityTest = {
  id: '6.1.57',
  title: 'Stacked Branch Categories',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A branch stands below another one of its category',
  why: 'Inventories read one vendor, one name and one version from the path to a product, and cannot tell which branch holds it.',
  mend: 'Join the two branches into one, or make the upper one a `product_family`.',
  run: checkCategories,
};

function checkCategories({ productTree }: Facts, verdict: Verdict): void {
  walkLineage(productTree.branches, ({ branch, pointer }, nearestAbove) => {
    if (branch.category === 'product_family') return;
    const above = nearestAbove(branch.category);
    if (above === undefined) return;
    const detail = `\`${branch.category}\` ${quote(branch.name)} below ${quote(above.branch.name)}`;
    verdict.fail(`${pointer}/category`, detail, [`${above.pointer}/category`]);
  });
}
