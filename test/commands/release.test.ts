import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { commitAll, initialise } from '../history/repository.ts';
import { advisoryFile, advisoryText, makeWorkbench, type Workbench } from './workbench.ts';

const id = 'TEST-SA-2026-0001';

/** A project in a git repository, in which the advisory is published as it stands. */
async function inRepository(work: (bench: Workbench, read: () => Promise<string>) => Promise<void>): Promise<void> {
  const bench = await makeWorkbench();
  try {
    initialise(bench.folder);
    await work(bench, () => readFile(join(bench.folder, advisoryFile), 'utf8'));
  } finally {
    await bench.remove();
  }
}

const first = '  - { version: 1.0.0, date: 2026-03-02T09:00:00Z, summary: Initial release }\n';
const changes: { name: string; from: string; to: string; flags?: string[]; version: string; size: string }[] = [
  { name: 'a spelling', from: 'normalised', to: 'normalized', version: '1.0.1', size: 'patch' },
  { name: 'a text', from: 'any file', to: 'every file and folder', version: '1.1.0', size: 'minor' },
  {
    name: 'a text of which its author says that only wording changed',
    from: 'any file of the service account',
    to: 'whatever the service account can read',
    flags: ['--editorial'],
    version: '1.0.1',
    size: 'patch',
  },
  { name: 'a score', from: 'C:H', to: 'C:L', version: '1.1.0', size: 'minor' },
  { name: 'a range of versions', from: '>=4.0.0', to: '>=4.1.0', version: '2.0.0', size: 'major' },
  {
    name: 'a further vulnerability',
    from: 'references:',
    to: '  - cve: CVE-2026-90002\n    description: D.\n    affected: gateway\nreferences:',
    version: '2.0.0',
    size: 'major',
  },
];

for (const { name, from, to, flags = [], version, size } of changes) {
  test(`release after the change of ${name}: a ${size}`, () =>
    inRepository(async (bench, read) => {
      await bench.write(advisoryFile, advisoryText.replace(from, to));
      const { code, out, err } = await bench.run(['release', id, '--summary', 'Said: more', ...flags]);
      assert.equal(code, 0, err + out);
      assert.match(out, new RegExp(`version ${version} of 2026-11-22T10:00:00Z, a ${size} change`));
      const revision = `  - { version: ${version}, date: 2026-11-22T10:00:00Z, summary: "Said: more" }\n`;
      assert.equal(await read(), advisoryText.replace(from, to).replace(first, first + revision));
      const checked = await bench.run(['check', '--since', 'HEAD']);
      assert.equal(checked.code, 0, checked.out);
    }));
}

const refusals: { name: string; text: string; flags?: string[]; words: RegExp }[] = [
  {
    name: 'nothing changed',
    text: advisoryText,
    words: /Nothing in TEST-SA-2026-0001 changed since HEAD .* version 1\.0\.0/,
  },
  { name: 'only a comment changed', text: `# new\n${advisoryText}`, words: /Nothing in .* changed/ },
  {
    name: 'nobody says what changed',
    text: advisoryText.replace('any', 'some'),
    flags: [],
    words: /becomes 1\.1\.0[\s\S]*some file[\s\S]*--summary/,
  },
  { name: 'a TODO is left', text: advisoryText.replace('An un', 'TODO: An un'), words: /authoring\/todo|TODO/ },
  {
    name: 'a TODO is left in a comment',
    text: `${advisoryText}# TODO: more\n`,
    words: /one TODO is left:\n {2}line 20: # TODO: more/,
  },
  {
    name: 'more than wording changed',
    text: advisoryText.replace('C:H', 'C:L'),
    flags: ['--summary', 'S', '--editorial'],
    words: /More than wording changed/,
  },
  {
    name: 'the revision is there already',
    text: advisoryText.replace(first, `${first}  - { version: 1.1.0, date: 2026-04-01, summary: S }\n`),
    words: /has the revision 1\.1\.0 already/,
  },
  {
    name: 'the newest revision is of the future',
    text: advisoryText.replace('2026-03-02T09', '2026-11-22T10').replace('any', 'some'),
    words: /later revision needs a later date|history\//,
  },
];

for (const { name, text, flags = ['--summary', 'S'], words } of refusals) {
  test(`nothing is released when ${name}`, () =>
    inRepository(async (bench, read) => {
      await bench.write(advisoryFile, text);
      const { code, out, err } = await bench.run(['release', id, ...flags]);
      assert.equal(code, 1);
      assert.match(out + err, words);
      assert.equal(await read(), text);
    }));
}

test('errors are shown, and nothing is released before they are mended', () =>
  inRepository(async (bench, read) => {
    const text = advisoryText.replace('CWE-22', 'CWE-99999');
    await bench.write(advisoryFile, text);
    const { code, out, err } = await bench.run(['release', id, '--summary', 'S']);
    assert.equal(code, 1);
    assert.match(out, /content\/unknown-cwe/);
    assert.match(err, /Not released/);
    assert.equal(await read(), text);
    await bench.write(advisoryFile, 'id: [\n');
    const broken = await bench.run(['release', id, '--summary', 'S']);
    assert.equal(broken.code, 1);
    assert.match(broken.out, /yaml\/syntax/);
  }));

