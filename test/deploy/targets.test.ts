import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openDirectoryTarget } from '../../src/deploy/directory-target.ts';
import type { Expected, Target } from '../../src/deploy/target.ts';
import { MemoryTarget } from './memory-target.ts';
import { removeTrees, temporaryFolder } from './published-tree.ts';

after(removeTrees);

const targets: Readonly<Record<string, () => Promise<Target>>> = {
  memory: async () => new MemoryTarget(),
  directory: async () => openDirectoryTarget(join(await temporaryFolder(), 'new/site'), await temporaryFolder()),
};

for (const [name, open] of Object.entries(targets)) {
  test(`${name}: what is written is there, what is removed is not`, async () => {
    const target = await open();
    const text = Buffer.from('text');
    const paths = new Map([
      ['a/b/c.txt', expectation(text)],
      ['a/d.txt', undefined],
      ['none/e.txt', expectation(text)],
    ]);
    assert.deepEqual(await target.inspect(paths), new Map());
    assert.equal(await target.read('a/b/c.txt', 10), undefined);
    await target.write({ path: 'a/b/c.txt', content: text, mediaType: 'text/plain' });
    await target.write({ path: 'a/d.txt', content: text, mediaType: 'text/plain' });
    await target.settle();
    assert.deepEqual(
      await target.inspect(paths),
      new Map([
        ['a/b/c.txt', 'same'],
        ['a/d.txt', 'other'],
      ]),
    );
    await target.write({ path: 'a/b/c.txt', content: Buffer.from('next'), mediaType: 'text/plain' });
    assert.equal((await target.inspect(paths)).get('a/b/c.txt'), 'other');
    assert.equal((await target.read('a/b/c.txt', 10))?.toString(), 'next');
    for (const path of ['a/b/c.txt', 'a/b/c.txt', 'none/e.txt']) await target.remove(path);
    await target.settle();
    assert.deepEqual([...(await target.inspect(paths)).keys()], ['a/d.txt']);
  });
}

test('directory: everybody may read what is written, and folders that become empty go', async () => {
  const folder = await temporaryFolder();
  const target = await openDirectoryTarget(folder, await temporaryFolder());
  const umask = process.umask(0o077);
  try {
    await write(target, 'a/b/c.txt');
  } finally {
    process.umask(umask);
  }
  assert.equal((await stat(join(folder, 'a/b'))).mode & 0o777, 0o755);
  assert.equal((await stat(join(folder, 'a/b/c.txt'))).mode & 0o777, 0o644);
  await writeFile(join(folder, 'a/own.txt'), 'mine');
  await target.remove('a/b/c.txt');
  assert.deepEqual(await readdir(folder, { recursive: true }), ['a', 'a/own.txt']);
});

test('directory: what a killed deploy left beside a file goes when something is written', async () => {
  const folder = await temporaryFolder();
  const target = await openDirectoryTarget(folder, await temporaryFolder());
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'a/.csaf-press-0123456789abcdef.new'), 'half');
  await writeFile(join(folder, 'a/.csaf-press-mine.new'), 'mine');
  await target.inspect(new Map([['a/c.txt', undefined]]));
  assert.equal((await readdir(join(folder, 'a'))).length, 2);
  await write(target, 'b.txt');
  assert.deepEqual(await readdir(join(folder, 'a')), ['.csaf-press-mine.new']);
});

test('directory: a link that leads out is refused, for reading, writing and removing; one that stays inside is followed', async () => {
  const [folder, outside] = [await temporaryFolder(), await temporaryFolder()];
  await writeFile(join(outside, 'secret.txt'), 'secret');
  await symlink(outside, join(folder, 'out'));
  await mkdir(join(folder, 'real'));
  await symlink('real', join(folder, 'in'));
  const target = await openDirectoryTarget(folder, await temporaryFolder());
  const refused = { code: 'DEPLOY', message: /out at .* is a link that leads out of the target/ };
  await assert.rejects(target.inspect(new Map([['out/secret.txt', undefined]])), refused);
  await assert.rejects(target.read('out/secret.txt', 100), refused);
  await assert.rejects(write(target, 'out/new/x.txt'), refused);
  await assert.rejects(target.remove('out/secret.txt'), refused);
  assert.deepEqual(await readdir(outside), ['secret.txt']);
  await write(target, 'in/x.txt');
  assert.deepEqual(await readdir(join(folder, 'real')), ['x.txt']);
});

test('directory: a link in the place of a file is replaced, and what it leads to stays', async () => {
  const [folder, outside] = [await temporaryFolder(), await temporaryFolder()];
  await writeFile(join(outside, 'secret.txt'), 'text');
  await symlink(join(outside, 'secret.txt'), join(folder, 'x.txt'));
  const target = await openDirectoryTarget(folder, await temporaryFolder());
  assert.equal(await target.read('x.txt', 100), undefined);
  assert.equal((await target.inspect(new Map([['x.txt', expectation(Buffer.from('text'))]]))).get('x.txt'), 'other');
  await write(target, 'x.txt', 'new');
  assert.equal(await readFile(join(outside, 'secret.txt'), 'utf8'), 'text');
  assert.equal(await readFile(join(folder, 'x.txt'), 'utf8'), 'new');
});

test('directory: what stands in the way is told, and nothing is harmed', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'index.html'));
  await writeFile(join(folder, 'file'), 'mine');
  const target = await openDirectoryTarget(folder, await temporaryFolder());
  await assert.rejects(target.inspect(new Map([['index.html', undefined]])), {
    code: 'DEPLOY',
    message: /is a folder or a device/,
  });
  await assert.rejects(write(target, 'index.html'), { code: 'DEPLOY' });
  await assert.rejects(write(target, 'file/x.txt'), {
    code: 'DEPLOY',
    message: /file at .* is a file, where a folder belongs/,
  });
  assert.equal(await readFile(join(folder, 'file'), 'utf8'), 'mine');
  await writeFile(join(folder, 'large'), 'x'.repeat(100));
  await assert.rejects(target.read('large', 99), { code: 'DEPLOY', message: /too large/ });
});

test('directory: a target that cannot be written, is a file, or lies in the tree is refused in words', async () => {
  const [folder, source] = [await temporaryFolder(), await temporaryFolder()];
  await writeFile(join(folder, 'file'), '');
  for (const to of [source, join(source, 'inside'), join(source, '..')]) {
    await assert.rejects(openDirectoryTarget(to, source), { code: 'DEPLOY', message: /lie in each other/ });
  }
  await assert.rejects(openDirectoryTarget(join(folder, 'file'), source), { code: 'DEPLOY', message: /is a file/ });
  const below = await openDirectoryTarget(join(folder, 'file/below'), source);
  await assert.rejects(write(below, 'x.txt'), { code: 'DEPLOY', message: /x\.txt cannot be written at/ });
  // No account may make files there, that of the administrator included.
  const kernel = await openDirectoryTarget('/proc/self', source);
  await assert.rejects(write(kernel, 'x.txt'), { code: 'DEPLOY', message: /x\.txt cannot be written at/ });
});

function write(target: Target, path: string, text = 'text'): Promise<void> {
  return target.write({ path, content: Buffer.from(text), mediaType: 'text/plain' });
}

function expectation(content: Buffer): Expected {
  const hash = (algorithm: string): string => createHash(algorithm).update(content).digest('hex');
  const { length: size } = content;
  return { size, sha256: hash('sha256'), md5: hash('md5'), mediaType: 'text/plain', headersKnown: true };
}
