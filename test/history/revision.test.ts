import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { withContentAt } from '../../src/history/content-at.ts';
import { findRevision } from '../../src/history/revision.ts';
import { readTree } from '../commands/workbench.ts';
import { commitAll, git, initialise, inTemporaryFolder } from './repository.ts';

/** The files of a content folder at a revision, as texts. */
async function contentAt(folder: string, revision: string): Promise<Record<string, string>> {
  const found = await findRevision(folder, revision);
  return withContentAt(found, found.commit, async (content) =>
    Object.fromEntries([...(await readTree(content))].map(([path, bytes]) => [path, bytes.toString('utf8')])),
  );
}

async function write(folder: string, path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

test('the content of a commit is read as it was, whatever stands in the folder now', async () => {
  await inTemporaryFolder(async (folder) => {
    await write(folder, 'site/advisories/2026/ü ✓.yaml', 'id: A\n');
    await write(folder, 'site/advisories/publisher.yaml', 'name: B\r\n');
    await write(folder, 'site/advisories-old/publisher.yaml', 'not content');
    await write(folder, 'site/advisories/.hidden/secret.yaml', 'not content');
    await write(folder, 'site/advisories/empty.yaml', '');
    initialise(folder);
    git(folder, 'tag', 'v1');
    await write(folder, 'site/advisories/2026/ü ✓.yaml', 'id: changed\n');
    const content = join(folder, 'site/advisories');
    const expected = { '2026/ü ✓.yaml': 'id: A\n', 'empty.yaml': '', 'publisher.yaml': 'name: B\r\n' };
    assert.deepEqual(await contentAt(content, 'v1'), expected);
    assert.deepEqual(await contentAt(content, git(folder, 'rev-parse', 'HEAD')), expected);
  });
});

test('the content folder may be the root of the repository, or not have been there', async () => {
  await inTemporaryFolder(async (folder) => {
    await write(folder, 'publisher.yaml', 'name: B');
    initialise(folder);
    assert.deepEqual(await contentAt(folder, 'main'), { 'publisher.yaml': 'name: B' });
    await mkdir(join(folder, 'advisories'));
    assert.deepEqual(await contentAt(join(folder, 'advisories'), 'main'), {});
  });
});

test('a link inside the folder is followed; one that leads out is left out', async () => {
  await inTemporaryFolder(async (folder) => {
    await write(folder, 'outside.yaml', 'secret');
    await write(folder, 'content/2026/a.yaml', 'id: A');
    await mkdir(join(folder, 'content/2025'));
    await symlink('../2026/a.yaml', join(folder, 'content/2025/b.yaml'));
    await symlink('../../outside.yaml', join(folder, 'content/2025/c.yaml'));
    await symlink('/etc/passwd', join(folder, 'content/2025/d.yaml'));
    initialise(folder);
    assert.deepEqual(await contentAt(join(folder, 'content'), 'main'), {
      '2025/b.yaml': 'id: A',
      '2026/a.yaml': 'id: A',
    });
  });
});

test('a branch is compared with where it left the other one', async () => {
  await inTemporaryFolder(async (folder) => {
    initialise(folder);
    const start = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'checkout', '--quiet', '-b', 'work');
    commitAll(folder);
    git(folder, 'checkout', '--quiet', 'main');
    await write(folder, 'a', '');
    const tip = commitAll(folder);
    git(folder, 'checkout', '--quiet', 'work');
    const { commit, fork, name } = await findRevision(folder, 'main');
    assert.deepEqual({ commit, fork, name }, { commit: tip, fork: start, name: `main (${tip.slice(0, 7)})` });
    assert.equal((await findRevision(folder, tip)).name, tip.slice(0, 7));
  });
});

for (const revision of ['nope', 'main..main', '--help', '', '$(id)', 'main:file']) {
  test(`${JSON.stringify(revision)} is no commit`, async () => {
    await inTemporaryFolder(async (folder) => {
      await write(folder, 'file', '');
      initialise(folder);
      await assert.rejects(findRevision(folder, revision), {
        name: 'PublisherError',
        code: 'HISTORY',
        message: `There is no commit ${JSON.stringify(revision)} in this repository.`,
        mend: /git fetch origin/,
      });
    });
  });
}

test('a repository without commits, and a folder that is in none', async () => {
  await inTemporaryFolder(async (folder) => {
    await assert.rejects(findRevision(folder, 'main'), { code: 'HISTORY', message: /is not in a git repository/ });
    await assert.rejects(findRevision(join(folder, 'nope'), 'main'), { code: 'CONTENT_NOT_FOUND' });
    git(folder, 'init', '--quiet');
    await assert.rejects(findRevision(folder, 'HEAD'), { code: 'HISTORY', message: /There is no commit "HEAD"/ });
  });
});

test('in a hook of git, the repository of the content is the one that counts', async () => {
  await inTemporaryFolder(async (folder) => {
    await write(folder, 'advisories/publisher.yaml', 'name: A');
    initialise(folder);
    process.env.GIT_DIR = '.git';
    try {
      assert.deepEqual(await contentAt(join(folder, 'advisories'), 'main'), { 'publisher.yaml': 'name: A' });
    } finally {
      delete process.env.GIT_DIR;
    }
  });
});

test('a shallow clone says what to fetch', async () => {
  await inTemporaryFolder(async (folder) => {
    const origin = join(folder, 'origin');
    await write(origin, 'advisories/publisher.yaml', 'name: A');
    initialise(origin);
    git(origin, 'tag', 'v1');
    git(origin, 'checkout', '--quiet', '-b', 'work');
    await write(origin, 'advisories/publisher.yaml', 'name: B');
    commitAll(origin);
    git(origin, 'checkout', '--quiet', 'main');
    await write(origin, 'other', '');
    commitAll(origin);
    const clone = join(folder, 'clone');
    git(folder, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${origin}`, clone);
    git(clone, 'checkout', '--quiet', 'work');
    const content = join(clone, 'advisories');
    await assert.rejects(findRevision(content, 'HEAD~1'), { code: 'HISTORY', mend: /git fetch --unshallow/ });
    await assert.rejects(findRevision(content, 'origin/main'), {
      code: 'HISTORY',
      message: /does not reach back to where this branch left origin\/main/,
      mend: /fetch-depth: 0/,
    });
    git(clone, 'fetch', '--quiet', '--unshallow');
    assert.deepEqual(await contentAt(content, 'origin/main'), { 'publisher.yaml': 'name: A' });
  });
});
