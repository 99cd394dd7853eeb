import type { ConformityTest } from '../conformity-test.ts';
import { usesEnglishTerms } from '../values/translations.ts';
import { hasProfile } from './profiles.ts';
import { requireReasoning } from './term-of-language.ts';

/** CSAF 2.1 §6.1.27.18; other languages than English are the matter of §6.2.39.3. */
export const reasoningForSupersession: ConformityTest = {
  id: '6.1.27.18',
  title: 'Reasoning for Supersession',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A superseded document does not have one note that says why it was superseded',
  why: 'Readers and programs look for the reason there.',
  mend: 'Give exactly one item of `document.notes` the title `Reasoning for Supersession`, and category `description`.',
  mendYaml:
    'Give exactly one note of `document.notes` in the `csaf:` overlay the title `Reasoning for Supersession`, and category `description`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_superseded']) || !usesEnglishTerms(facts.root.document.lang)) return;
    requireReasoning('Reasoning for Supersession', facts, verdict);
  },
};
