import type { ConformityTest } from '../conformity-test.ts';
import { disclosureDates } from '../facts/disclosure-dates.ts';
import { failDatesAfterNewestRevision } from '../facts/newest-revision.ts';

/** CSAF 2.1 §6.1.45. */
export const inconsistentDisclosureDate: ConformityTest = {
  id: '6.1.45',
  title: 'Inconsistent Disclosure Date',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A public document tells of a vulnerability before the date of its disclosure',
  why: 'What TLP:CLEAR says is disclosed with it.',
  mend: 'Correct `disclosure_date`, or add the revision that discloses the vulnerability.',
  mendYaml: 'Correct the disclosure date of the vulnerability, or add the revision that discloses it.',
  run(facts, verdict) {
    if (facts.tlpLabel === 'CLEAR') failDatesAfterNewestRevision(facts, disclosureDates(facts), verdict);
  },
};
