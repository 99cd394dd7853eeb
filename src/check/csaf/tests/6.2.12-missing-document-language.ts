import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.2.12. */
export const missingDocumentLanguage: ConformityTest = {
  id: '6.2.12',
  title: 'Missing Document Language',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'The document does not say in which language it is',
  why: 'Screen readers, translations and search rely on it.',
  mend: 'Add `document.lang`.',
  mendYaml: 'Give the advisory or publisher.yaml a `lang`.',
  run(facts, verdict) {
    const { lang } = facts.root.document;
    if (lang === undefined) verdict.fail('/document', 'there is no `lang`');
    else if (lang === '') verdict.fail('/document/lang', '`lang` is there, but empty');
  },
};
