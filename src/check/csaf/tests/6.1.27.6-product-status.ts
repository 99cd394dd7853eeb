import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.0 and 2.1 §6.1.27.6. */
export const productStatus: ConformityTest = {
  id: '6.1.27.6',
  title: 'Product Status',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A vulnerability says nothing about any product',
  why: 'The category of the document, security advisory, requires a product status.',
  mend: 'Add `product_status` to the vulnerability.',
  mendYaml: 'Name the products under `affected`, `fixed` or another status.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_security_advisory', 'csaf_deprecated_security_advisory'])) return;
    for (const { vulnerability, pointer } of facts.vulnerabilities) {
      if (vulnerability.product_status === undefined) verdict.fail(pointer);
    }
  },
};
