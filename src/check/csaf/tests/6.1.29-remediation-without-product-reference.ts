import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';

/** CSAF 2.0 and 2.1 §6.1.29. */
export const remediationWithoutProductReference: ConformityTest = {
  id: '6.1.29',
  title: 'Remediation without Product Reference',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A remediation names no product',
  why: 'A reader cannot tell for which product it holds.',
  mend: 'Name the products in `product_ids` or `group_ids` of the remediation.',
  mendYaml: 'Name products under an affected status, or give the remediation `products`.',
  run({ vulnerabilities }, verdict) {
    for (const { vulnerability, pointer } of vulnerabilities) {
      for (const { element, pointer: at } of located(vulnerability.remediations, `${pointer}/remediations`)) {
        if (element.product_ids === undefined && element.group_ids === undefined)
          verdict.fail(at, `\`${element.category}\``);
      }
    }
  },
};
