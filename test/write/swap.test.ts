import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { swapIn } from '../../src/write/swap.ts';
import { contents, makePlace, type Place } from './put-tree.ts';

let place: Place;
let root: string;
let out: string;
beforeEach(async () => {
  place = await makePlace();
  ({ root, out } = place);
});
afterEach(() => place.remove());

describe('swapIn', () => {
  test('puts in one whole tree, however many come at once', async () => {
    const trees = Array.from({ length: 12 }, (_, n) => join(root, `tree-${n}`));
    for (const [n, tree] of trees.entries()) {
      await mkdir(tree);
      for (const name of ['a', 'b', 'c']) await writeFile(join(tree, name), String(n));
    }
    await Promise.all(trees.map((tree) => swapIn({ tree, target: out })));
    const values = Object.values(await contents(out));
    assert.equal(values.length, 3);
    assert.equal(new Set(values).size, 1);
    assert.deepEqual(await readdir(root), ['dist']);
  });

  test('puts the old tree back when the new one cannot come', async () => {
    await mkdir(out);
    await writeFile(join(out, 'old'), '');
    // A folder cannot be moved into itself, so the second rename fails.
    await assert.rejects(swapIn({ tree: root, target: out }), { code: 'OUTPUT_UNWRITABLE' });
    assert.deepEqual(await readdir(out), ['old']);
    assert.deepEqual(await readdir(root), ['dist']);
  });

  test('puts in two trees, or neither', async () => {
    const names = ['public', 'restricted'];
    const staged = names.map((name) => ({ tree: join(root, `new-${name}`), target: join(root, name) }));
    for (const { tree, target } of staged) {
      for (const [folder, text] of [
        [tree, 'new'],
        [target, 'old'],
      ] as const) {
        await mkdir(folder);
        await writeFile(join(folder, 'file'), text);
      }
    }
    const [first, second] = staged;
    assert.ok(first && second);
    const both = async (): Promise<string[]> =>
      Promise.all([first, second].map(({ target }) => readFile(join(target, 'file'), 'utf8')));
    await assert.rejects(swapIn(first, { tree: join(root, 'absent'), target: second.target }));
    assert.deepEqual(await both(), ['old', 'old']);
    // It is there, and cannot be moved into itself.
    await assert.rejects(swapIn(first, { tree: root, target: second.target }), { code: 'OUTPUT_UNWRITABLE' });
    assert.deepEqual(await both(), ['old', 'old']);
    await swapIn(first, second);
    assert.deepEqual(await both(), ['new', 'new']);
    assert.deepEqual((await readdir(root)).toSorted(), names);
  });
});
