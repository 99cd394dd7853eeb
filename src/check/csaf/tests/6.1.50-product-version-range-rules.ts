import { isSupportedVersType } from '../../../standard/versions/version-scheme.ts';
import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import { quote } from '../quote.ts';
import { indicatedVersType } from '../values/vers.ts';
import { readVersionRange } from '../values/version-range.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.1.50. */
export const productVersionRangeRules: ConformityTest = {
  id: '6.1.50',
  title: 'Product Version Range Rules',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A version range cannot be taken for canonical VERS or a vers-like specifier',
  why: 'Tools cannot tell which versions it has.',
  mend: 'Write the range as VERS, such as `vers:semver/>=4.0.0|<4.2.7`: no spaces, versions ascending, each of them once.',
  run: checkRanges,
};

function checkRanges({ productTree }: Facts, verdict: Verdict): void {
  for (const { branch, pointer } of productTree.branches) {
    if (branch.category === 'product_version_range') checkRange(branch.name, `${pointer}/name`, verdict);
  }
}

function checkRange(name: string, pointer: string, verdict: Verdict): void {
  const { fault } = readVersionRange(name);
  if (fault !== undefined) verdict.fail(pointer, `${quote(name)} (${fault})`);
  const type = indicatedVersType(name);
  if (type !== undefined && !isSupportedVersType(type)) {
    verdict.warn(
      pointer,
      `the VERS type ${quote(type)} is not supported, so the order of its versions was not checked`,
    );
  }
}
