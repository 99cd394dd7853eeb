import type { ProductIdentificationHelper } from '@csaf/types/csaf-2.1';
import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import { parseCpe } from '../values/cpe.ts';
import { parsePurl } from '../values/purl.ts';
import { CategorizedStrings } from './categorized-strings.ts';
import { differencesOfCpe } from './cpe-of-branches.ts';
import { differencesOfPurl } from './purl-of-branches.ts';

/** CSAF 2.1 §6.2.42, by the process that the standard deems sufficient. A PURL that is none is the matter of §6.1.13. */
export const inconsistentProductIdentificationHelper: ConformityTest = {
  id: '6.2.42',
  title: 'Inconsistent Product Identification Helper',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A CPE or PURL does not say the same as the branches above its product',
  why: 'Programs that match by it find other products than readers of the branches.',
  mend: 'Let CPE and PURL name vendor, product, version and the rest as the branches do, and no more.',
  mendYaml: 'Let `cpe` and `purl` in products.yaml name vendor, product and version as the product does.',
  run({ productTree }, verdict) {
    for (const { product, pointer, branch } of productTree.products) {
      const helper: ProductIdentificationHelper | undefined = product.product_identification_helper;
      if (helper === undefined || branch === undefined) continue;
      const branches = new CategorizedStrings(branch);
      const at = `${pointer}/product_identification_helper`;
      const report = (where: string, differences: readonly string[]): void => {
        if (differences.length > 0) verdict.fail(where, differences.join('; '));
      };
      if (helper.cpe !== undefined) report(`${at}/cpe`, differencesOfCpe(parseCpe(helper.cpe), branches));
      for (const { element, pointer: where } of located(helper.purls, `${at}/purls`)) {
        const { purl } = parsePurl(element, 'purl-spec');
        if (purl !== undefined) report(where, differencesOfPurl(purl, branches));
      }
    }
  },
};
