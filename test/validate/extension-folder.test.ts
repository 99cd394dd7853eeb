import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExtensions } from '../../src/validate/extension-folder.ts';
import { makeFolder } from './sample.ts';

const id = 'https://example.com/csaf/mine-content_1.0.0.json';
const schema = {
  $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-metaschema.json',
  $id: id,
  type: 'object',
  required: ['$schema', 'category', 'critical', 'content'],
  additionalProperties: false,
  properties: {
    $schema: { const: id },
    category: { type: 'string' },
    critical: { type: 'boolean' },
    content: { $ref: 'https://example.com/csaf/part.json', unevaluatedProperties: false },
  },
};
const part = { $id: 'https://example.com/csaf/part.json', type: 'object', properties: { score: { type: 'number' } } };
const item = { $schema: id, category: 'documentation', critical: false, content: { score: 1 } };

test('the extensions of a folder are ready to judge items, with the schemas that they refer to', async (t) => {
  const folder = await makeFolder({
    'mine/schema.json': JSON.stringify(schema),
    'part.json': JSON.stringify(part),
    'README.md': 'not JSON',
    'list.json': '[]',
  });
  t.after(folder.remove);
  const extensions = await readExtensions(folder.path);
  assert.deepEqual([...extensions.keys()], [id]);
  assert.deepEqual(extensions.get(id)?.faultsOf?.(item), []);
  assert.equal(extensions.get(id)?.faultsOf?.({ ...item, content: { score: 'high' } })[0]?.pointer, '/content/score');
});

test('a folder that cannot be used is an error of the user, who is told why', async (t) => {
  const cases: [files: Record<string, string>, message: RegExp][] = [
    [{}, /There is no CSAF Extension Schema in/],
    [{ 'other.json': '{"a":1}' }, /There is no CSAF Extension Schema in/],
    [{ 'cut.json': '{"a":' }, /cut\.json cannot be read: /],
    [
      { 's.json': JSON.stringify({ ...schema, type: 'array' }) },
      /mine-content_1\.0\.0\.json` cannot be used: .*`type` `object`/,
    ],
  ];
  for (const [files, message] of cases) {
    const folder = await makeFolder(files);
    t.after(folder.remove);
    await assert.rejects(readExtensions(folder.path), { code: 'USAGE', message });
  }
});
