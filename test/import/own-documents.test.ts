import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cweNames } from '../../src/check/csaf/values/cwe.ts';
import { compile } from '../../src/compile/compile.ts';
import { importFiles } from '../../src/import/import.ts';
import { differences } from '../../src/import/json-value.ts';
import { readContent } from '../../src/read/content.ts';
import { now } from './document.ts';

/** Compiles a content folder in which nothing may be wrong. */
async function compiled(folder: string) {
  const { workspace, diagnostics } = await readContent(folder);
  assert.deepEqual(diagnostics, []);
  assert.ok(workspace);
  const { publication } = compile(workspace, { now, cweNames: cweNames() });
  return publication;
}

test('what csaf-press published itself can be imported into an empty folder, and comes back equal', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-'));
  t.after(() => rm(folder, { recursive: true }));
  const { advisories, publisher } = await compiled(join(import.meta.dirname, '../../advisories'));
  const files: string[] = [];
  for (const { id, document } of advisories) {
    files.push(join(folder, `${id}.json`));
    await writeFile(join(folder, `${id}.json`), JSON.stringify(document));
  }
  const into = join(folder, 'advisories');
  const { imported, skipped } = await importFiles(files, { into, now, cweNames: cweNames() });
  assert.deepEqual(skipped, []);
  assert.equal(imported.length, advisories.length);

  const again = await compiled(into);
  assert.equal(again.publisher.baseUrl, publisher.baseUrl);
  const documents = new Map(again.advisories.map((advisory) => [advisory.id, advisory.document]));
  for (const { id, document } of advisories) assert.deepEqual(differences(documents.get(id), document, 5), [], id);
});
