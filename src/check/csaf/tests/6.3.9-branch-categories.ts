import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

const wanted = ['vendor', 'product_name', 'product_version'] as const;
const missing = ['`vendor`', '`product_name` below `vendor`', '`product_version` below `product_name`'] as const;

/** CSAF 2.0 and 2.1 §6.3.9. */
export const branchCategories: ConformityTest = {
  id: '6.3.9',
  title: 'Branch Categories',
  group: 'informative',
  versions: ['2.0', '2.1'],
  what: 'A product does not stand below its vendor, name and version in the product tree',
  why: 'Inventories read vendor, product and version from the branches.',
  mend: 'Give the path to the product branches of the categories `vendor`, `product_name` and `product_version`, in this order.',
  mendYaml: 'Give the branches of the `csaf:` overlay the order vendor, product_name, product_version.',
  run: checkCategories,
};

/** Counts for each level of the path how many of the wanted categories there are down to it. */
function checkCategories({ productTree }: Facts, verdict: Verdict): void {
  const countAt: number[] = [0];
  for (const { branch, pointer, depth } of productTree.branches) {
    const above = countAt[depth - 1] ?? 0;
    const count = branch.category === wanted[above] ? above + 1 : above;
    countAt[depth] = count;
    const lack = missing[count];
    if (branch.product !== undefined && lack !== undefined) {
      verdict.fail(pointer, `${quote(branch.product.product_id)} has no ${lack} above it`);
    }
  }
}
