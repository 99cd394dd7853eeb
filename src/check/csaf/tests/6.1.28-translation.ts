import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.1.28. Upper and lower case of a language tag mean the same (RFC 5646 §2.1.1). */
export const translation: ConformityTest = {
  id: '6.1.28',
  title: 'Translation',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The translation has the language of its original',
  why: 'A document is not translated into its own language.',
  mend: 'Correct `lang` or `source_lang`, or take `source_lang` out if the document is no translation.',
  mendYaml: 'Correct `lang`, or take `document.source_lang` out of the `csaf:` overlay.',
  run({ root }, verdict) {
    const { lang, source_lang } = root.document;
    if (lang === undefined || source_lang === undefined) return;
    if (lang.toLowerCase() === source_lang.toLowerCase())
      verdict.fail('/document/source_lang', undefined, ['/document/lang']);
  },
};
