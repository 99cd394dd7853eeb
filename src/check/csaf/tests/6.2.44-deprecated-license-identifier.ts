import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';
import { licensesIn } from '../values/license-standing.ts';

/** CSAF 2.1 §6.2.44. */
export const deprecatedLicenseIdentifier: ConformityTest = {
  id: '6.2.44',
  title: 'Deprecated License Identifier',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A deprecated license identifier is used',
  why: 'Tools may no longer know it, and the list has a better one.',
  mend: 'Use the identifier that the list recommends in its place, such as `GPL-2.0-only` instead of `GPL-2.0`.',
  run({ csaf21 }, verdict) {
    for (const license of licensesIn(csaf21?.document.license_expression)) {
      if (license.standing === 'deprecated')
        verdict.fail('/document/license_expression', `${quote(license.text)} in the ${license.list}`);
    }
  },
};
