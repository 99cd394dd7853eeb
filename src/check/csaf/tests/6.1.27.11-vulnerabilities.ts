import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.0 and 2.1 §6.1.27.11. */
export const vulnerabilitiesForSecurityAdvisoryOrVex: ConformityTest = {
  id: '6.1.27.11',
  title: 'Vulnerabilities',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The document has no vulnerabilities',
  why: 'Its category is about vulnerabilities.',
  mend: 'Add `vulnerabilities`, or set `document.category` to `csaf_informational_advisory`.',
  mendYaml: 'Add `vulnerabilities`, or set `category: csaf_informational_advisory`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_security_advisory', 'csaf_vex', 'csaf_deprecated_security_advisory'])) return;
    if (facts.root.vulnerabilities === undefined) verdict.fail('');
  },
};
