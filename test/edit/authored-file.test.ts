import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readAuthoredText, replaceAuthoredText, writeNewText } from '../../src/edit/authored-file.ts';
import { inTemporaryFolder } from '../history/repository.ts';

test('a byte order mark, permissions and links stay', () =>
  inTemporaryFolder(async (folder) => {
    const [file, link] = [join(folder, 'a.yaml'), join(folder, 'b.yaml')];
    await writeFile(file, '\uFEFFid: X\r\n');
    await chmod(file, 0o640);
    await symlink('a.yaml', link);
    const read = await readAuthoredText(link);
    assert.deepEqual(read, { text: 'id: X\r\n', marked: true });
    await replaceAuthoredText(link, { text: 'id: Y\r\n', marked: true });
    assert.equal(await readFile(file, 'utf8'), '\uFEFFid: Y\r\n');
    assert.equal((await stat(file)).mode & 0o777, 0o640);
    assert.equal(await readlink(link), 'a.yaml');
    assert.deepEqual((await readdir(folder)).sort(), ['a.yaml', 'b.yaml']);
  }));

test('a new file is written once and never over another', () =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, '2026', 'a.yaml');
    const won = await Promise.all(Array.from({ length: 8 }, (_, index) => writeNewText(file, `id: ${index}\n`)));
    assert.equal(won.filter((each) => each).length, 1);
    assert.equal(await readFile(file, 'utf8'), `id: ${won.indexOf(true)}\n`);
    assert.deepEqual(await readdir(join(folder, '2026')), ['a.yaml']);
  }));

test('what is not UTF-8 is not read, and where nothing can be written is said so', () =>
  inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'a.yaml'), Buffer.from([0x69, 0xff]));
    assert.equal(await readAuthoredText(join(folder, 'a.yaml')), undefined);
    assert.equal(await readAuthoredText(join(folder, 'none.yaml')), undefined);
    await mkdir(join(folder, 'c.yaml'));
    await assert.rejects(replaceAuthoredText(join(folder, 'none.yaml'), { text: '', marked: false }), {
      code: 'CONTENT_UNWRITABLE',
    });
    await assert.rejects(writeNewText(join(folder, 'a.yaml', 'b.yaml'), ''), { code: 'CONTENT_UNWRITABLE' });
    assert.equal(await writeNewText(join(folder, 'c.yaml'), ''), false);
  }));
