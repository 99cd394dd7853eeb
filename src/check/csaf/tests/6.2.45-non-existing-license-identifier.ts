import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';
import { licensesIn } from '../values/license-standing.ts';

/** CSAF 2.1 §6.2.45. */
export const nonExistingLicenseIdentifier: ConformityTest = {
  id: '6.2.45',
  title: 'Non-Existing License Identifier',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A license identifier does not exist',
  why: 'Nobody can find the terms that it is meant to stand for.',
  mend: 'Correct the identifier, or use one of your own that begins with `LicenseRef-` and your domain.',
  run({ csaf21 }, verdict) {
    for (const license of licensesIn(csaf21?.document.license_expression)) {
      if (license.standing === 'missing')
        verdict.fail(
          '/document/license_expression',
          `${quote(license.text)} is no ${license.role === 'addition' ? 'exception' : 'license'} of the ${license.list}`,
        );
    }
  },
};
