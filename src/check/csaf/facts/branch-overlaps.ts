import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';
import type { Facts } from './facts.ts';
import { overlappingSiblings, type VersionSibling } from './overlapping-siblings.ts';

const label = 'branches';

/**
 * Reports version ranges that overlap with a sibling of a category that has branches itself (CSAF 2.1 §6.3.19.4 and §6.3.19.5). The
 * standard's text starts from the product status, its test cases do without any: so every range of the product tree is looked at.
 */
export function reportBranchOverlaps(
  facts: Facts,
  category: 'product_version_range' | 'product_version',
  verdict: Verdict,
): void {
  for (const { seeker, offerer } of overlappingSiblings(siblingsOf(facts, category))) {
    const detail = `${quote(seeker.fact.branch.name)} overlaps with ${quote(offerer.fact.branch.name)}`;
    verdict.fail(`${seeker.fact.pointer}/name`, detail, [`${offerer.fact.pointer}/name`]);
  }
}

function siblingsOf({ productTree, versionRanges }: Facts, category: string): VersionSibling[] {
  const ranges = versionRanges.all.map((range): VersionSibling => {
    const isSibling = category === 'product_version_range' && range.fact.branch.branches !== undefined;
    return { fact: range.fact, range, seeks: [label], offers: isSibling ? [label] : [] };
  });
  if (category === 'product_version_range' || ranges.length === 0) return ranges;
  const versions = productTree.branches.filter(({ branch }) => {
    return branch.category === 'product_version' && branch.branches !== undefined;
  });
  return [...ranges, ...versions.map((fact) => ({ fact, range: undefined, seeks: [], offers: [label] }))];
}
