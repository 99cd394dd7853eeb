import type { ConformityTest } from '../conformity-test.ts';
import { coverageOf } from '../facts/coverage.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.0 and 2.1 §6.1.27.10. */
export const actionStatement: ConformityTest = {
  id: '6.1.27.10',
  title: 'Action Statement',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A product is affected, but nothing says what to do',
  why: 'A VEX document must give an action for each affected product.',
  mend: 'Name the product, or a group that it is in, in an item of `remediations`; `none_available` and `no_fix_planned` are answers too.',
  mendYaml: 'Add an entry under `remediations`; `none_available` and `no_fix_planned` are answers too.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_vex'])) return;
    for (const { vulnerability, statuses } of facts.vulnerabilities) {
      const hasAction = coverageOf(vulnerability.remediations, facts.memberships);
      for (const { status, id, pointer } of statuses) {
        if (status === 'known_affected' && !hasAction(id)) verdict.fail(pointer);
      }
    }
  },
};
