import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indicatedVersType, readVers } from '../../../../src/check/csaf/values/vers.ts';
import { readVls } from '../../../../src/check/csaf/values/vls.ts';
import { isRegisteredVersType } from '../../../../src/standard/versions/vers-types.ts';
import { isSupportedVersType } from '../../../../src/standard/versions/version-scheme.ts';

const canonicalVers = [
  'vers:all/*',
  'vers:none/*',
  'vers:gem/>=2.2.0|!=2.2.1|<2.3.0',
  'vers:npm/1.2.3|>=2.0.0|<5.0.0',
  'vers:pypi/0.0.0|0.0.1|0.0.2|0.0.3|1.0|2.0pre1',
  'vers:tomee/>=8.0.0-M1|<=8.0.1',
  'vers:semver/<2.1.0|>4.2.0',
  'vers:intdot/<2.1.0|>4.2.0|!=5.1|!=6.3.0|!=9.17.4|<=10.3.1',
  'vers:intdot/!=1.0',
  'vers:intdot/<1|2|3|>4',
  'vers:datetime/>=2012-06-30T23:59:60Z|<=2016-12-31T23:59:60Z',
  'vers:generic/1.0%20beta',
  'vers:generic/>9|<10a|>2',
  'vers:deb/<1:2.3~rc1-4+deb12u1',
  'vers:someweirdunknownverstype/<4.2.0|>3.91.1|!=3.2.0|<1.2',
  'vers:somecoolunknownverstype/>Jo_3,16|<=2.Ko_5,20',
  'vers:lexicographic/%C3%A9',
];

/** What is wrong comes second. */
const brokenVers: [string, RegExp][] = [
  ['vers:/all', /of the form/],
  ['vers:npm', /of the form/],
  ['vers:npm/', /of the form/],
  ['VERS:npm/1.0.0', /of the form/],
  ['vers:NPM/1.0.0', /of the form/],
  ['vers:np+m/1.0.0', /no name of a VERS type/],
  ['vers:-npm/1.0.0', /no name of a VERS type/],
  ['vers:all/<V3.1.2.2', /`all` takes nothing/],
  ['vers:all/**', /`all` takes nothing/],
  ['vers:none/1.0', /`none` takes nothing/],
  ['vers:deb/*', /`vers:all\/\*`/],
  ['vers:npm/ >= 2.2.0| <2.3.0', /white space/],
  ['vers:npm/1.0.0\n', /white space/],
  ['vers:npm/|1.0.0', /beside a `\|`/],
  ['vers:npm/1.0.0|', /beside a `\|`/],
  ['vers:npm/1.0.0||2.0.0', /beside a `\|`/],
  ['vers:npm/>=|2.0.0', /without a version/],
  ['vers:npm/1.0.0|*', /`\*` is part of no version/],
  ['vers:npm/<>3.2.0', /`>` is part of no version/],
  ['vers:npm/>=1.0.0<2.0.0', /`<` is part of no version/],
  ['vers:npm/==1.0.0', /`=` is part of no version/],
  ['vers:npm/=1.0.0', /`=` is left out/],
  ['vers:generic/é', /neither ASCII/],
  ['vers:generic/1.0%', /percent-encoding/],
  ['vers:generic/1.0%2G0', /percent-encoding/],
  ['vers:generic/1.0%2f0', /percent-encoding/],
  ['vers:generic/1%2E0', /percent-encoding/],
  ['vers:generic/%41', /percent-encoding/],
  ['vers:generic/%FF', /percent-encoding/],
  ['vers:npm/>=2.0.0|<1.0.0', /comes before/],
  ['vers:intdot/1.10|1.9', /comes before/],
  ['vers:intdot/>=1.0|<1.0.0', /is the same version as/],
  ['vers:npm/>=1.0.0|!=1.0.0', /occurs twice/],
  ['vers:unknown/<1|>1', /occurs twice/],
  ['vers:npm/<1.0.0|<2.0.0', /must not follow/],
  ['vers:npm/>1.0.0|>=2.0.0', /must not follow/],
  ['vers:npm/>1.0.0|!=1.5.0|>=2.0.0', /must not follow/],
  ['vers:npm/1.0.0|<2.0.0', /must not follow/],
  ['vers:npm/>=1.0.0|2.0.0', /must not follow/],
  ['vers:semver/<2.1', /Semantic Versioning/],
  ['vers:semver/>=1.0.0|<v2.0.0', /Semantic Versioning/],
  ['vers:datetime/2024-01-01t00:00:00z', /RFC 3339/],
  ['vers:datetime/2024-01-01T00%3A00%3A00Z', /RFC 3339/],
  ['vers:datetime/2024-13-01T00:00:00+25:00', /RFC 3339/],
];

for (const text of canonicalVers) {
  test(`VERS: ${text}`, () => assert.equal(readVers(text).fault, undefined));
}

for (const [text, fault] of brokenVers) {
  test(`no canonical VERS: ${JSON.stringify(text)}`, () => assert.match(readVers(text).fault ?? '', fault));
}

test('constraints are percent-decoded once', () => {
  const { vers } = readVers('vers:npm/!=1.0%252F0');
  assert.deepEqual(vers, {
    type: 'npm',
    constraints: [{ comparator: '!=', version: '1.0%2F0', written: '1.0%252F0', isExplicit: false }],
  });
});

test('a text indicates that it uses VERS, right or wrong', () => {
  const types = ['vers:npm/>=1|>=2', 'vers:a+b/ x', 'vers:/all', 'vers:npm/', '>=1', ' vers:npm/1'].map(
    indicatedVersType,
  );
  assert.deepEqual(types, ['npm', 'a+b', undefined, undefined, undefined, undefined]);
});

test('types are registered, supported, both or neither', () => {
  const standing = ['npm', 'all', 'openssl', 'tomee', '__proto__'].map((type) => {
    return [isRegisteredVersType(type), isSupportedVersType(type)];
  });
  assert.deepEqual(standing, [
    [true, true],
    [true, true],
    [false, true],
    [false, false],
    [false, false],
  ]);
});

const vls = [
  '<=2',
  '<4.2',
  '<V3.0.29',
  '>=8.1.5',
  '>10.9a|!=10.9c|!=10.9f|<=10.9k',
  '<2024-4-pabc0019|>2024-10-pefd0010|<2024-12-pjkl2010|>2024-12-pjkl5010|<=2025-1-pghi1001',
  '<1.2.0|=4.2.0',
  '>2.1.0|<3.16.0|>3.16.0|<4.2.0',
  '4.2.0',
  '>abc|<=def',
];

const brokenVls: [string, RegExp][] = [
  ['all versions < 4.2.0', /white space/],
  ['<= 2024.04', /white space/],
  ['*', /`vers:all\/\*`/],
  ['vers:npm/1.0.0', /neither scheme nor type/],
  ['Vers:npm', /neither scheme nor type/],
  ['', /no constraint/],
  ['<4.2|<5.1', /must not follow/],
  ['>1|!=1', /same version/],
  ['<1|>1|!=1', /same version/],
  ['<1–2', /neither ASCII/],
];

for (const text of vls) test(`vls: ${text}`, () => assert.equal(readVls(text).fault, undefined));

for (const [text, fault] of brokenVls) {
  test(`no vls: ${JSON.stringify(text)}`, () => assert.match(readVls(text).fault ?? '', fault));
}
