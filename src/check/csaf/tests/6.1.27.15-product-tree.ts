import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.1 §6.1.27.15. */
export const productTreeForWithdrawnAndSuperseded: ConformityTest = {
  id: '6.1.27.15',
  title: 'Product Tree',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A document that is withdrawn or superseded has a product tree',
  why: 'It no longer makes a statement about any product.',
  mend: 'Remove `product_tree`.',
  mendYaml: 'Take the products out of the advisory.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_withdrawn', 'csaf_superseded'])) return;
    if (facts.root.product_tree !== undefined) verdict.fail('/product_tree');
  },
};
