import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.1 §6.1.27.14. */
export const documentNotesForWithdrawnAndSuperseded: ConformityTest = {
  id: '6.1.27.14',
  title: 'Document Notes',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'The document has no note of category description',
  why: 'A withdrawn or superseded document tells its readers there why it no longer holds.',
  mend: 'Add an item of category `description` to `document.notes` that says why the document no longer holds.',
  mendYaml: 'Add a note of category `description` to `document.notes` in the `csaf:` overlay.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_withdrawn', 'csaf_superseded'])) return;
    const { notes } = facts.root.document;
    if (notes === undefined) verdict.fail('/document', 'there are no notes');
    else if (!notes.some(({ category }) => category === 'description')) verdict.fail('/document/notes');
  },
};
