import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.1.2. */
export const multipleDefinitionOfProductId: ConformityTest = {
  id: '6.1.2',
  title: 'Multiple Definition of Product ID',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'Two products of the product tree have the same product id',
  why: 'Every statement about that id would speak of both.',
  mend: 'Give each product of `product_tree` an id of its own.',
  mendYaml: 'Give each product of the `csaf:` overlay an id of its own; ids are made from catalogue key and version.',
  run({ productTree: { products, productById } }, verdict) {
    for (const product of products) {
      const first = productById.get(product.id);
      if (first === undefined || first === product) continue;
      verdict.fail(`${product.pointer}/product_id`, undefined, [`${first.pointer}/product_id`]);
    }
  },
};
