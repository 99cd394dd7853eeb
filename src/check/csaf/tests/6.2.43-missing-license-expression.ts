import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.1 §6.2.43. The schema refuses an empty text, but not one of white space. */
export const missingLicenseExpression: ConformityTest = {
  id: '6.2.43',
  title: 'Missing License Expression',
  group: 'recommended',
  versions: ['2.1'],
  what: 'The license of the document is not given',
  why: 'Without it nobody knows whether they may store, change and share the document.',
  mend: 'Set `license_expression` in `document`, such as to `CC-BY-4.0`.',
  run({ csaf21 }, verdict) {
    if (csaf21 === undefined) return;
    const expression = csaf21.document.license_expression;
    if (expression === undefined) verdict.fail('/document', 'there is no key `license_expression`');
    else if (expression.trim() === '') {
      verdict.fail('/document/license_expression', 'the key is there, but its value is empty');
    }
  },
};
