import type { ConformityTest } from '../conformity-test.ts';
import { failStatusesOfRemediations } from '../facts/status-remediations.ts';
import { discouragedStatusGroups } from '../values/remediation-combinations.ts';

/** CSAF 2.1 §6.2.27. */
export const discouragedProductStatusRemediationCombination: ConformityTest = {
  id: '6.2.27',
  title: 'Discouraged Product Status Remediation Combination',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A product has a remediation that hardly goes with its status',
  why: 'Readers wonder what to do about a product that may not be affected at all.',
  mend: 'Correct the status or the category of the remediation, or take the product out of it.',
  mendYaml: 'Plan a fix for products that are affected; wait with workarounds until the investigation is over.',
  run(facts, verdict) {
    failStatusesOfRemediations(facts, discouragedStatusGroups, verdict);
  },
};
