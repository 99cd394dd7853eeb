import { nonPublicSharingGroupWithMaxUuid } from '../../../../src/check/csaf/tests/6.1.38-non-public-sharing-group-with-max-uuid.ts';
import { publicSharingGroupWithNoMaxUuid } from '../../../../src/check/csaf/tests/6.1.39-public-sharing-group-with-no-max-uuid.ts';
import { invalidSharingGroupName } from '../../../../src/check/csaf/tests/6.1.40-invalid-sharing-group-name.ts';
import { missingSharingGroupName } from '../../../../src/check/csaf/tests/6.1.41-missing-sharing-group-name.ts';
import { usageOfMaxUuid } from '../../../../src/check/csaf/tests/6.2.28-usage-of-max-uuid.ts';
import { usageOfNilUuid } from '../../../../src/check/csaf/tests/6.2.29-usage-of-nil-uuid.ts';
import { usageOfSharingGroupOnTlpClear } from '../../../../src/check/csaf/tests/6.2.30-usage-of-sharing-group-on-tlp-clear.ts';
import type { Parts } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

const max = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const nil = '00000000-0000-0000-0000-000000000000';
const own = '5868d6be-b28a-404e-a245-0b5093b31b8b';
const group = '/document/distribution/sharing_group';
const label = '/document/distribution/tlp/label';

function shared(tlp: string, id?: string, name?: string, status = 'final'): Parts {
  const sharing_group = id === undefined ? undefined : { id, name };
  return { document: { distribution: { sharing_group, tlp: { label: tlp } } }, tracking: { status } };
}

testRows(nonPublicSharingGroupWithMaxUuid, [
  ...['AMBER', 'AMBER+STRICT', 'GREEN', 'RED'].map((tlp) => ({
    name: `for everybody and TLP:${tlp}`,
    parts: shared(tlp, max, 'Public'),
    fails: [label],
    related: [[`${group}/id`]],
  })),
  { name: 'for everybody and TLP:CLEAR', parts: shared('CLEAR', max) },
  { name: 'for a group', parts: shared('RED', own) },
  { name: 'for nobody', parts: shared('RED', nil) },
  { name: 'no group', parts: shared('RED') },
]);

testRows(publicSharingGroupWithNoMaxUuid, [
  { name: 'for a group', parts: shared('CLEAR', own), fails: [`${group}/id`], related: [[label]] },
  { name: 'a draft for a group', parts: shared('CLEAR', own, 'G', 'draft'), fails: [`${group}/id`] },
  { name: 'for nobody', parts: shared('CLEAR', nil, 'No sharing allowed', 'interim'), fails: [`${group}/id`] },
  { name: 'a draft for nobody', parts: shared('CLEAR', nil, undefined, 'draft') },
  { name: 'for everybody', parts: shared('CLEAR', max) },
  { name: 'another label', parts: shared('GREEN', own) },
  { name: 'no group', parts: shared('CLEAR') },
]);

testRows(invalidSharingGroupName, [
  { name: 'Public for a group', parts: shared('RED', own, 'Public'), fails: [`${group}/name`] },
  { name: 'Public for nobody', parts: shared('RED', nil, 'Public'), fails: [`${group}/name`] },
  { name: 'no sharing with a group', parts: shared('RED', own, 'No sharing allowed'), fails: [`${group}/name`] },
  { name: 'no sharing with everybody', parts: shared('RED', max, 'No sharing allowed'), fails: [`${group}/name`] },
  { name: 'Public', parts: shared('CLEAR', max, 'Public') },
  { name: 'No sharing allowed', parts: shared('RED', nil, 'No sharing allowed') },
  { name: 'a name of its own', parts: shared('RED', own, 'public') },
  { name: 'no name', parts: shared('RED', own) },
  { name: 'no group', parts: shared('RED') },
]);

testRows(missingSharingGroupName, [
  { name: 'no name for everybody', parts: shared('CLEAR', max), fails: [group], details: ['Public'] },
  { name: 'no name for nobody', parts: shared('RED', nil), fails: [group], details: ['No sharing allowed'] },
  { name: 'another name for everybody', parts: shared('CLEAR', max, 'public'), fails: [`${group}/name`] },
  { name: 'the other name', parts: shared('RED', nil, 'Public'), fails: [`${group}/name`] },
  { name: 'Public', parts: shared('CLEAR', max, 'Public') },
  { name: 'No sharing allowed', parts: shared('RED', nil, 'No sharing allowed') },
  { name: 'no name for a group', parts: shared('RED', own) },
  { name: 'no group', parts: shared('RED') },
]);

testRows(usageOfMaxUuid, [
  { name: 'for everybody', parts: shared('CLEAR', max), fails: [`${group}/id`] },
  { name: 'for nobody', parts: shared('RED', nil) },
  { name: 'for a group', parts: shared('RED', own) },
  { name: 'no group', parts: shared('RED') },
]);

testRows(usageOfNilUuid, [
  { name: 'for everybody', parts: shared('CLEAR', max) },
  { name: 'for nobody', parts: shared('RED', nil), fails: [`${group}/id`] },
  { name: 'for a group', parts: shared('RED', own) },
  { name: 'no group', parts: shared('RED') },
]);

testRows(usageOfSharingGroupOnTlpClear, [
  { name: 'for everybody', parts: shared('CLEAR', max), fails: [group], details: [max], related: [[label]] },
  { name: 'for a group', parts: shared('CLEAR', own), fails: [group] },
  { name: 'another label', parts: shared('GREEN', own) },
  { name: 'no group', parts: shared('CLEAR') },
]);
