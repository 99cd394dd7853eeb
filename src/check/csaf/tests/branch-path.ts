import type { BranchFact } from '../facts/product-tree.ts';

/** No path of branches may be longer (CSAF 2.1 §6.1.34). */
const longestPath = 30;

/** A branch and those above it, the nearest first, as far as a path may be long. */
export function pathUpwards(leaf: BranchFact | undefined): BranchFact[] {
  const path: BranchFact[] = [];
  for (let at = leaf; at !== undefined && path.length < longestPath; at = at.parent) path.push(at);
  return path;
}
