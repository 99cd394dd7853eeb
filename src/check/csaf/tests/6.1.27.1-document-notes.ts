import type { NoteCategory } from '@csaf/types/csaf-2.0';
import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

const telling: ReadonlySet<NoteCategory> = new Set(['description', 'details', 'general', 'summary']);

/** CSAF 2.0 and 2.1 §6.1.27.1. */
export const documentNotes: ConformityTest = {
  id: '6.1.27.1',
  title: 'Document Notes',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The document has no note that says what it is about',
  why: 'Its category requires one of category description, details, general or summary.',
  mend: 'Add an item of category `description`, `details`, `general` or `summary` to `document.notes`.',
  mendYaml: 'Give the advisory a `summary`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_informational_advisory', 'csaf_security_incident_response'])) return;
    const { notes } = facts.root.document;
    if (notes === undefined) verdict.fail('/document', 'there are no notes');
    else if (!notes.some(({ category }) => telling.has(category))) verdict.fail('/document/notes');
  },
};
