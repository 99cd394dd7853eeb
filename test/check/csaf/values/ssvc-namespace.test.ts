import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSsvcNamespace, type SsvcStanding } from '../../../../src/check/csaf/values/ssvc-namespace.ts';

const valid: [text: string, standing: SsvcStanding, base: string, extensions: string[]][] = [
  ['ssvc', 'registered', 'ssvc', []],
  ['nist#800-30', 'registered', 'nist#800-30', []],
  ['cvss/', 'registered', 'cvss', ['']],
  ['ssvc/de-DE/.org.example#arch-1', 'registered', 'ssvc', ['de-DE', '.org.example#arch-1']],
  ['ssvc//.org.example$de-DE', 'registered', 'ssvc', ['', '.org.example$de-DE']],
  ['ssvc//.org.example#arch-2$de-DE/en-GB', 'registered', 'ssvc', ['', '.org.example#arch-2$de-DE', 'en-GB']],
  ['ssvc/i-default', 'registered', 'ssvc', ['i-default']],
  ['test//.example.test#a/.example.test#b', 'sample', 'test', ['', '.example.test#a', '.example.test#b']],
  ['example', 'sample', 'example', []],
  ['invalid#x', 'forbidden', 'invalid#x', []],
  ['abc', 'unknown', 'abc', []],
  ['ab.c', 'unknown', 'ab.c', []],
  ['constructor', 'unknown', 'constructor', []],
  ['x_example.test#test', 'unregistered', 'x_example.test#test', []],
  ['x_a--b.c#d/zh-cmn-Hans-CN-x-own', 'unregistered', 'x_a--b.c#d', ['zh-cmn-Hans-CN-x-own']],
  [`x_${'a'.repeat(63)}.b#c`, 'unregistered', `x_${'a'.repeat(63)}.b#c`, []],
];

for (const [text, standing, base, extensions] of valid) {
  test(`${text} is a namespace`, () => {
    assert.deepEqual(parseSsvcNamespace(text), { full: text, base, extensions, standing });
  });
}

const invalid = [
  '',
  'ab',
  'ab#c',
  '999',
  '9abc',
  'Ssvc',
  'a.bc',
  'ssvc.',
  'ss..vc',
  'ssvc#',
  'ssvc#a#b',
  'ssvc$de',
  'ssvc\n',
  'ssvc/not_bcp47',
  'ssvc/abc/invalid-bcp-47',
  'ssvc/de-DE/',
  'ssvc///.a.b#c',
  'ssvc//.example.test',
  'ssvc//example.test#x',
  'ssvc//.example#x',
  'ssvc//.example.test#x$',
  'ssvc//.example.test#x$de$en',
  'x_example.test',
  'x_example#x',
  'x__a.b#c',
  'x_a.-b#c',
  'x_a.b-#c',
  'x_a..b#c',
  'x_a.b#c#d',
  `x_${'a'.repeat(64)}.b#c`,
  'a'.repeat(1001),
  `${'a'.repeat(999)}!`,
];

for (const text of invalid) {
  test(`${JSON.stringify(text.slice(0, 40))} is no namespace`, () => assert.equal(parseSsvcNamespace(text), undefined));
}
