import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressBar } from '../../src/commands/progress-bar.ts';

const bars: [done: number, total: number, width: number, bar: string][] = [
  [0, 0, 80, ''],
  [0, 4, 80, '[....................] 0/4'],
  [1, 4, 80, '[#####...............] 1/4'],
  [4, 4, 200, `[${'#'.repeat(30)}] 4/4`],
  [9, 4, 40, '[#####] 9/4'],
];
for (const [done, total, width, bar] of bars) {
  test(`${done} of ${total} in ${width} columns`, () => assert.equal(progressBar(done, total, width), bar));
}
