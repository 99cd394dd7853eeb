import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const cli = join(import.meta.dirname, '../../src/cli.ts');

test('what Node has compiled is kept where no other user can put it, or not at all', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-start-'));
  const [HOME, TMPDIR, NODE_COMPILE_CACHE] = [join(folder, 'home'), join(folder, 'tmp'), undefined];
  try {
    for (const one of [HOME, TMPDIR]) await mkdir(one);
    const { PATH } = process.env;
    for (const env of [
      { PATH, TMPDIR, NODE_COMPILE_CACHE },
      { PATH, TMPDIR, NODE_COMPILE_CACHE, HOME },
    ])
      execFileSync(process.execPath, [cli, '--version'], { env, timeout: 60_000 });
    assert.deepEqual(await readdir(TMPDIR), []);
    assert.deepEqual(await readdir(join(HOME, '.cache')), ['csaf-press']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
