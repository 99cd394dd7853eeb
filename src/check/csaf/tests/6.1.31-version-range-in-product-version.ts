import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import type { Verdict } from '../verdict.ts';

const keywords: ReadonlySet<string> = new Set(['after', 'all', 'before', 'earlier', 'later', 'prior', 'versions']);

/**
 * CSAF 2.0 and 2.1 §6.1.31. What 2.0 deems sufficient looks for the keywords anywhere, but its own test cases let `after-eight` pass;
 * so words are words in both.
 */
export const versionRangeInProductVersion: ConformityTest = {
  id: '6.1.31',
  title: 'Version Range in Product Version',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A version range stands where one version belongs',
  why: 'Machines compare it letter by letter.',
  mend: 'Give the branch the category `product_version_range` and write the range as VERS, or list the versions one by one.',
  mendYaml: 'Write the range with comparators (`">=4.0.0 <4.2.7"`), not in words.',
  run: checkProductVersions,
};

function checkProductVersions({ productTree }: Facts, verdict: Verdict): void {
  for (const { branch, pointer } of productTree.branches) {
    if (branch.category === 'product_version' && isRange(branch.name)) verdict.fail(`${pointer}/name`);
  }
}

function isRange(name: string): boolean {
  if (/[<>]/.test(name)) return true;
  return name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => keywords.has(word));
}
