import type { ConformityTest } from '../conformity-test.ts';
import { usesEnglishTerms } from '../values/translations.ts';
import { hasProfile } from './profiles.ts';
import { requireReasoning } from './term-of-language.ts';

/** CSAF 2.1 §6.1.27.17; other languages than English are the matter of §6.2.39.2. */
export const reasoningForWithdrawal: ConformityTest = {
  id: '6.1.27.17',
  title: 'Reasoning for Withdrawal',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A withdrawn document does not have one note that says why it was withdrawn',
  why: 'Readers and programs look for the reason there.',
  mend: 'Give exactly one item of `document.notes` the title `Reasoning for Withdrawal`, and category `description`.',
  mendYaml:
    'Give exactly one note of `document.notes` in the `csaf:` overlay the title `Reasoning for Withdrawal`, and category `description`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_withdrawn']) || !usesEnglishTerms(facts.root.document.lang)) return;
    requireReasoning('Reasoning for Withdrawal', facts, verdict);
  },
};
