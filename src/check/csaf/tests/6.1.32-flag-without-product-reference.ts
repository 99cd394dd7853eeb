import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';

/** CSAF 2.0 and 2.1 §6.1.32. */
export const flagWithoutProductReference: ConformityTest = {
  id: '6.1.32',
  title: 'Flag without Product Reference',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A flag names no product',
  why: 'A reader cannot tell for which product it holds.',
  mend: 'Name the products in `product_ids` or `group_ids` of the flag.',
  mendYaml: 'Name products or groups beside the flag in the `csaf:` overlay.',
  run({ vulnerabilities }, verdict) {
    for (const { vulnerability, pointer } of vulnerabilities) {
      for (const { element, pointer: at } of located(vulnerability.flags, `${pointer}/flags`)) {
        if (element.product_ids === undefined && element.group_ids === undefined)
          verdict.fail(at, `\`${element.label}\``);
      }
    }
  },
};
