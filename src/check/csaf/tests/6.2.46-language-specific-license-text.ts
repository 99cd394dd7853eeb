import type { ConformityTest } from '../conformity-test.ts';
import { checkLicenseNote, needsLicenseNote } from '../facts/license-note.ts';
import { quote } from '../quote.ts';
import { translationOf, usesEnglishTerms } from '../values/translations.ts';

/** CSAF 2.1 §6.2.46. Skipped for languages without a recorded translation of the title. */
export const languageSpecificLicenseText: ConformityTest = {
  id: '6.2.46',
  title: 'Language Specific License Text',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A license that no public list has is used without exactly one note that gives its text',
  why: 'Readers have no other place to find the terms under which they may use the document.',
  mend: 'Give the license text in one document note of the category `legal_disclaimer`, titled with the word for `License` in the language of the document.',
  run(facts, verdict) {
    const lang = facts.csaf21?.document.lang;
    if (lang === undefined || usesEnglishTerms(lang) || !needsLicenseNote(facts)) return;
    const title = translationOf('license', lang);
    if (title === undefined) verdict.skip(`no translation of \`License\` is recorded for the language ${quote(lang)}`);
    else checkLicenseNote(facts, title, verdict);
  },
};
