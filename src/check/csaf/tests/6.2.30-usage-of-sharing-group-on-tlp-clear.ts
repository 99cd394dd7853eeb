import type { ConformityTest } from '../conformity-test.ts';
import { sharingGroupPointer, sharingOf } from './sharing-group.ts';

/** CSAF 2.1 §6.2.30. */
export const usageOfSharingGroupOnTlpClear: ConformityTest = {
  id: '6.2.30',
  title: 'Usage of Sharing Group on TLP:CLEAR',
  group: 'recommended',
  versions: ['2.1'],
  what: 'The document is TLP:CLEAR and has a sharing group',
  why: 'What everybody may read needs no group.',
  mend: 'Remove `sharing_group`.',
  mendYaml: 'Take `sharing_group` out of the `csaf:` overlay.',
  run(facts, verdict) {
    const { group, distribution } = sharingOf(facts) ?? {};
    if (group === undefined || distribution?.tlp.label !== 'CLEAR') return;
    verdict.fail(sharingGroupPointer, `\`${group.id}\``, ['/document/distribution/tlp/label']);
  },
};
