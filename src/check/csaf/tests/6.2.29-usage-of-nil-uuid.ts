import type { ConformityTest } from '../conformity-test.ts';
import { nilUuid, sharingGroupPointer, sharingOf } from './sharing-group.ts';

/** CSAF 2.1 §6.2.29. */
export const usageOfNilUuid: ConformityTest = {
  id: '6.2.29',
  title: 'Usage of Nil UUID',
  group: 'recommended',
  versions: ['2.1'],
  what: 'The sharing group has the Nil UUID, which stands for nobody',
  why: 'A document that is published is shared with someone.',
  mend: 'Remove `sharing_group`, or give it the UUID of the group that the document is shared with.',
  mendYaml: 'Take `sharing_group` out of the `csaf:` overlay, or correct its id.',
  run(facts, verdict) {
    if (sharingOf(facts)?.group.id === nilUuid) verdict.fail(`${sharingGroupPointer}/id`);
  },
};
