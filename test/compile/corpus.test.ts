import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { isRecord } from '../../src/standard/record.ts';
import { advisory, compiled } from './workspace.ts';

const folder = new URL('../../../shared/corpus/cisa/', import.meta.url);
const skip = existsSync(folder) ? false : 'the corpus ../shared/corpus/cisa is absent';

describe('overlay, on real documents', { skip }, () => {
  it('expresses every document of the corpus', async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    assert.ok(names.length > 0);
    for (const name of names) {
      const document: unknown = JSON.parse(await readFile(new URL(name, folder), 'utf8'));
      const plain: unknown = compiled(advisory()).advisory.document;
      const { advisory: result, diagnostics } = compiled(advisory({ csaf: overlayTo(plain, document) }));
      assert.deepEqual(diagnostics, []);
      assert.deepEqual(result.document, document, name);
    }
  });
});

/** All of `target`, and null for what only `plain` has. */
function overlayTo(plain: unknown, target: unknown): Record<string, unknown> {
  if (!isRecord(target)) throw new Error('a document is a mapping');
  const patch: Record<string, unknown> = { ...target };
  // Severity and the like are derived where the overlay says nothing.
  if (isRecord(target.document)) patch.document = { aggregate_severity: null, references: null, ...target.document };
  for (const [key, value] of Object.entries(isRecord(plain) ? plain : {})) {
    if (!Object.hasOwn(target, key)) patch[key] = null;
    else if (isRecord(value) && isRecord(target[key])) patch[key] = { ...overlayTo(value, patch[key]) };
  }
  return patch;
}
