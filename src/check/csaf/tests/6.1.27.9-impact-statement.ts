import type { ConformityTest } from '../conformity-test.ts';
import { coverageOf } from '../facts/coverage.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.0 and 2.1 §6.1.27.9. */
export const impactStatement: ConformityTest = {
  id: '6.1.27.9',
  title: 'Impact Statement',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A product is not affected, but nothing says why',
  why: 'A VEX document must justify it.',
  mend: 'Name the product, or a group that it is in, in an item of `flags` or in one of `threats` with category `impact`.',
  mendYaml: 'Give `because`, `impact` or both under `not_affected`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_vex'])) return;
    for (const { vulnerability, statuses } of facts.vulnerabilities) {
      const impacts = vulnerability.threats?.filter(({ category }) => category === 'impact') ?? [];
      const isExplained = coverageOf([...(vulnerability.flags ?? []), ...impacts], facts.memberships);
      for (const { status, id, pointer } of statuses) {
        if (status === 'known_not_affected' && !isExplained(id)) verdict.fail(pointer);
      }
    }
  },
};
