import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { listInputs } from '../../src/validate/inputs.ts';
import { worthwhileThreads } from '../../src/validate/worthwhile-threads.ts';
import { makeFolder } from './sample.ts';

test('folders stand for the JSON files below them, in order; files for themselves', async (t) => {
  const folder = await makeFolder({
    'in/b.json': '{}',
    'in/a/z.JSON': '{}',
    'in/.well-known/csaf/c.json': '{}',
    'in/node_modules/d.json': '{}',
    'in/e.json.asc': '',
    'other.txt': '{}',
  });
  t.after(folder.remove);
  await mkdir(join(folder.path, 'in/folder.json'));
  await symlink('b.json', join(folder.path, 'in/link.json'));
  await symlink('nowhere', join(folder.path, 'in/lost.json'));
  await symlink('..', join(folder.path, 'in/circle'));
  const names = async (...operands: string[]) => (await listInputs(operands, folder.path)).map(({ name }) => name);
  const all = ['in/.well-known/csaf/c.json', 'in/a/z.JSON', 'in/b.json', 'in/link.json', 'in/lost.json'];
  assert.deepEqual(await names('in'), all);
  assert.deepEqual(await names('in/'), all);
  assert.deepEqual(await names('other.txt', 'in/b.json', 'nowhere.json', '-'), [
    'other.txt',
    'in/b.json',
    'nowhere.json',
    'stdin',
  ]);
  assert.deepEqual(await names('in/b.json', 'in', './in/b.json'), [
    'in/b.json',
    ...all.filter((name) => name !== 'in/b.json'),
  ]);
  assert.equal((await names('.')).includes('in/b.json'), true);
});

test('threads are started when there is enough to do for them', () => {
  const files = (count: number, size: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${index}`, path: `/${index}`, size, isFound: true }));
  assert.equal(worthwhileThreads(files(100, 60_000), 8), 1);
  assert.equal(worthwhileThreads(files(10_000, 60_000), 8), 8);
  assert.equal(worthwhileThreads(files(2, 100_000_000), 8), 2);
  assert.equal(worthwhileThreads(files(10_000, 60_000), 1), 1);
  assert.equal(worthwhileThreads([], 8), 1);
});
