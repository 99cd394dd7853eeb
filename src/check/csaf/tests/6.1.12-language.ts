import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';
import { faultOfLanguageTag } from '../values/language-tag.ts';

/** CSAF §6.1.12. */
export const language: ConformityTest = {
  id: '6.1.12',
  title: 'Language',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A language tag is not valid',
  why: 'Screen readers, translations and search rely on it.',
  mend: 'Use a tag of BCP 47 whose subtags are all in the IANA registry, such as `en`, `de` or `pt-BR`.',
  mendYaml: 'Write a tag of BCP 47, such as `en`, `de` or `pt-BR`.',
  run(facts, verdict) {
    for (const { element, pointer } of facts.languages) {
      const fault = faultOfLanguageTag(element);
      if (fault !== undefined) verdict.fail(pointer, `${quote(element)}, for ${fault}`);
    }
  },
};
