import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.0 and 2.1 §6.1.27.7. */
export const vexProductStatus: ConformityTest = {
  id: '6.1.27.7',
  title: 'VEX Product Status',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A vulnerability lacks a status that VEX knows',
  why: 'A VEX document says which products are fixed, affected, not affected or under investigation.',
  mend: 'Add `fixed`, `known_affected`, `known_not_affected` or `under_investigation` to `product_status`.',
  mendYaml: 'Name the products under `fixed`, `affected`, `not_affected` or `under_investigation`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_vex'])) return;
    for (const { vulnerability, pointer } of facts.vulnerabilities) {
      const { product_status: status } = vulnerability;
      if (status === undefined) verdict.fail(pointer);
      else if (!(status.fixed ?? status.known_affected ?? status.known_not_affected ?? status.under_investigation))
        verdict.fail(`${pointer}/product_status`);
    }
  },
};
