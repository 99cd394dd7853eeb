import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';
import { foreignTerm, requireReasoning } from './term-of-language.ts';

/** CSAF 2.1 §6.2.39.2; English is the matter of §6.1.27.17. */
export const languageSpecificReasoningForWithdrawal: ConformityTest = {
  id: '6.2.39.2',
  title: 'Language Specific Reasoning for Withdrawal',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A withdrawn document does not have one note that says in its language why it was withdrawn',
  why: 'Readers and programs look for the reason there.',
  mend: 'Give exactly one item of `document.notes` the recorded translation of `Reasoning for Withdrawal` as title, and category `description`.',
  mendYaml:
    'Give exactly one note of `document.notes` in the `csaf:` overlay the recorded translation of `Reasoning for Withdrawal` as title, and category `description`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_withdrawn'])) return;
    const title = foreignTerm('reasoning_for_withdrawal', facts, verdict);
    if (title !== undefined) requireReasoning(title, facts, verdict);
  },
};
