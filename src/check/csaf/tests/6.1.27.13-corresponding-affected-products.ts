import type { ConformityTest } from '../conformity-test.ts';
import { statusGroups } from '../facts/vulnerability.ts';
import { CorrespondingVersions } from './corresponding-versions.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.1 §6.1.27.13. */
export const correspondingAffectedProducts: ConformityTest = {
  id: '6.1.27.13',
  title: 'Corresponding Affected Products',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A product is fixed, but no version of it is affected by the same vulnerability',
  why: 'A reader cannot tell which versions to replace by the fixed one.',
  mend: 'List the version that the fix is for under `product_status.known_affected` of the same vulnerability.',
  mendYaml: 'Name the version that the fix is for under `affected` of the same vulnerability.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_security_advisory'])) return;
    const versions = new CorrespondingVersions(facts.productTree);
    for (const { statuses } of facts.vulnerabilities) {
      const affected = statuses.filter(({ status }) => statusGroups[status] === 'affected').map(({ id }) => id);
      const hasAffectedVersion = versions.among(affected);
      const judged = new Set<string>();
      for (const { status, id, pointer } of statuses) {
        if (statusGroups[status] !== 'fixed' || judged.has(id)) continue;
        judged.add(id);
        if (!hasAffectedVersion(id)) verdict.fail(pointer);
      }
    }
  },
};
