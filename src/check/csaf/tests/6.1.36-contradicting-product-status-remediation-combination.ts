import type { ConformityTest } from '../conformity-test.ts';
import { failStatusesOfRemediations } from '../facts/status-remediations.ts';
import { prohibitedStatusGroups } from '../values/remediation-combinations.ts';

/** CSAF 2.1 §6.1.36. */
export const contradictingProductStatusRemediationCombination: ConformityTest = {
  id: '6.1.36',
  title: 'Contradicting Product Status Remediation Combination',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A product has a remediation that contradicts its status',
  why: 'A reader cannot tell whether anything is to be done.',
  mend: 'Take the product out of the remediation, or correct its status or the category of the remediation.',
  mendYaml: 'Give fixes and workarounds to affected products, and `optional_patch` to those that are not affected.',
  run(facts, verdict) {
    failStatusesOfRemediations(facts, prohibitedStatusGroups, verdict);
  },
};
