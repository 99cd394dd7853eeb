import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { jsonPaths } from '../../src/import/json-paths.ts';

test('folders stand for their JSON files at any depth, each file once; what is absent stays named', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, '2025/inner.json'), { recursive: true });
  for (const name of ['b.json', 'A.JSON', 'a.json.asc', '2025/c.json', '2025/inner.json/d.json'])
    await writeFile(join(folder, name), '{}');
  const found = await jsonPaths([join(folder, 'b.json'), folder, join(folder, 'absent.json')]);
  assert.deepEqual(
    found,
    ['b.json', '2025/c.json', '2025/inner.json/d.json', 'A.JSON', 'absent.json'].map((name) => join(folder, name)),
  );
});
