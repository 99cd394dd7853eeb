import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { objections } from './conformity.ts';
import { goldenDocuments } from './golden-documents.ts';
import { compiled } from './workspace.ts';

/** `UPDATE_GOLDEN=1` writes what is compiled; read the difference before it is committed. */
const update = process.env.UPDATE_GOLDEN === '1';

describe('compiled documents', () => {
  for (const [name, authored] of Object.entries(goldenDocuments)) {
    it(`${name}: is the golden document, byte for byte`, async () => {
      const file = new URL(`golden/${name}.json`, import.meta.url);
      const { advisory, diagnostics } = compiled(authored);
      const text = `${JSON.stringify(advisory.document, null, 2)}\n`;
      if (update) await writeFile(file, text);
      assert.deepEqual(diagnostics, []);
      assert.equal(text, await readFile(file, 'utf8'));
    });

    it(`${name}: passes the schema and all mandatory tests`, async () => {
      assert.deepEqual(await objections(compiled(authored).advisory.document), []);
    });
  }
});
