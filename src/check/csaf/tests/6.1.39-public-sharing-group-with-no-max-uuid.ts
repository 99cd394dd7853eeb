import type { ConformityTest } from '../conformity-test.ts';
import { maxUuid, nilUuid, sharingGroupPointer, sharingOf } from './sharing-group.ts';

/** CSAF 2.1 §6.1.39. A draft may have the Nil UUID until it is released. */
export const publicSharingGroupWithNoMaxUuid: ConformityTest = {
  id: '6.1.39',
  title: 'Public Sharing Group with No Max UUID',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'The document is TLP:CLEAR, but has a sharing group that is not the one for the public',
  why: 'A system that goes by the group would hide what everybody may see.',
  mend: 'Remove `sharing_group`, or label the document for the group that it is shared with.',
  mendYaml: 'Take `sharing_group` out of the `csaf:` overlay, or correct `tlp`.',
  run(facts, verdict) {
    const { group, distribution } = sharingOf(facts) ?? {};
    if (group === undefined || distribution?.tlp.label !== 'CLEAR' || group.id === maxUuid) return;
    if (group.id === nilUuid && !facts.isReleased) return;
    verdict.fail(`${sharingGroupPointer}/id`, undefined, ['/document/distribution/tlp/label']);
  },
};
