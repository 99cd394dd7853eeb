import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Emitted } from './emitted.ts';

/** The tree of the cast; `UPDATE_GOLDEN=1` writes it anew, and the difference is then read in review. */
const golden = fileURLToPath(new URL('golden/', import.meta.url));

/** Feeds of one product and one severity stand for the others. */
const left = /^feeds\/(product\/gateway\/|severity\/(?!high))/;

const emitted = new Emitted();
const tree = new Map(
  emitted.artifacts.filter(({ path }) => !left.test(path)).map(({ path, content }) => [path, content]),
);
tree.set(
  'artifacts.txt',
  emitted.artifacts.map(({ path, mediaType, seal, wave }) => `${wave} ${seal} ${path} ${mediaType}\n`).join(''),
);

if (process.env.UPDATE_GOLDEN === '1') {
  rmSync(golden, { recursive: true, force: true });
  for (const [path, content] of tree) {
    mkdirSync(dirname(golden + path), { recursive: true });
    writeFileSync(golden + path, content);
  }
}

it('the golden tree has the files that are emitted', () => {
  const files = readdirSync(golden, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => relative(golden, `${parentPath}/${name}`));
  assert.deepEqual(paths.sort(), [...tree.keys()].sort());
});

for (const [path, content] of tree) {
  it(`${path} is as in the golden tree`, () => assert.equal(content, readFileSync(golden + path, 'utf8')));
}
