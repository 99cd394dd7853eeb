import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';
import { privateSubtags } from '../values/language-tag.ts';

/** CSAF §6.2.14. */
export const useOfPrivateLanguage: ConformityTest = {
  id: '6.2.14',
  title: 'Use of Private Language',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'The language is one for private use',
  why: 'Nobody else knows what it means.',
  mend: 'Use a tag without private subtags, such as `en` or `en-US`.',
  mendYaml: 'Use a registered language tag, such as `en`.',
  run(facts, verdict) {
    for (const { element, pointer } of facts.languages) {
      const subtags = privateSubtags(element);
      if (subtags.length > 0) verdict.fail(pointer, `${quote(subtags.join(', '))} in ${quote(element)}`);
    }
  },
};
