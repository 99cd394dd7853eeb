import type { ConformityTest } from '../conformity-test.ts';
import { checkLicenseNote, needsLicenseNote } from '../facts/license-note.ts';
import { usesEnglishTerms } from '../values/translations.ts';

/** CSAF 2.1 §6.1.55. */
export const licenseText: ConformityTest = {
  id: '6.1.55',
  title: 'License Text',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A license that no public list has is used without exactly one note that gives its text',
  why: 'Readers have no other place to find the terms under which they may use the document.',
  mend: 'Give the license text in one document note titled `License` of the category `legal_disclaimer`.',
  run(facts, verdict) {
    if (!usesEnglishTerms(facts.csaf21?.document.lang) || !needsLicenseNote(facts)) return;
    checkLicenseNote(facts, 'License', verdict);
  },
};
