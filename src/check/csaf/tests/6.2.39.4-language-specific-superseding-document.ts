import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';
import { foreignTerm, requireExternalReference } from './term-of-language.ts';

/** CSAF 2.1 §6.2.39.4; English is the matter of §6.1.27.19. */
export const languageSpecificSupersedingDocument: ConformityTest = {
  id: '6.2.39.4',
  title: 'Language Specific Superseding Document',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A superseded document has no external reference that says in its language that it leads to the superseding one',
  why: 'Readers and programs go on from there.',
  mend: 'Add an item to `document.references` of category `external`, whose summary begins with the recorded translation of `Superseding Document`.',
  mendYaml:
    'Add an entry to `references` whose summary begins with the recorded translation of `Superseding Document`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_superseded'])) return;
    const beginning = foreignTerm('superseding_document', facts, verdict);
    if (beginning !== undefined) requireExternalReference(beginning, facts, verdict);
  },
};
