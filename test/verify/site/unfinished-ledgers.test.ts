import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { claimUnfinished, releaseUnfinished } from '../../../src/verify/site/unfinished-ledgers.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unfinished-'));
  file = join(folder, 'a.ledger');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const here = hostname().replace(/[^A-Za-z0-9-]/g, '_');
/** Of a process that has ended. */
const { pid: ended } = spawnSync(process.execPath, ['--version']);

describe('an unfinished ledger', () => {
  const cases: { name: string; owner: string; minutes: number; taken: boolean }[] = [
    { name: 'of a process that has ended', owner: `${here}.${ended}`, minutes: 1, taken: true },
    { name: 'of a process that runs', owner: `${here}.${process.ppid}`, minutes: 1, taken: false },
    { name: 'of an earlier process of our number', owner: `${here}.${process.pid}`, minutes: 1, taken: true },
    { name: 'of another machine, just written', owner: `elsewhere.${ended}`, minutes: 1, taken: false },
    { name: 'of another machine, left for hours', owner: `elsewhere.${ended}`, minutes: 120, taken: true },
    { name: 'of who knows whom, just written', owner: 'x', minutes: 1, taken: false },
  ];
  for (const { name, owner, minutes, taken } of cases) {
    test(`${name} is ${taken ? 'taken over' : 'left alone'}`, async () => {
      const left = `${file}.${owner}.0.unfinished`;
      await writeFile(left, 'left');
      const then = new Date(Date.now() - minutes * 60_000);
      await utimes(left, then, then);
      const claimed = await claimUnfinished(file, { fresh: false });
      assert.deepEqual(await readdir(folder), [basename(taken ? claimed : left)]);
      releaseUnfinished(claimed);
    });
  }

  test('goes to one alone of many who want it', async () => {
    await writeFile(`${file}.${here}.${ended}.0.unfinished`, 'left');
    const claimed = await Promise.all(Array.from({ length: 8 }, () => claimUnfinished(file, { fresh: false })));
    assert.equal(new Set(claimed).size, 8);
    const [name = '', ...more] = await readdir(folder);
    assert.deepEqual(more, []);
    assert.ok(claimed.includes(join(folder, name)));
    assert.equal(await readFile(join(folder, name), 'utf8'), 'left');
    assert.deepEqual(await readdir(folder), [name], 'nobody takes what is in use');
    for (const each of claimed) releaseUnfinished(each);
    const next = await claimUnfinished(file, { fresh: false });
    assert.deepEqual(await readdir(folder), [basename(next)]);
    releaseUnfinished(next);
  });

  test('is removed when all is to be fetched anew, and no other file is touched', async () => {
    await writeFile(`${file}.${here}.${ended}.0.unfinished`, 'left');
    await writeFile(join(folder, `b.ledger.${here}.${ended}.0.unfinished`), 'of another audit');
    releaseUnfinished(await claimUnfinished(file, { fresh: true }));
    assert.deepEqual(await readdir(folder), [`b.ledger.${here}.${ended}.0.unfinished`]);
  });
});
