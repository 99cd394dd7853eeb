import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { readTree } from '../commands/workbench.ts';
import { publisher } from '../emit/cast.ts';
import { inconsistencies } from './consistency.ts';
import { advisory, makeTree, type PublishedTree, removeTrees, temporaryFolder } from './published-tree.ts';
import { makeKey } from './signing-keys.ts';

after(removeTrees);

const cli = join(import.meta.dirname, '../../src/cli.ts');
const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
const [{ signer: first }, { signer: second }] = await Promise.all([makeKey('First'), makeKey('Second')]);
const one = await makeTree({ advisories: numbers.map((number) => advisory(number)), signer: first });
const other = await makeTree({
  advisories: numbers.slice(2).map((number) => advisory(number, number % 3 ? 2 : 1)),
  signer: second,
  style: 'p{}',
});

test('a process that is killed at any moment leaves a folder consistent, and another one ends its work', {
  timeout: 120_000,
}, async () => {
  const folder = join(await temporaryFolder(), 'site');
  assert.equal(await end(start(one, folder)), 0);
  let kills = 0;
  for (let round = 0; round < 8; round += 1) {
    const tree = round % 2 === 0 ? other : one;
    const process = start(tree, folder);
    await firstChange(folder);
    await setTimeout(round * 12);
    process.kill('SIGKILL');
    const status = await end(process);
    if (status === null) kills += 1;
    assert.deepEqual(await inconsistencies(await readTree(folder), [publisher.baseUrl]), [], `round ${round}`);
    assert.equal(await end(start(tree, folder)), 0);
    assert.deepEqual(
      await readTree(folder),
      new Map([...tree.files].sort(([a], [b]) => (join(folder, a) < join(folder, b) ? -1 : 1))),
    );
  }
  assert.ok(kills > 0, 'no process was quick enough to be killed');
});

test('a process that is asked to stop says how to go on, with exit code 2', { timeout: 60_000 }, async () => {
  const folder = join(await temporaryFolder(), 'site');
  assert.equal(await end(start(one, folder)), 0);
  const said: string[] = [];
  // On a busy machine the signal may come when all is done: then there is another tree to deploy.
  for (const tree of [other, one, other, one, other]) {
    const process = start(tree, folder);
    process.stderr?.on('data', (text) => said.push(String(text)));
    await firstChange(folder);
    process.kill('SIGINT');
    if ((await end(process)) === 2) break;
  }
  assert.match(said.join(''), /was interrupted\.\n {2}mend: Run the same command again/);
  assert.deepEqual(await inconsistencies(await readTree(folder), [publisher.baseUrl]), []);
});

test('a disk that takes no more is told, and the folder stays consistent', { timeout: 60_000 }, async () => {
  const folder = join(await temporaryFolder(), 'site');
  const large = await makeTree({
    advisories: [advisory(1)],
    signer: first,
    pages: { 'large/index.html': 'x'.repeat(200_000) },
  });
  // No file may grow beyond 64 blocks: the system refuses the rest of it, as a full disk does.
  const process = spawn('sh', ['-c', 'ulimit -f 64; exec "$0" "$@"', ...command(large, folder)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  process.stderr?.on('data', (text) => said.push(String(text)));
  assert.equal(await end(process), 2);
  assert.match(said.join(''), /large\/index\.html cannot be written at .*: file too large\.\n {2}mend: Make room/);
  assert.deepEqual(await inconsistencies(await readTree(folder), [publisher.baseUrl]), []);
  assert.equal(await end(start(large, folder)), 0);
  assert.deepEqual([...(await readTree(folder)).keys()].sort(), [...large.files.keys()].sort());
});

function command({ folder: from }: PublishedTree, to: string): [string, ...string[]] {
  return [process.execPath, cli, 'deploy', '--from', from, '--to', to];
}

function start(tree: PublishedTree, to: string): ChildProcess {
  const [node, ...args] = command(tree, to);
  return spawn(node, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Its exit code, or null when it was killed. */
async function end(process: ChildProcess): Promise<number | null> {
  if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
  return process.exitCode;
}

/** Resolves when something changes in a folder. */
async function firstChange(folder: string): Promise<void> {
  const watcher = watch(folder);
  await once(watcher, 'change');
  watcher.close();
}
