import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.0 and 2.1 §6.1.27.4. */
export const productTreeForSecurityAdvisoryOrVex: ConformityTest = {
  id: '6.1.27.4',
  title: 'Product Tree',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The document has no product tree',
  why: 'Its category is about products.',
  mend: 'Add `product_tree` with the products that the document speaks of.',
  mendYaml: 'Name products under `affected`, `fixed` or another status.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_security_advisory', 'csaf_vex', 'csaf_deprecated_security_advisory'])) return;
    if (facts.root.product_tree === undefined) verdict.fail('');
  },
};