test('a version that an overlay holds fast is not counted up in vain', () =>
  inRepository(async (bench, read) => {
    const overlay =
      'csaf: { document: { tracking: { version: 1.0.0, current_release_date: 2026-03-02T09:00:00Z } } }\n';
    const text = advisoryText.replace('any', 'some') + overlay;
    await bench.write(advisoryFile, text);
    const { code, out, err } = await bench.run(['release', id, '--summary', 'S']);
    assert.equal(code, 1);
    assert.match(out + err, /The overlay `csaf:`|csaf\/6\.1|history\//);
    assert.equal(await read(), text);
  }));

const draft = advisoryText
  .replace('summary: An', 'status: draft # for now\nsummary: An')
  .replace(
    first,
    '  - { version: 0.1.0, date: 2026-11-01, summary: Draft }\n  - { version: 0.2.0, date: 2026-11-02, summary: Draft }\n',
  );

test('the first release of a draft needs no repository and no words', async () => {
  const bench = await makeWorkbench();
  try {
    await bench.write(advisoryFile, draft);
    const { code, out, err } = await bench.run(['release', id]);
    assert.equal(code, 0, err + out);
    const released = advisoryText.replace('2026-03-02T09', '2026-11-22T10');
    assert.equal(await readFile(join(bench.folder, advisoryFile), 'utf8'), released);
    assert.equal((await bench.run(['check'])).code, 0);
    const again = await bench.run(['release', id]);
    assert.equal(again.code, 2, again.err);
    assert.match(again.err, /not in a git repository/);
  } finally {
    await bench.remove();
  }
});

test('a draft that was committed is a first release too, dated with the end of its embargo', () =>
  inRepository(async (bench, read) => {
    await bench.write(advisoryFile, draft.replace('status:', 'embargo_until: 2026-12-01T09:00:00+01:00\nstatus:'));
    commitAll(bench.folder);
    const { code, out } = await bench.run(['release', id, '--summary', 'Hello']);
    assert.equal(code, 0);
    assert.match(out, /when its day has come/);
    assert.ok((await read()).includes('  - { version: 1.0.0, date: 2026-12-01T08:00:00Z, summary: Hello }\n'));
    assert.doesNotMatch(await read(), /status/);
  }));

test('integer versions count up, newest first stays newest first', () =>
  inRepository(async (bench, read) => {
    const two =
      'revisions:\n  - version: 2\n    date: 2026-04-02\n    summary: S\n  - version: 1\n    date: 2026-03-02\n    summary: S\n';
    const text = advisoryText.replace(`revisions:\n${first}`, two);
    await bench.write(advisoryFile, text);
    commitAll(bench.folder);
    await bench.write(advisoryFile, text.replace('any', 'some'));
    assert.equal((await bench.run(['release', id, '--summary', 'T'])).code, 0);
    const three = two.replace(
      '  - version: 2',
      '  - version: 3\n    date: 2026-11-22T10:00:00Z\n    summary: T\n  - version: 2',
    );
    assert.equal(await read(), text.replace('any', 'some').replace(two, three));
  }));

test('--previous compares with a published tree, and --since with any revision', () =>
  inRepository(async (bench) => {
    assert.equal((await bench.run(['build'])).code, 0);
    await bench.write(advisoryFile, advisoryText.replace('any', 'some'));
    commitAll(bench.folder);
    assert.match((await bench.run(['release', id, '--summary', 'S'])).err, /--since REV/);
    const tree = await bench.run(['release', id, '--summary', 'S', '--previous', 'dist']);
    assert.equal(tree.code, 0, tree.err);
    assert.match(tree.out, /version 1\.1\.0/);
    await bench.write(advisoryFile, advisoryText.replace('any', 'some'));
    assert.equal((await bench.run(['release', id, '--summary', 'S', '--since', 'HEAD~1'])).code, 0);
    assert.equal((await bench.run(['release', id, '--since', 'a', '--previous', 'dist'])).code, 2);
  }));

test('on a terminal it asks what changed', () =>
  inRepository(async (bench, read) => {
    await bench.write(advisoryFile, advisoryText.replace('any', 'some'));
    const [input, output] = [new PassThrough(), new PassThrough()];
    let shown = '';
    output.on('data', (data) => {
      shown += String(data);
    });
    const run = bench.run(['release', id], {}, undefined, { interactive: true, streams: { input, output } });
    while (!shown.includes('What changed')) await setImmediate();
    for (const key of 'Said more\r') input.write(key);
    assert.equal((await run).code, 0);
    assert.ok((await read()).includes('{ version: 1.1.0, date: 2026-11-22T10:00:00Z, summary: Said more }'));
  }));

test('withdraw says why, adds the revision and deletes nothing', () =>
  inRepository(async (bench, read) => {
    const { code, out, err } = await bench.run(['withdraw', id, '--reason', 'It was wrong: nothing can be read.']);
    assert.equal(code, 0, err + out);
    const text = advisoryText
      .replace('summary: An', 'withdrawn: "It was wrong: nothing can be read."\nsummary: An')
      .replace(first, `${first}  - { version: 2.0.0, date: 2026-11-22T10:00:00Z, summary: Withdrawn }\n`);
    assert.equal(await read(), text);
    assert.equal((await bench.run(['check', '--since', 'HEAD'])).code, 0);
    assert.match((await bench.run(['withdraw', id, '--reason', 'Again'])).err, /is withdrawn already/);
    assert.equal((await bench.run(['withdraw', id])).code, 2);
    assert.match(
      (await bench.run(['withdraw', 'TEST-SA-2026-0002', '--reason', 'R'])).err,
      /Did you mean TEST-SA-2026-0001\?/,
    );
    await bench.write(advisoryFile, draft);
    assert.match((await bench.run(['withdraw', id, '--reason', 'R'])).err, /is a draft/);
    assert.equal(await read(), draft);
  }));
