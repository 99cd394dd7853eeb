import { isRegisteredVersType } from '../../../standard/versions/vers-types.ts';
import { isSupportedVersType } from '../../../standard/versions/version-scheme.ts';
import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import { quote } from '../quote.ts';
import { indicatedVersType } from '../values/vers.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.2.51. */
export const unknownVersType: ConformityTest = {
  id: '6.2.51',
  title: 'Unknown VERS Type',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A version range has a VERS type that not every tool knows',
  why: 'Tools that do not know the type cannot tell which versions the range has.',
  mend: 'Use a registered VERS type, if there is one that orders the versions as they are.',
  run: checkTypes,
};

function checkTypes({ productTree }: Facts, verdict: Verdict): void {
  for (const { branch, pointer } of productTree.branches) {
    const type = branch.category === 'product_version_range' ? indicatedVersType(branch.name) : undefined;
    if (type === undefined) continue;
    const [isRegistered, isSupported] = [isRegisteredVersType(type), isSupportedVersType(type)];
    if (isRegistered && isSupported) continue;
    const state = `${isRegistered ? 'registered' : 'not registered'}, ${isSupported ? 'supported' : 'not supported'}`;
    verdict.fail(`${pointer}/name`, `${quote(type)} (${state})`);
  }
}
