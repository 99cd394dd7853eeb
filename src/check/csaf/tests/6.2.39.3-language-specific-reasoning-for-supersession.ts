import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';
import { foreignTerm, requireReasoning } from './term-of-language.ts';

/** CSAF 2.1 §6.2.39.3; English is the matter of §6.1.27.18. */
export const languageSpecificReasoningForSupersession: ConformityTest = {
  id: '6.2.39.3',
  title: 'Language Specific Reasoning for Supersession',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A superseded document does not have one note that says in its language why it was superseded',
  why: 'Readers and programs look for the reason there.',
  mend: 'Give exactly one item of `document.notes` the recorded translation of `Reasoning for Supersession` as title, and category `description`.',
  mendYaml:
    'Give exactly one note of `document.notes` in the `csaf:` overlay the recorded translation of `Reasoning for Supersession` as title, and category `description`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_superseded'])) return;
    const title = foreignTerm('reasoning_for_supersession', facts, verdict);
    if (title !== undefined) requireReasoning(title, facts, verdict);
  },
};
