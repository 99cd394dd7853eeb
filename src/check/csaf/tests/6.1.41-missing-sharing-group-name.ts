import type { ConformityTest } from '../conformity-test.ts';
import { reservedNames, sharingGroupPointer, sharingOf } from './sharing-group.ts';

/** CSAF 2.1 §6.1.41. */
export const missingSharingGroupName: ConformityTest = {
  id: '6.1.41',
  title: 'Missing Sharing Group Name',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'The sharing group has a reserved id without the name that belongs to it',
  why: 'The name tells a reader what the id means.',
  mend: 'Name the group `Public` when its id is the Max UUID, `No sharing allowed` when it is the Nil UUID.',
  mendYaml: 'Correct `document.distribution.sharing_group.name` in the `csaf:` overlay.',
  run(facts, verdict) {
    const { group } = sharingOf(facts) ?? {};
    const name = group && reservedNames.get(group.id);
    if (name === undefined || group?.name === name) return;
    if (group?.name === undefined) verdict.fail(sharingGroupPointer, `the name \`${name}\` is missing`);
    else verdict.fail(`${sharingGroupPointer}/name`);
  },
};
