import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const tree = resolve(import.meta.dirname, '../../src/write/tree.ts');
const siteRoot = resolve(import.meta.dirname, '../write/fixtures/site');

/** Builds of one process, each with folders of its own below `folder`. */
function program(folder: string, titles: readonly string[]): string {
  return `
    import { writeTree } from ${JSON.stringify(tree)};
    const at = (title, name) => [${JSON.stringify(folder)}, title, name].join('/');
    await Promise.all(${JSON.stringify(titles)}.map((title) => writeTree([], { title }, {
      out: at(title, 'dist'), workFolder: at(title, 'work'), siteRoot: ${JSON.stringify(siteRoot)}, keep: [], baseUrl: 'https://example.com/',
    })));`;
}

test('builds at once whose folders are not below their working directory do not disturb each other', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'csaf-press-at-once-'));
  t.after(() => rm(root, { recursive: true }));
  const cwd = join(root, 'cwd');
  await mkdir(cwd);
  const titles = Array.from({ length: 4 }, (_, one) => [`a${one}`, `b${one}`, `c${one}`]);
  const run = promisify(execFile);
  await Promise.all(
    titles.map((some) => run(process.execPath, ['--input-type=module', '-e', program(root, some)], { cwd })),
  );
  for (const title of titles.flat()) {
    assert.match(await readFile(join(root, title, 'dist/index.html'), 'utf8'), new RegExp(`<title>${title}<`));
  }
  assert.deepEqual(await readdir(cwd), []);
});
