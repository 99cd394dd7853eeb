import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.2.48. */
export const misuseAtVendorName: ConformityTest = {
  id: '6.2.48',
  title: 'Misuse at Vendor Name',
  group: 'recommended',
  versions: ['2.1'],
  what: '“Open Source” is given as the vendor',
  why: 'It names nobody, so that the product cannot be matched by its vendor.',
  mend: 'Name the project, foundation or company that makes the product; a vendor that is really called so may keep its name.',
  run: checkVendors,
};

function checkVendors({ productTree }: Facts, verdict: Verdict): void {
  for (const { branch, pointer } of productTree.branches) {
    if (branch.category === 'vendor' && isOpenSource(branch.name)) verdict.fail(`${pointer}/name`);
  }
}

function isOpenSource(name: string): boolean {
  return name.replace(/\s+/g, '').toLowerCase() === 'opensource';
}
