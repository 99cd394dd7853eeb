import type { ConformityTest } from '../conformity-test.ts';
import { reservedNames, sharingGroupPointer, sharingOf } from './sharing-group.ts';

/** CSAF 2.1 §6.1.40. */
export const invalidSharingGroupName: ConformityTest = {
  id: '6.1.40',
  title: 'Invalid Sharing Group Name',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'The sharing group has a name that is reserved for another one',
  why: 'A reader would take the document for public, or for one that must not be shared.',
  mend: 'Give the sharing group a name of its own, or the id that the name belongs to.',
  mendYaml: 'Correct `document.distribution.sharing_group` in the `csaf:` overlay.',
  run(facts, verdict) {
    const { group } = sharingOf(facts) ?? {};
    for (const [id, name] of reservedNames) {
      if (group?.name === name && group.id !== id) verdict.fail(`${sharingGroupPointer}/name`);
    }
  },
};
