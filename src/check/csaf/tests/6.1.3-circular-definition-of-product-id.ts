import type { ConformityTest } from '../conformity-test.ts';
import { circularPaths } from '../facts/circular-paths.ts';
import { quote } from '../quote.ts';

/** CSAF 2.0 and 2.1 §6.1.3. */
export const circularDefinitionOfProductId: ConformityTest = {
  id: '6.1.3',
  title: 'Circular Definition of Product ID',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A product is defined by itself, directly or in a circle',
  why: 'Such a product cannot be resolved.',
  mend: 'Let no relationship or product path refer to a product that is made of the one that it defines.',
  mendYaml: 'Let no `component` contain its own carrier.',
  run({ productTree }, verdict) {
    for (const { path, way } of circularPaths(productTree.paths))
      verdict.fail(`${path.product.pointer}/product_id`, way.map(quote).join(' → '));
  },
};
