import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { largestFile, parseJson, readJsonFile } from '../../src/import/json-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const broken: { name: string; bytes: Uint8Array; what: RegExp }[] = [
  { name: 'nothing', bytes: bytes(''), what: /empty/ },
  { name: 'white space', bytes: bytes(' \n\t'), what: /empty/ },
  { name: 'half a document', bytes: bytes('{"document": {'), what: /not JSON/ },
  { name: 'a web page', bytes: bytes('\n<!doctype html><title>404</title>'), what: /HTML/ },
  {
    name: 'a merge conflict',
    bytes: bytes('{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> b\n}'),
    what: /unresolved merge/,
  },
  { name: 'Latin-1', bytes: Uint8Array.of(0x22, 0xe4, 0x22), what: /not UTF-8/ },
  { name: 'UTF-16', bytes: Uint8Array.of(0xff, 0xfe, 0x7b, 0x00), what: /not UTF-8/ },
  { name: 'lists in lists in lists', bytes: bytes('['.repeat(100_000) + ']'.repeat(100_000)), what: /500 levels/ },
];
for (const { name, bytes: content, what } of broken) {
  test(`no JSON: ${name}`, () => {
    const { refusal } = parseJson(content);
    assert.match(refusal?.what ?? '', what);
    assert.ok(refusal?.mend);
    assert.ok((refusal?.what.length ?? 0) < 300);
  });
}

test('a byte order mark and any kind of value are fine', () => {
  assert.deepEqual(parseJson(bytes('\ufeff{"a": [null]}')), { ok: { a: [null] } });
  assert.deepEqual(parseJson(bytes('null')), { ok: null });
});

test('what cannot be read is reported, and never thrown', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-'));
  t.after(() => rm(folder, { recursive: true }));
  const large = join(folder, 'large.json');
  await writeFile(large, '');
  await truncate(large, largestFile + 1);
  assert.match((await readJsonFile(join(folder, 'none.json'))).refusal?.what ?? '', /no such file/);
  assert.match((await readJsonFile(folder)).refusal?.what ?? '', /a folder/);
  assert.match((await readJsonFile(large)).refusal?.what ?? '', /51 MB; at most 50 MB/);
  assert.match((await readJsonFile('a\u0000b')).refusal?.what ?? '', /cannot be read/);
});
