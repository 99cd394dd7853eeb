import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnlisted, licensesIn } from '../../../../src/check/csaf/values/license-standing.ts';

const cases: [identifier: string, standing: string, list: string | undefined][] = [
  ['MIT', 'listed', 'SPDX license list'],
  ['mIt', 'listed', 'SPDX license list'],
  ['GPL-2.0', 'deprecated', 'SPDX license list'],
  ['No-Such', 'missing', 'SPDX license list'],
  ['constructor', 'missing', 'SPDX license list'],
  ['NOASSERTION', 'missing', 'SPDX license list'],
  ['LicenseRef-scancode-copyheart', 'listed', 'ScanCode LicenseDB'],
  ['LicenseRef-scancode-COPYHEART', 'listed', 'ScanCode LicenseDB'],
  ['LicenseRef-scancode-aop-pd', 'deprecated', 'ScanCode LicenseDB'],
  ['LicenseRef-scancode-no-such', 'missing', 'ScanCode LicenseDB'],
  ['LicenseRef-example.com-scancode-mit', 'own', undefined],
];

for (const [identifier, standing, list] of cases) {
  test(`${identifier} is ${standing}`, () => {
    assert.deepEqual(licensesIn(identifier), [{ text: identifier, role: 'license', standing, list }]);
  });
}

test('exceptions are looked up among exceptions', () => {
  assert.deepEqual(
    licensesIn('MIT WITH MIT OR MIT WITH Classpath-exception-2.0').map(({ text, standing }) => `${text} ${standing}`),
    ['MIT listed', 'MIT missing', 'Classpath-exception-2.0 listed'],
  );
});

test('an expression that is none has no licenses', () => {
  assert.deepEqual(licensesIn('MIT OR'), []);
  assert.deepEqual(licensesIn(undefined), []);
});

test('identifiers of other entities and those that do not exist are on no list', () => {
  assert.deepEqual(licensesIn('MIT OR GPL-2.0 OR No-Such OR LicenseRef-example.com-x').map(isUnlisted), [
    false,
    false,
    true,
    true,
  ]);
});
