import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.1.1. */
export const missingDefinitionOfProductId: ConformityTest = {
  id: '6.1.1',
  title: 'Missing Definition of Product ID',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A product is referenced that no product tree defines',
  why: 'A reader cannot tell which product is meant.',
  mend: 'Define the product in `product_tree`, or refer to one that is defined there.',
  mendYaml: 'Use a key of products.yaml, or define the product in the product tree of the `csaf:` overlay.',
  run({ references, productTree }, verdict) {
    for (const { id, pointer } of references.products) if (!productTree.productById.has(id)) verdict.fail(pointer);
  },
};
