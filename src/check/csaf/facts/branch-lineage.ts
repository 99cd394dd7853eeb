import type { AnyBranch } from './document.ts';
import type { BranchFact } from './product-tree.ts';

type BranchCategory = AnyBranch['category'];

/** The nearest branch of a category above the one that is looked at. */
export type NearestAbove = (category: BranchCategory) => BranchFact | undefined;

/**
 * Visits branches in the order of the document and tells what is above each of them, without a walk up from each: a tree may be deep.
 *
 * @param branches All branches of a tree, as {@link BranchFact}s come: depth first.
 */
export function walkLineage(
  branches: readonly BranchFact[],
  visit: (fact: BranchFact, nearestAbove: NearestAbove) => void,
): void {
  const path: BranchFact[] = [];
  const byCategory = new Map<BranchCategory, BranchFact[]>();
  const nearestAbove: NearestAbove = (category) => byCategory.get(category)?.at(-1);
  for (const fact of branches) {
    while (path.length >= fact.depth) {
      const left = path.pop();
      if (left !== undefined) byCategory.get(left.branch.category)?.pop();
    }
    visit(fact, nearestAbove);
    path.push(fact);
    const known = byCategory.get(fact.branch.category);
    if (known === undefined) byCategory.set(fact.branch.category, [fact]);
    else known.push(fact);
  }
}
