import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cweNames,
  cweReleases,
  isBeyondKnown,
  isLaterThanKnown,
  latestOn,
  namesEverOf,
  weaknessIn,
} from '../../../../src/check/csaf/values/cwe.ts';

const weaknesses: [version: string, id: string, expected: ReturnType<typeof weaknessIn>][] = [
  ['1.0', 'CWE-7', { name: 'J2EE Misconfiguration: Missing Error Handling', deprecated: false, usage: undefined }],
  ['1.4', 'CWE-7', { name: 'J2EE Misconfiguration: Missing Custom Error Page', deprecated: false, usage: undefined }],
  ['4.12', 'CWE-7', { name: 'J2EE Misconfiguration: Missing Custom Error Page', deprecated: false, usage: 'Allowed' }],
  [
    '4.13',
    'CWE-596',
    { name: 'DEPRECATED: Incorrect Semantic Object Comparison', deprecated: true, usage: 'Prohibited' },
  ],
  ['4.12', 'CWE-1419', undefined],
  ['4.13', 'CWE-1008', undefined],
  ['4.13', 'CWE-', undefined],
  ['4.13', '__proto__', undefined],
  ['__proto__', 'CWE-79', undefined],
];

for (const [version, id, expected] of weaknesses) {
  test(`${id} in CWE ${version}`, () => assert.deepEqual(weaknessIn(version, id), expected));
}

test('a weakness that became a category is not in later versions', () => {
  const versions = cweReleases().filter(({ version }) => weaknessIn(version, 'CWE-100') !== undefined);
  assert.ok(versions.length > 0 && versions.length < cweReleases().length);
});

test('names, the newest first', () => {
  assert.deepEqual(namesEverOf('CWE-7'), [
    'J2EE Misconfiguration: Missing Custom Error Page',
    'J2EE Misconfiguration: Missing Error Handling',
  ]);
  assert.deepEqual(namesEverOf('CWE-1008'), []);
});

test('names of the newest version', () => {
  const newest = cweReleases().at(-1)?.version ?? '';
  assert.ok(cweNames().size > 900);
  for (const [id, name] of cweNames()) assert.equal(weaknessIn(newest, id)?.name, name);
});

test('releases are in the order of their dates', () => {
  const dates = cweReleases().map(({ date }) => date);
  assert.deepEqual(cweReleases()[0], { version: '1.0', date: '2008-09-09' });
  assert.deepEqual(dates, dates.toSorted());
});

test('the latest version on a day', () => {
  assert.deepEqual(latestOn('2024-01-21'), ['4.13']);
  assert.deepEqual(latestOn('2024-02-29'), ['4.13', '4.14']);
  assert.deepEqual(latestOn('2017-11-09'), ['3.0']);
  assert.deepEqual(latestOn('2008-01-01'), []);
});

test('versions later than those known', () => {
  const newest = cweReleases().at(-1)?.version ?? '';
  assert.deepEqual([newest, '4.9', '3.99', '4.9.9'].map(isLaterThanKnown), [false, false, false, false]);
  assert.deepEqual([`${newest}.1`, '5.0', '10.0'].map(isLaterThanKnown), [true, true, true]);
});

test('ids higher than those known', () => {
  assert.deepEqual(['CWE-79', 'CWE-1008', 'CWE-999999', 'CWE-x'].map(isBeyondKnown), [false, false, true, false]);
});
