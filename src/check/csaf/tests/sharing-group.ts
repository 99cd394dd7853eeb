import type { Distribution, SharingGroup } from '@csaf/types/csaf-2.1';
import type { Facts } from '../facts/facts.ts';

/** For CSAF documents that everybody may read (CSAF 2.1 §3.2.2.5.1). */
export const maxUuid = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** For CSAF documents that nobody may pass on (CSAF 2.1 §3.2.2.5.1). */
export const nilUuid = '00000000-0000-0000-0000-000000000000';

/** The names that the two reserved ids must have, and no other may have (CSAF 2.1 §3.2.2.5.1). */
export const reservedNames: ReadonlyMap<string, string> = new Map([
  [maxUuid, 'Public'],
  [nilUuid, 'No sharing allowed'],
]);

/** JSON pointer of the sharing group. */
export const sharingGroupPointer = '/document/distribution/sharing_group';

/** A sharing group with the distribution that it is in. */
export interface Sharing {
  distribution: Distribution;
  group: SharingGroup;
}

/** The sharing group of a document of CSAF 2.1; undefined when it has none. */
export function sharingOf({ csaf21 }: Facts): Sharing | undefined {
  const distribution = csaf21?.document.distribution;
  const group = distribution?.sharing_group;
  return distribution === undefined || group === undefined ? undefined : { distribution, group };
}
