import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { generateKey } from '../../src/sign/openpgp/signer.ts';
import { developmentKey } from '../../src/write/development-key.ts';

const make = () => generateKey({ name: 'Test' }, new Date('2026-03-02T09:30:00Z'));

let root: string;
let workFolder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'key-'));
  workFolder = join(root, '.csaf-press');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('developmentKey', () => {
  test('is made once, for its owner alone, outside git', async () => {
    const made = await developmentKey(workFolder, make);
    assert.equal(await developmentKey(workFolder, make), made);
    assert.equal((await stat(join(workFolder, 'development-key.asc'))).mode & 0o777, 0o600);
    assert.equal(await readFile(join(workFolder, '.gitignore'), 'utf8'), '*\n');
  });

  test('is one key when two builds make it at once', async () => {
    const [first, second] = await Promise.all([developmentKey(workFolder, make), developmentKey(workFolder, make)]);
    assert.equal(first, second);
    assert.deepEqual((await readdir(workFolder)).toSorted(), ['.gitignore', 'development-key.asc']);
  });

  test('tells when its file is damaged or unreadable, and when its folder cannot be written', async () => {
    const made = await developmentKey(workFolder, make);
    const file = join(workFolder, 'development-key.asc');
    await writeFile(file, made.slice(0, 100));
    await assert.rejects(developmentKey(workFolder, make), { code: 'KEY_UNREADABLE', mend: /Delete the file/ });
    await rm(file);
    await rm(workFolder, { recursive: true });
    await writeFile(workFolder, '');
    await assert.rejects(developmentKey(workFolder, make), { code: /KEY_UNREADABLE|OUTPUT_UNWRITABLE/ });
  });
});
