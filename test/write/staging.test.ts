import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withStaging } from '../../src/write/staging.ts';

test('builds that start together leave each other’s staging alone', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'staging-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  const workFolder = join(root, '.csaf-press');
  const builds = Array.from({ length: 64 }, () =>
    withStaging(workFolder, async ({ tree }) => {
      // Until the others have looked for leftovers too.
      for (let turn = 0; turn < 20; turn++) assert.ok((await stat(tree)).isDirectory());
    }),
  );
  await Promise.all(builds);
  assert.deepEqual(await readdir(workFolder), ['.gitignore']);
});
