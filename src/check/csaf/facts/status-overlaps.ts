import { quote } from '../quote.ts';
import type { Overlap } from '../values/version-overlap.ts';
import type { Verdict } from '../verdict.ts';
import type { Facts } from './facts.ts';
import { overlappingSiblings, type VersionSibling } from './overlapping-siblings.ts';
import type { BranchFact } from './product-tree.ts';
import type { RangeFact } from './version-ranges.ts';
import { type StatusGroup, statusGroups, type VulnerabilityFact } from './vulnerability.ts';

/** Which siblings of a version range are looked at, and how their product status must not relate to that of the range. */
export interface StatusOverlapRule {
  siblings: 'vers' | 'vls' | 'product_version';
  groups: 'contradicting' | 'same';
}

/** A branch whose products have a status in the vulnerability at hand. */
interface StatusSibling extends VersionSibling {
  /** One product for each status group. */
  products: Map<string, string>;
  seeks: string[];
  offers: string[];
}

const allGroups: readonly StatusGroup[] = [...new Set(Object.values(statusGroups))].filter(
  (group) => group !== undefined,
);

/**
 * Reports, for each vulnerability, version ranges that overlap with siblings whose product status they must not have, or must not
 * contradict (CSAF 2.1 §6.2.50.1 to §6.2.50.3 and §6.3.19.1 to §6.3.19.3).
 */
export function reportStatusOverlaps(facts: Facts, rule: StatusOverlapRule, verdict: Verdict): void {
  if (facts.versionRanges.all.length === 0) return;
  for (const vulnerability of facts.vulnerabilities) {
    for (const overlap of overlappingSiblings(siblingsWithStatus(facts, vulnerability, rule))) {
      report(overlap, rule, `${vulnerability.pointer}/product_status`, verdict);
    }
  }
}

function siblingsWithStatus(
  { productTree, versionRanges }: Facts,
  { groupsOfProduct }: VulnerabilityFact,
  rule: StatusOverlapRule,
): StatusSibling[] {
  const siblings = new Map<BranchFact, StatusSibling>();
  for (const [id, groups] of groupsOfProduct) {
    const leaf = productTree.productById.get(id)?.branch;
    if (leaf === undefined) continue;
    const range = versionRanges.ofLeaf.get(leaf);
    if (range?.place !== undefined) {
      const isSibling = range.fact === leaf && range.range.notation === rule.siblings;
      addStatus(siblingAt(siblings, range.fact, range), id, groups, isSibling);
    }
    if (rule.siblings === 'product_version' && leaf.branch.category === 'product_version') {
      addStatus(siblingAt(siblings, leaf, undefined), id, groups, true);
    }
  }
  for (const sibling of siblings.values()) sibling.seeks = soughtGroups(sibling, rule);
  return [...siblings.values()];
}

function siblingAt(
  siblings: Map<BranchFact, StatusSibling>,
  fact: BranchFact,
  range: RangeFact | undefined,
): StatusSibling {
  const known = siblings.get(fact);
  if (known !== undefined) return known;
  const sibling: StatusSibling = { fact, range, products: new Map(), seeks: [], offers: [] };
  siblings.set(fact, sibling);
  return sibling;
}

function addStatus(sibling: StatusSibling, id: string, groups: ReadonlySet<StatusGroup>, isSibling: boolean): void {
  for (const group of groups) {
    if (!sibling.products.has(group)) sibling.products.set(group, id);
    if (isSibling) sibling.offers.push(group);
  }
}

/** A branch of one version is looked at as a sibling alone. A group contradicts a range that has a product in any other group. */
function soughtGroups({ range, products }: StatusSibling, { groups }: StatusOverlapRule): string[] {
  if (range === undefined) return [];
  if (groups === 'same') return [...products.keys()];
  return products.size > 1 ? [...allGroups] : allGroups.filter((group) => !products.has(group));
}

function report(
  { seeker, offerer, label }: Overlap<StatusSibling>,
  { groups }: StatusOverlapRule,
  pointer: string,
  verdict: Verdict,
): void {
  const ownGroup = groups === 'same' ? label : [...seeker.products.keys()].find((group) => group !== label);
  verdict.fail(pointer, `${described(seeker, ownGroup)} overlaps with ${described(offerer, label)}`, [
    `${seeker.fact.pointer}/name`,
    `${offerer.fact.pointer}/name`,
  ]);
}

/** `"CSAFPID-1" ("vers:intdot/<4.2.0", affected)`. */
function described({ fact, products }: StatusSibling, group: string | undefined): string {
  return `${quote(products.get(group ?? ''))} (${quote(fact.branch.name)}, ${group})`;
}
