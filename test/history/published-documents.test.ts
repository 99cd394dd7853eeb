import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPublishedDocuments } from '../../src/history/published-documents.ts';
import { inTemporaryFolder } from './repository.ts';

const document = (id: string): string =>
  JSON.stringify({ document: { csaf_version: '2.0', tracking: { id, version: '1' } } });

async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

test('of a published tree only what lies below .well-known/csaf is read', async () => {
  await inTemporaryFolder(async (folder) => {
    await write(folder, {
      '.well-known/csaf/provider-metadata.json': '{}',
      '.well-known/csaf/white/2026/a.json': document('A'),
      '.well-known/csaf/white/csaf-feed-tlp-white.json': '{"feed": {}}',
      'publication.json': '{broken',
      'copy/b.json': document('B'),
    });
    assert.deepEqual(
      (await readPublishedDocuments(folder)).map(({ id }) => id),
      ['A'],
    );
  });
});

test('a folder of documents will do', async () => {
  await inTemporaryFolder(async (folder) => {
    await write(folder, { '2026/b.json': document('B'), 'a.json': document('A'), 'c.json': '[1]', 'd.txt': '' });
    assert.deepEqual(
      (await readPublishedDocuments(folder)).map(({ id }) => id),
      ['B', 'A'],
    );
  });
});

test('a tree without documents is one only if it is a provider', async () => {
  await inTemporaryFolder(async (folder) => {
    await assert.rejects(readPublishedDocuments(folder), { code: 'HISTORY', message: /no CSAF document in/ });
    await assert.rejects(readPublishedDocuments(join(folder, 'nope')), { code: 'HISTORY', message: /no folder/ });
    await write(folder, { '.well-known/csaf/provider-metadata.json': '{}' });
    assert.deepEqual(await readPublishedDocuments(folder), []);
    await write(folder, { '.well-known/csaf/white/2026/a.json': '{' });
    await assert.rejects(readPublishedDocuments(folder), { code: 'HISTORY', message: /a\.json is not JSON/ });
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    await write(folder, { '.well-known/csaf/white/2026/a.json': deep });
    await assert.rejects(readPublishedDocuments(folder), { code: 'HISTORY', message: /a\.json is not JSON/ });
  });
});
