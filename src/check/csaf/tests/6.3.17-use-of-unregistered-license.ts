import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';
import { isUnlisted, licensesIn } from '../values/license-standing.ts';

/** CSAF 2.1 §6.3.17. */
export const useOfUnregisteredLicense: ConformityTest = {
  id: '6.3.17',
  title: 'Use of Unregistered License',
  group: 'informative',
  versions: ['2.1'],
  what: 'A license is on no public list',
  why: 'Tools and lawyers do not know its terms and have to read them for this document alone.',
  mend: 'Use a license of the SPDX license list or of the ScanCode LicenseDB, if one has the same terms.',
  run({ csaf21 }, verdict) {
    for (const license of licensesIn(csaf21?.document.license_expression)) {
      if (isUnlisted(license)) verdict.fail('/document/license_expression', quote(license.text));
    }
  },
};
