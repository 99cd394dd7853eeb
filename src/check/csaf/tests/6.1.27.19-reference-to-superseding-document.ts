import type { ConformityTest } from '../conformity-test.ts';
import { usesEnglishTerms } from '../values/translations.ts';
import { hasProfile } from './profiles.ts';
import { requireExternalReference } from './term-of-language.ts';

/** CSAF 2.1 §6.1.27.19; other languages than English are the matter of §6.2.39.4. */
export const referenceToSupersedingDocument: ConformityTest = {
  id: '6.1.27.19',
  title: 'Reference to Superseding Document',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A superseded document has no external reference to the one that replaces it',
  why: 'Readers and programs go on from there.',
  mend: 'Add an item to `document.references` of category `external`, whose summary begins with `Superseding Document`.',
  mendYaml: 'Add an entry to `references` whose summary begins with `Superseding Document`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_superseded']) || !usesEnglishTerms(facts.root.document.lang)) return;
    requireExternalReference('Superseding Document', facts, verdict);
  },
};
