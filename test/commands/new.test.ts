import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { commitAll, git, initialise } from '../history/repository.ts';
import { makeWorkbench, readTree, type Workbench } from './workbench.ts';

async function atWorkbench(work: (bench: Workbench) => Promise<void>, from?: string): Promise<void> {
  const bench = await makeWorkbench(from);
  try {
    await work(bench);
  } finally {
    await bench.remove();
  }
}

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N';
const flags: { name: string; args: string[]; holds: string[] }[] = [
  {
    name: 'nothing known',
    args: [],
    holds: ['id: TEST-SA-2026-0002\n', 'under_investigation:\n      - gateway\n', 'status: draft\n'],
  },
  {
    name: 'all known',
    args: ['--title', 'A: "b"', '--product', 'gateway', '--cve', 'CVE-2026-1234', '--cvss', vector],
    holds: ['title: "A: \\"b\\""', 'cve: CVE-2026-1234', `cvss: ${vector}`, 'affected:\n      gateway: all\n'],
  },
  {
    name: 'several of each',
    args: ['--cve', 'CVE-2026-1234', '--cve', 'CVE-2026-1235', '--product', 'gateway', '--severity', 'high'],
    holds: ['cve: CVE-2026-1234', 'cve: CVE-2026-1235', 'It should come out as high.'],
  },
  { name: 'an id that is no name of a file', args: ['--id', 'TEST:2026:7'], holds: ['id: TEST:2026:7\n'] },
];

for (const { name, args, holds } of flags) {
  test(`a draft passes every check, and its notes keep it from being released: ${name}`, () =>
    atWorkbench(async (bench) => {
      const { code, out, err } = await bench.run(['new', '--yes', ...args]);
      assert.equal(code, 0, err);
      const file = /Wrote (\S+):/.exec(out)?.[1] ?? '';
      const text = await readFile(join(bench.folder, file), 'utf8');
      for (const part of holds) assert.ok(text.includes(part), `${part}\n${text}`);
      assert.equal(text.includes('undefined'), false);
      const checked = await bench.run(['check', file]);
      assert.equal(checked.code, 0, checked.out);
      assert.doesNotMatch(checked.out, /^error/m);
      const id = /^id: (.*)$/m.exec(text)?.[1] ?? '';
      const released = await bench.run(['release', id]);
      assert.equal(released.code, 1);
      assert.match(released.err, /TODO.*left/);
      assert.equal(await readFile(join(bench.folder, file), 'utf8'), text);
    }));
}

test('a catalogue without products is enough to begin with, and so is a folder without advisories', () =>
  atWorkbench(async (bench) => {
    await bench.write('other/publisher.yaml', await readFile(join(bench.folder, 'advisories/publisher.yaml'), 'utf8'));
    await bench.write('other/policy.yaml', 'contacts: [psirt@test.example.com]\n');
    for (const next of ['0001', '0002']) {
      const { code, out } = await bench.run(['new', '--yes', '--content', 'other', '--cve', `CVE-2026-${next}`]);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`other/2026/TEST-SA-2026-${next}\\.yaml`));
    }
    assert.equal((await bench.run(['check', '--content', 'other'])).code, 0);
  }));

test('ids of all branches are taken', () =>
  atWorkbench(async (bench) => {
    initialise(bench.folder);
    git(bench.folder, 'checkout', '--quiet', '-b', 'other');
    for (const id of ['TEST-SA-2026-0002', 'TEST-SA-2026-0005'])
      await bench.write(`advisories/2026/${id}.yaml`, `id: ${id}\n`);
    commitAll(bench.folder);
    git(bench.folder, 'checkout', '--quiet', 'main');
    assert.match((await bench.run(['new', '--yes'])).out, /TEST-SA-2026-0006/);
    const taken = await bench.run(['new', '--yes', '--id', 'TEST-SA-2026-0002']);
    assert.equal(taken.code, 2);
    assert.match(taken.err, /is taken, here or on another branch/);
  }));

test('nothing is overwritten, and the editor finds the schema as in the advisory before', () =>
  atWorkbench(async (bench) => {
    const line = '# yaml-language-server: $schema=../../x.json';
    const before = await readFile(join(bench.folder, 'advisories/2026/TEST-SA-2026-0001.yaml'), 'utf8');
    await bench.write('advisories/2026/TEST-SA-2026-0001.yaml', `${line}\n${before}`);
    await bench.run(['new', '--yes']);
    const tree = await readTree(join(bench.folder, 'advisories'));
    assert.ok(tree.get('2026/TEST-SA-2026-0002.yaml')?.toString().startsWith(`${line}\n# A draft`));
    for (const id of ['TEST-SA-2026-0001', 'test-sa-2026-0001', '../x', '.x', ' ']) {
      assert.equal((await bench.run(['new', '--yes', '--id', id])).code, 2, id);
    }
    assert.deepEqual(await readTree(join(bench.folder, 'advisories')), tree);
  }));

test('what cannot be right is refused, with what is meant', () =>
  atWorkbench(async (bench) => {
    const cases: [string[], RegExp][] = [
      [['--product', 'gatway'], /Did you mean gateway\?/],
      [['--product', 'nothing-like-it'], /The keys of products\.yaml are: gateway/],
      [['--cve', '2026-1'], /CVE-2026-12345/],
      [['--cvss', 'CVSS:3.1/AV:N'], /it lacks AC/],
      [['--severity', 'awful'], /low, medium, high, critical/],
    ];
    for (const [args, words] of cases) {
      const { code, err } = await bench.run(['new', '--yes', ...args]);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, words);
    }
    const { code, err } = await bench.run(['new']);
    assert.equal(code, 2);
    assert.match(err, /There is nobody to ask[\s\S]*--yes/);
  }));

test('on a terminal it asks, and takes what is typed', () =>
  atWorkbench(async (bench) => {
    const input = new PassThrough();
    const output = new PassThrough();
    const shown: string[] = [];
    output.on('data', (data) => shown.push(String(data)));
    const answers: [RegExp, string][] = [
      [/Its id/, '\r'],
      [/Its title/, 'Typed title\r'],
      [/Which products/, ' \r'],
      [/CVE id/, 'CVE-2026-4321\r'],
      [/CVSS vector/, '\r'],
    ];
    const run = bench.run(['new'], {}, undefined, { interactive: true, streams: { input, output } });
    for (const [question, keys] of answers) {
      while (!question.test(shown.join(''))) await setImmediate();
      for (const key of keys) input.write(key);
    }
    const { code, out } = await run;
    assert.equal(code, 0);
    assert.match(out, /TEST-SA-2026-0002/);
    const text = await readFile(join(bench.folder, 'advisories/2026/TEST-SA-2026-0002.yaml'), 'utf8');
    for (const part of ['title: Typed title\n', 'cve: CVE-2026-4321', 'gateway: all'])
      assert.ok(text.includes(part), text);
  }));

test('whoever stops answering gets no draft', () =>
  atWorkbench(async (bench) => {
    const input = new PassThrough();
    const output = new PassThrough().resume();
    const run = bench.run(['new'], {}, undefined, { interactive: true, streams: { input, output } });
    const stop = setInterval(() => input.write('\u0003'), 20);
    const { code, err } = await run;
    clearInterval(stop);
    assert.equal(code, 2);
    assert.match(err, /Nothing was written/);
    assert.equal((await readTree(join(bench.folder, 'advisories'))).size, 4);
  }));
