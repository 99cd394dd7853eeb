import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.1.15. The schema sees to it that a language that is given is not empty. */
export const translator: ConformityTest = {
  id: '6.1.15',
  title: 'Translator',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A translation does not name the language that it was translated from',
  why: 'A publisher of category `translator` publishes translations.',
  mend: 'Give the language of the original in `document.source_lang`.',
  mendYaml: 'Give `document.source_lang` in the `csaf:` overlay.',
  run({ root }, verdict) {
    const { publisher, source_lang } = root.document;
    if (publisher.category !== 'translator') return;
    if (source_lang === undefined) verdict.fail('/document/source_lang', '`source_lang` is not there');
    else if (source_lang === '') verdict.fail('/document/source_lang', '`source_lang` is empty');
  },
};
