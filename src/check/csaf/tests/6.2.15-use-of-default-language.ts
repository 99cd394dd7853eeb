import type { ConformityTest } from '../conformity-test.ts';

/** CSAF §6.2.15. */
export const useOfDefaultLanguage: ConformityTest = {
  id: '6.2.15',
  title: 'Use of Default Language',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'The language is given as `i-default`',
  why: 'It says only that nobody chose one.',
  mend: 'Use the tag of the language that the document is written in, such as `en`, or leave the element out.',
  mendYaml: 'Use the tag of the language, such as `en`.',
  run(facts, verdict) {
    for (const { element, pointer } of facts.languages) {
      if (element.toLowerCase() === 'i-default') verdict.fail(pointer);
    }
  },
};
