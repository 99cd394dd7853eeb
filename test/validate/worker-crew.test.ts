import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inThreads } from '../../src/validate/worker-crew.ts';

const options = {
  size: 2,
  entry: new URL('./crew-thread.ts', import.meta.url),
  settings: 10,
  onCrash: (item: number, reason: string) => `${item}: ${reason}`,
};

test('results come in the order of the items, and a thread that breaks down costs its own item alone', async () => {
  const results: string[] = [];
  for await (const result of inThreads([1, 2, 3, 4, 5, 6, 7, 8, 9], options)) results.push(result);
  assert.deepEqual(results, [
    '10',
    '20',
    '30',
    '40',
    '5: five is too much',
    '6: its thread came to an end',
    '70',
    '80',
    '90',
  ]);
});

test('items are taken as they are needed, not all at once', async () => {
  let taken = 0;
  const items = function* (): Generator<number> {
    for (let item = 10; item < 200; item += 1) {
      taken += 1;
      yield item;
    }
  };
  for await (const result of inThreads(items(), options)) {
    assert.equal(result, '100');
    assert.ok(taken < 20, `${taken}`);
    break;
  }
});

test('no items, no threads', async () => {
  for await (const _ of inThreads<number, string>([], options)) assert.fail();
});
