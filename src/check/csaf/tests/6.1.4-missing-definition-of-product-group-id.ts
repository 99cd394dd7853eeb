import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.1.4. */
export const missingDefinitionOfProductGroupId: ConformityTest = {
  id: '6.1.4',
  title: 'Missing Definition of Product Group ID',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A product group is referenced that is not defined',
  why: 'A reader cannot tell which products are meant.',
  mend: 'Define the group in `product_tree.product_groups`, or name the products themselves.',
  mendYaml:
    'Define the group in `product_tree.product_groups` of the `csaf:` overlay, or name the products themselves.',
  run({ references, productTree }, verdict) {
    for (const { id, pointer } of references.groups) if (!productTree.groupById.has(id)) verdict.fail(pointer);
  },
};
