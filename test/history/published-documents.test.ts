import assert from 'node:assert/strict';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPublishedDocuments } from '../../src/history/published-documents.ts';
import { openPublishedTree } from '../../src/history/published-tree.ts';
import { inTemporaryFolder } from './repository.ts';

const document = (id: string): string =>
  JSON.stringify({ document: { csaf_version: '2.0', tracking: { id, version: '1' } } });

async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Ids of what a folder holds; undefined when nothing is published there. */
async function idsIn(place: string): Promise<string[] | undefined> {
  const access = { fetch: () => assert.fail('a folder needs no network'), pause: async () => {} };
  const tree = await openPublishedTree({ place, name: place, access });
  return tree && [...(await readPublishedDocuments(tree)).documents.keys()];
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
    assert.deepEqual(await idsIn(folder), ['A']);
  });
});

test('a folder of documents will do', async () => {
  await inTemporaryFolder(async (folder) => {
    await write(folder, { '2026/b.json': document('B'), 'a.json': document('A'), 'c.json': '[1]', 'd.txt': '' });
    assert.deepEqual(await idsIn(folder), ['B', 'A']);
  });
});

test('a tree without documents is one only if it is a provider', async () => {
  await inTemporaryFolder(async (folder) => {
    assert.equal(await idsIn(folder), undefined);
    assert.equal(await idsIn(join(folder, 'nope')), undefined);
    await write(folder, { '.well-known/csaf/provider-metadata.json': '{}' });
    assert.deepEqual(await idsIn(folder), []);
    await write(folder, { '.well-known/csaf/white/2026/a.json': '{' });
    await assert.rejects(idsIn(folder), { code: 'HISTORY', message: /a\.json in .* is not JSON/ });
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    await write(folder, { '.well-known/csaf/white/2026/a.json': deep });
    await assert.rejects(idsIn(folder), { code: 'HISTORY', message: /a\.json in .* is not JSON/ });
  });
});

test('of a folder, nothing is read that lies outside of it, and nothing that is no file', async () => {
  await inTemporaryFolder(async (outside) => {
    await write(outside, { 'a.json': document('A') });
    await inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, '.well-known/csaf'), { recursive: true });
      await symlink(join(outside, 'a.json'), join(folder, '.well-known/csaf/provider-metadata.json'));
      await mkdir(join(folder, 'publication.json'));
      await assert.rejects(idsIn(folder), { code: 'HISTORY', message: /publication\.json is not a file/ });
      await rm(join(folder, 'publication.json'), { recursive: true });
      await symlink(join(outside, 'a.json'), join(folder, 'publication.json'));
      await assert.rejects(idsIn(folder), { code: 'HISTORY', message: /is a link that leads out of the folder/ });
    });
  });
});
