import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.2.16. */
export const missingProductIdentificationHelper: ConformityTest = {
  id: '6.2.16',
  title: 'Missing Product Identification Helper',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'A product has no identifier that machines can match',
  why: 'Scanners and inventories cannot find it.',
  mend: 'Add `product_identification_helper` to the product.',
  mendYaml: 'Give the product in products.yaml a `cpe` or a `purl`.',
  run(facts, verdict) {
    for (const { product, pointer } of facts.productTree.products) {
      if (product.product_identification_helper === undefined) verdict.fail(pointer);
    }
  },
};
