import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLicenseExpression } from '../../../../src/check/csaf/values/spdx-expression.ts';

/** Identifiers as the test writes them; exceptions with a `~` before. */
function read(text: string): string[] | undefined {
  const parsed = parseLicenseExpression(text);
  if ('error' in parsed) return undefined;
  return parsed.identifiers.map(({ text: id, role }) => (role === 'addition' ? `~${id}` : id));
}

const valid: [text: string, identifiers: string[]][] = [
  ['MIT', ['MIT']],
  ['GPL-2.0+', ['GPL-2.0']],
  ['LicenseRef-www.example.org-License-3.0', ['LicenseRef-www.example.org-License-3.0']],
  ['MIT AND ISC or 0BSD', ['MIT', 'ISC', '0BSD']],
  ['GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0-only', '~Classpath-exception-2.0']],
  ['GPL-2.0+ with AdditionRef-example.com-x AND MIT', ['GPL-2.0', '~AdditionRef-example.com-x', 'MIT']],
  ['(MIT)', ['MIT']],
  ['((MIT)AND(ISC))OR\t0BSD', ['MIT', 'ISC', '0BSD']],
  ['( MIT   OR ISC )', ['MIT', 'ISC']],
  ['No.Such-License', ['No.Such-License']],
  ['And', ['And']],
];

for (const [text, identifiers] of valid) {
  test(`${text} is a license expression`, () => assert.deepEqual(read(text), identifiers));
}

const invalid: [text: string, error: RegExp][] = [
  ['', /missing at its end/],
  [' MIT', /white space/],
  ['MIT\n', /white space/],
  ['MIT ISC', /operator is missing before "ISC"/],
  ['MIT And ISC', /operator is missing before "And"/],
  ['MIT AND', /identifier is missing/],
  ['MIT WITH', /exception is missing/],
  ['AND MIT', /"AND" cannot stand/],
  ['MIT OR OR ISC', /"OR" cannot stand/],
  ['(MIT) WITH x', /"WITH" cannot stand after a group/],
  ['MIT WITH a WITH b', /"WITH" cannot stand after an exception/],
  ['MIT WITH (a)', /"\(" cannot stand/],
  ['MIT WITH AND', /"AND" cannot stand/],
  ['()', /"\)" cannot stand/],
  ['(MIT', /no closing/],
  ['MIT)', /no opening/],
  [')MIT(', /"\)" cannot stand/],
  ['MIT (ISC)', /"\(" cannot stand/],
  ['MIT +', /operator is missing/],
  ['MIT++', /not made of/],
  ['+', /not made of/],
  ['MIT\nOR ISC', /not made of/],
  ['MÌT', /not made of/],
  ['MIT WITH x+', /not made of/],
  ['LicenseRef-', /no name/],
  ['LicenseRef-a+', /has a `\+`/],
  ['LicenseRef-a_b', /not made of/],
  ['licenseref-a', /prefix/],
  ['LicenseRef-a WITH additionref-b', /prefix/],
  ['AdditionRef-a', /stand after `WITH`/],
  ['MIT WITH LicenseRef-a', /not an exception/],
  ['DocumentRef-a:LicenseRef-b', /does not allow/],
  ['MIT WITH DocumentRef-a:AdditionRef-b', /does not allow/],
];

for (const [text, error] of invalid) {
  test(`${JSON.stringify(text)} is none`, () => {
    const parsed = parseLicenseExpression(text);
    assert.ok('error' in parsed);
    assert.match(parsed.error, error);
  });
}

test('depth and length do no harm', () => {
  const depth = 500_000;
  assert.deepEqual(read(`${'('.repeat(depth)}MIT${')'.repeat(depth)}`), ['MIT']);
  assert.equal(read('('.repeat(depth)), undefined);
  const parsed = parseLicenseExpression(`${'x'.repeat(depth)}!`);
  assert.ok('error' in parsed && parsed.error.length < 200);
});
