import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.1 §6.1.27.12. */
export const affectedProducts: ConformityTest = {
  id: '6.1.27.12',
  title: 'Affected Products',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A vulnerability has no product that is known to be affected',
  why: 'A security advisory tells its readers which products are vulnerable.',
  mend: 'Add `product_status.known_affected`, or choose another category, such as `csaf_vex`.',
  mendYaml: 'Name the affected products under `affected`, or choose another `category`, such as `csaf_vex`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_security_advisory'])) return;
    for (const { vulnerability, pointer } of facts.vulnerabilities) {
      const { product_status: status } = vulnerability;
      if (status === undefined) verdict.fail(pointer);
      else if (status.known_affected === undefined) verdict.fail(`${pointer}/product_status`);
    }
  },
};
