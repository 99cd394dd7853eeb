import type { ConformityTest } from '../conformity-test.ts';
import { maxUuid, sharingGroupPointer, sharingOf } from './sharing-group.ts';

/** CSAF 2.1 §6.2.28. */
export const usageOfMaxUuid: ConformityTest = {
  id: '6.2.28',
  title: 'Usage of Max UUID',
  group: 'recommended',
  versions: ['2.1'],
  what: 'The sharing group has the Max UUID, which stands for the public',
  why: 'A document that everybody may read needs no sharing group.',
  mend: 'Remove `sharing_group`.',
  mendYaml: 'Take `sharing_group` out of the `csaf:` overlay.',
  run(facts, verdict) {
    if (sharingOf(facts)?.group.id === maxUuid) verdict.fail(`${sharingGroupPointer}/id`);
  },
};
