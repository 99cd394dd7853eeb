import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.0 and 2.1 §6.1.27.3. */
export const vulnerabilitiesForInformationalAdvisory: ConformityTest = {
  id: '6.1.27.3',
  title: 'Vulnerabilities',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The document lists vulnerabilities',
  why: 'Its category is for documents that speak of none: informational, withdrawn or superseded ones.',
  mend: 'Remove `vulnerabilities`, or choose a category that allows them.',
  mendYaml: 'Leave `category` out, or take `vulnerabilities` out.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_informational_advisory', 'csaf_withdrawn', 'csaf_superseded'])) return;
    if (facts.root.vulnerabilities !== undefined) verdict.fail('/vulnerabilities');
  },
};
