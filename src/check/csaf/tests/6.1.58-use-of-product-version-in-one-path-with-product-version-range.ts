import type { ConformityTest } from '../conformity-test.ts';
import { type NearestAbove, walkLineage } from '../facts/branch-lineage.ts';
import type { Facts } from '../facts/facts.ts';
import type { BranchFact } from '../facts/product-tree.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.1.58. */
export const useOfProductVersionInOnePathWithProductVersionRange: ConformityTest = {
  id: '6.1.58',
  title: 'Use of `product_version` in one Path with `product_version_range`',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'The path to a product has both a version and a version range',
  why: 'A product of one version is in no range, and a reader cannot tell which of the two counts.',
  mend: 'Move the version into the name of the product (`product_name`), or leave one of the two branches out.',
  run: checkVersions,
};

function checkVersions({ productTree }: Facts, verdict: Verdict): void {
  walkLineage(productTree.branches, ({ branch, pointer }, nearestAbove) => {
    const above = counterpartOf(branch.category, nearestAbove);
    if (above === undefined) return;
    verdict.fail(`${pointer}/category`, `${quote(branch.name)} below ${quote(above.branch.name)}`, [
      `${above.pointer}/category`,
    ]);
  });
}

function counterpartOf(category: string, nearestAbove: NearestAbove): BranchFact | undefined {
  if (category === 'product_version') return nearestAbove('product_version_range');
  return category === 'product_version_range' ? nearestAbove('product_version') : undefined;
}
