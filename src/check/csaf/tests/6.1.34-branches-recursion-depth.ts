import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import type { Verdict } from '../verdict.ts';

const deepest = 30;

/** CSAF 2.1 §6.1.34. */
export const branchesRecursionDepth: ConformityTest = {
  id: '6.1.34',
  title: 'Branches Recursion Depth',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A product stands below more than 30 levels of branches',
  why: 'Readers of the document need not follow branches that deep, and some cannot.',
  mend: 'Leave out levels that do not help to identify the product, or join them into one.',
  run: checkDepth,
};

function checkDepth({ productTree }: Facts, verdict: Verdict): void {
  for (const { branch, pointer, depth } of productTree.branches) {
    if (depth > deepest && branch.product !== undefined) verdict.fail(`${pointer}/product`);
  }
}
