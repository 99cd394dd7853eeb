import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.0 and 2.1 §6.1.27.2. An absent category does not count as `external`, as the standard's cases of §6.1.27.19 tell. */
export const documentReferences: ConformityTest = {
  id: '6.1.27.2',
  title: 'Document References',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The document has no reference to further information',
  why: 'Its category requires one of category external.',
  mend: 'Add an item of category `external` to `document.references`.',
  mendYaml: 'Give the advisory at least one entry under `references`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_informational_advisory', 'csaf_security_incident_response'])) return;
    const { references } = facts.root.document;
    if (references === undefined) verdict.fail('/document', 'there are no references');
    else if (!references.some(({ category }) => category === 'external')) verdict.fail('/document/references');
  },
};
