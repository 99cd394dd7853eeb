import type { ConformityTest } from '../conformity-test.ts';
import { maxUuid, sharingGroupPointer, sharingOf } from './sharing-group.ts';

/** CSAF 2.1 §6.1.38. */
export const nonPublicSharingGroupWithMaxUuid: ConformityTest = {
  id: '6.1.38',
  title: 'Non-Public Sharing Group with Max UUID',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'The sharing group is the one for the public, but the TLP label is not CLEAR',
  why: 'A system that goes by the group would show everybody what only some may see.',
  mend: 'Remove `sharing_group`, give it the UUID of the group that is meant, or label the document CLEAR.',
  mendYaml: 'Take `sharing_group` out of the `csaf:` overlay, or correct its id or `tlp`.',
  run(facts, verdict) {
    const { group, distribution } = sharingOf(facts) ?? {};
    if (group?.id !== maxUuid || distribution?.tlp.label === 'CLEAR') return;
    verdict.fail('/document/distribution/tlp/label', undefined, [`${sharingGroupPointer}/id`]);
  },
};
