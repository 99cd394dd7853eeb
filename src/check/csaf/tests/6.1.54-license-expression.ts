import type { ConformityTest } from '../conformity-test.ts';
import { parseLicenseExpression } from '../values/spdx-expression.ts';

/** CSAF 2.1 §6.1.54. */
export const licenseExpression: ConformityTest = {
  id: '6.1.54',
  title: 'License Expression',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'The license expression is not a valid SPDX license expression',
  why: 'Tools read the license of the document from it and cannot tell whether they may use and share it.',
  mend: 'Write SPDX identifiers, joined by `AND`, `OR` and `WITH`; a license text goes in a note titled `License`.',
  run({ csaf21 }, verdict) {
    const expression = csaf21?.document.license_expression;
    if (expression === undefined) return;
    const parsed = parseLicenseExpression(expression);
    if ('error' in parsed) verdict.fail('/document/license_expression', parsed.error);
  },
};
