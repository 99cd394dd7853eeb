import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCorrection } from '../../../src/standard/change/correction.ts';

const cases: [before: string, after: string, corrected: boolean][] = [
  ['Path traversel in the API', 'Path traversal in the API', true],
  ['An atacker can read files', 'An attacker can read files.', true],
  ['the gate way', 'the gateway', true],
  ['one  line', 'one\nline', true],
  ['an attacker', 'An *attacker*', true],
  ['Upgrade to 4.2.7.', 'Upgrade to 4.2.8.', false],
  ['Upgrade to 4.2.7', 'Upgrade to 4.2.7.', true],
  ['is not affected', 'is now affected', false],
  ['are affected', 'are unaffected', false],
  ['can be read', "can't be read", false],
  ['>=4.0.0 <4.2.7', '>=4.0.0 <=4.2.7', false],
  ['-1', '1', false],
  ['by a local user', 'by a remote user', false],
  ['reads', 'reads and writes', false],
];

for (const [before, after, corrected] of cases) {
  test(`${JSON.stringify(before)} → ${JSON.stringify(after)} is ${corrected ? 'a correction' : 'a change'}`, () => {
    assert.equal(isCorrection(before, after), corrected);
  });
}
