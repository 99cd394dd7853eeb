import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rewritten } from '../../src/compile/range-mend.ts';
import { parseVersions } from '../../src/compile/version-spec.ts';

const ranges: [foreign: string, ours: string[] | undefined][] = [
  ['^1.2.3', ['>=1.2.3 <2.0.0']],
  ['^0.2.3', ['>=0.2.3 <0.3.0']],
  ['^0.0.3', ['>=0.0.3 <0.0.4']],
  ['~1.2.3', ['>=1.2.3 <1.3.0']],
  ['4.x', ['>=4.0.0 <5.0.0']],
  ['4.*', ['>=4.0.0 <5.0.0']],
  ['4.2.x', ['>=4.2.0 <4.3.0']],
  ['1.0 - 1.5', ['>=1.0 <=1.5']],
  ['v1.0 to v1.5', ['>=1.0 <=1.5']],
  ['4.2.6 and earlier', ['<=4.2.6']],
  ['4.2.6 or lower versions', ['<=4.2.6']],
  ['4.2.6, and all prior versions', ['<=4.2.6']],
  ['4.2.6 and later', ['>=4.2.6']],
  ['before 4.2.7', ['<4.2.7']],
  ['all versions prior to 4.2.7', ['<4.2.7']],
  ['up to 4.2.6', ['<=4.2.6']],
  ['[1.0,2.0)', ['>=1.0 <2.0']],
  ['(1.0, 2.0]', ['>1.0 <=2.0']],
  ['(,2.0)', ['<2.0']],
  ['>= 1.0, < 2.0', ['>=1.0 <2.0']],
  ['<1.5 || >=2.0 <2.3', ['<1.5', '>=2.0 <2.3']],
  ['vers:npm/>=1.0.0|<2.0.0', ['>=1.0.0 <2.0.0']],
  ['the latest', undefined],
  ['vers:npm/*', undefined],
  [`${'9'.repeat(300)} and earlier`, undefined],
];

for (const [foreign, ours] of ranges) {
  test(`${foreign.slice(0, 40)} is ${ours?.join(', ') ?? 'left alone'}`, () => {
    assert.deepEqual(rewritten(foreign), ours);
    for (const one of ours ?? []) assert.ok(parseVersions(one, undefined).spec, one);
  });
}
