import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { emitPreview } from '../../src/emit/preview.ts';
import type { SiteData } from '../../src/model/site.ts';
import { assess } from '../../src/pipeline/assess.ts';
import { openPreview } from '../../src/pipeline/preview.ts';
import { writeTree } from '../../src/write/tree.ts';
import { makeWorkbench, readTree, testDay } from '../commands/workbench.ts';

const root = join(import.meta.dirname, '../..');

test('a preview cannot be written, by its type nor by force', async (t) => {
  const bench = await makeWorkbench();
  t.after(() => bench.remove());
  const content = join(bench.folder, 'advisories');
  const { previewed } = await openPreview(content).refresh(testDay);
  const context = { now: testDay, publicKeys: [], development: true };
  const data = emitPreview(previewed, context, undefined, new WeakMap());
  const options = {
    out: join(bench.folder, 'dist'),
    workFolder: join(bench.folder, '.csaf-press'),
    siteRoot: root,
    keep: [],
    baseUrl: 'https://test.example.com/',
  };
  // @ts-expect-error: PreviewData is no SiteData
  await assert.rejects(writeTree([], data, options), /A preview must never be written/);
  const forced: SiteData = JSON.parse(JSON.stringify(data));
  await assert.rejects(writeTree([], forced, options), /A preview must never be written/);
  assert.deepEqual([...(await readTree(options.out)).keys()], []);
});

test('what is previewed is not what a build takes', async (t) => {
  const bench = await makeWorkbench();
  t.after(() => bench.remove());
  const { released } = await assess({ content: join(bench.folder, 'advisories'), now: testDay, allowInvalid: false });
  assert.ok(released !== undefined);
  const { previewed } = await openPreview(join(bench.folder, 'advisories')).refresh(testDay);
  // @ts-expect-error: only check mints what can be released
  const taken: typeof released = previewed;
  assert.deepEqual(Object.keys(taken).includes('heldBack'), false);
});
