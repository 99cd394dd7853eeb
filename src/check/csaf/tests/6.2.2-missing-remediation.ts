import type { ConformityTest } from '../conformity-test.ts';
import { coverageOf } from '../facts/coverage.ts';
import { statusGroups } from '../facts/vulnerability.ts';

/** CSAF 2.0 and 2.1 §6.2.2. */
export const missingRemediation: ConformityTest = {
  id: '6.2.2',
  title: 'Missing Remediation',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'A product is affected or under investigation and has no remediation',
  why: 'Whoever runs it wants to know what to do.',
  mend: 'Name the product, or a group that it is in, in an item of `remediations`; `none_available` and `no_fix_planned` are answers too.',
  mendYaml: 'Add an entry under `remediations`; `none_available` and `no_fix_planned` are answers too.',
  run(facts, verdict) {
    for (const { vulnerability, statuses } of facts.vulnerabilities) {
      const hasRemediation = coverageOf(vulnerability.remediations, facts.memberships);
      for (const { status, id, pointer } of statuses) {
        const group = statusGroups[status];
        if ((group === 'affected' || group === 'under investigation') && !hasRemediation(id)) verdict.fail(pointer);
      }
    }
  },
};
