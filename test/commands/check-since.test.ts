import assert from 'node:assert/strict';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { assess } from '../../src/pipeline/assess.ts';
import { commitAll, git, initialise } from '../history/repository.ts';
import { advisoryFile, advisoryText, makeWorkbench, testDay, type Workbench } from './workbench.ts';

const other = 'advisories/2026/TEST-SA-2026-0002.yaml';
const otherText = advisoryText
  .replaceAll('0001', '0002')
  .replace('CVE-2026-90002', 'CVE-2026-90102')
  .replace('Path traversal in the file', 'Broken access control in the user');
const second = '  - { version: 1.1.0, date: 2026-04-02T09:00:00Z, summary: More versions }\n';

/** A repository with two advisories on `main`, at work on the branch `work`. */
async function withRepository(work: (bench: Workbench) => Promise<void>): Promise<void> {
  const bench = await makeWorkbench();
  try {
    await bench.write(other, otherText);
    initialise(bench.folder);
    git(bench.folder, 'checkout', '--quiet', '-b', 'work');
    await work(bench);
  } finally {
    await bench.remove();
  }
}

/** `rule file:line` of each finding that is no advice. */
async function findings(bench: Workbench, ...args: string[]): Promise<string[]> {
  const { code, out } = await bench.run(['check', '--format', 'json', ...args]);
  const {
    diagnostics,
  }: { diagnostics: { rule: string; severity: string; file: string; range?: { start: { line: number } } }[] } =
    JSON.parse(out);
  assert.equal(code, diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0);
  return diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, file, range }) => `${rule} ${file}${range === undefined ? '' : `:${range.start.line}`}`);
}

const edits: [name: string, edit: (text: string) => string, expected: string[]][] = [
  ['nothing', (text) => text, []],
  ['a comment', (text) => `# A comment\n${text}`, []],
  ['content', (text) => text.replace('any file of', 'each file of'), [`history/changed-content ${advisoryFile}:3`]],
  [
    'content of a long list',
    (text) => text.replace('gateway: 4.2.7', 'gateway: [4.2.7, 4.2.8]'),
    [`history/changed-content ${advisoryFile}:14`],
  ],
  [
    'a rewritten revision',
    (text) => text.replace('Initial release', 'First release'),
    [`history/rewritten-revision ${advisoryFile}:5`],
  ],
  [
    'a renumbered revision',
    (text) => text.replace('version: 1.0.0', 'version: 1.0.1'),
    [`history/rewritten-revision ${advisoryFile}:5`],
  ],
  [
    'a deleted revision',
    (text) => text.replace(/ {2}- \{ version: 1\.0\.0.*\n/, second),
    [`history/deleted-revision ${advisoryFile}:5`],
  ],
  [
    'another initial release date',
    (text) => text.replace('2026-03-02T09', '2026-03-01T09'),
    [`history/initial-release-date ${advisoryFile}:5`],
  ],
  [
    'a revision that goes back',
    (text) => text.replace('vulnerabilities:', `${second.replace('04-02', '02-02')}vulnerabilities:`),
    [`history/revision-date ${advisoryFile}:6`],
  ],
  [
    'too small a version',
    (text) =>
      text
        .replace('vulnerabilities:', `${second}vulnerabilities:`)
        .replace('gateway: 4.2.7', 'gateway: [4.2.7, 4.2.8]'),
    [`history/version-size ${advisoryFile}:6`],
  ],
  [
    'the right version',
    (text) =>
      text
        .replace('vulnerabilities:', `${second.replace('1.1.0', '2.0.0')}vulnerabilities:`)
        .replace('gateway: 4.2.7', 'gateway: [4.2.7, 4.2.8]'),
    [],
  ],
  [
    'a withdrawal',
    (text) =>
      text
        .replace('revisions:', 'withdrawn: It was wrong.\nrevisions:')
        .replace('vulnerabilities:', `${second.replace('1.1.0', '2.0.0')}vulnerabilities:`),
    [],
  ],
  [
    'a stricter label',
    (text) => text.replace('title:', 'tlp: AMBER\ntitle:'),
    [`history/stricter-tlp ${advisoryFile}:2`],
  ],
  [
    'a draft again',
    (text) => text.replace('title:', 'status: draft\ntitle:'),
    [`history/taken-back ${advisoryFile}:2`],
  ],
  [
    'an embargo',
    (text) => text.replace('title:', 'embargo_until: 2027-01-01\ntitle:'),
    [`history/taken-back ${advisoryFile}:2`],
  ],
  ['a file that cannot be read', (text) => text.replace('title:', 'titel:'), [`yaml/required ${advisoryFile}`]],
];

for (const [name, edit, expected] of edits) {
  test(`check --since: ${name}`, async () => {
    await withRepository(async (bench) => {
      await bench.write(advisoryFile, edit(advisoryText));
      const found = await findings(bench, '--since', 'main');
      if (name === 'a file that cannot be read')
        assert.ok(found.length > 0 && found.every((one) => !one.startsWith('history/')));
      else assert.deepEqual(found, expected);
    });
  });
}

test('check --since: a deleted advisory is told at its file, a renamed one at its id', async () => {
  await withRepository(async (bench) => {
    await rm(join(bench.folder, advisoryFile));
    assert.deepEqual(await findings(bench, '--since', 'main'), [`history/deleted-advisory ${advisoryFile}`]);
    const renamed = 'advisories/2026/TEST-SA-2026-0009.yaml';
    await bench.write(renamed, advisoryText.replace('SA-2026-0001', 'SA-2026-0009'));
    assert.deepEqual(await findings(bench, '--since', 'main'), [`history/changed-id ${renamed}:1`]);
  });
});

test('check --since: a move to another folder is no matter of history', async () => {
  await withRepository(async (bench) => {
    await bench.write('advisories/2025/keep/README.md', '');
    await rename(join(bench.folder, advisoryFile), join(bench.folder, 'advisories/2025/keep/TEST-SA-2026-0001.yaml'));
    assert.deepEqual(
      (await findings(bench, '--since', 'main')).filter((one) => one.startsWith('history/')),
      [],
    );
  });
});

test('check --since: drafts and embargoed advisories are free, until they are public', async () => {
  await withRepository(async (bench) => {
    const draft = advisoryText
      .replaceAll('0001', '0003')
      .replace('title:', 'status: draft\ntitle:')
      .replace('90003', '90303');
    const file = 'advisories/2026/TEST-SA-2026-0003.yaml';
    await bench.write(file, draft);
    const embargoed = draft
      .replaceAll('0003', '0004')
      .replace('status: draft', 'embargo_until: 2027-01-01')
      .replace('90303', '90404');
    await bench.write('advisories/2026/TEST-SA-2026-0004.yaml', embargoed);
    commitAll(bench.folder);
    await bench.write(
      file,
      draft.replace('Initial release', 'Other').replace('any file', 'one file').replace('03-02', '03-01'),
    );
    await rm(join(bench.folder, 'advisories/2026/TEST-SA-2026-0004.yaml'));
    assert.deepEqual(await findings(bench, '--since', 'HEAD'), []);
    const released = draft.replace('status: draft\n', '').replace('vulnerabilities:', `${second}vulnerabilities:`);
    await bench.write(file, released);
    assert.deepEqual(await findings(bench, '--since', 'HEAD'), [`history/draft-revision ${file}:5`]);
    // Once the embargo is over it was published: what the commit held then was built since.
    const { out } = await bench.run(
      ['check', '--since', 'HEAD', '--format', 'json'],
      {},
      new Date('2027-02-01T00:00:00Z'),
    );
    assert.match(out, /history\/deleted-advisory/);
  });
});

test('check --since: two branches that took one id, and a branch that is only behind', async () => {
  await withRepository(async (bench) => {
    const file = 'advisories/2026/TEST-SA-2026-0003.yaml';
    const text = advisoryText.replaceAll('0001', '0003');
    git(bench.folder, 'checkout', '--quiet', 'main');
    await bench.write(file, text);
    await bench.write(other, otherText.replace('vulnerabilities:', `${second}vulnerabilities:`));
    commitAll(bench.folder);
    git(bench.folder, 'checkout', '--quiet', 'work');
    assert.deepEqual(await findings(bench, '--since', 'main'), []);
    await bench.write(file, text.replace('Path traversal', 'Injection').replace('90003', '90333'));
    commitAll(bench.folder);
    assert.deepEqual(await findings(bench, '--since', 'main'), [`history/same-id ${file}:1`]);
    const { out } = await bench.run(['check', '--since', 'main']);
    assert.match(out, /The id TEST-SA-2026-0003 is taken/);
    assert.match(out, /next free id/);
  });
});

test('check --since shows what a change is answerable for, --all the rest', async () => {
  const bench = await makeWorkbench();
  try {
    await bench.write(other, otherText.replace('CWE-22', 'CWE-99999'));
    initialise(bench.folder);
    const ofOther = (await findings(bench)).filter((one) => one.includes(other));
    assert.ok(ofOther.length > 0);
    assert.deepEqual(await findings(bench, '--since', 'main'), []);
    assert.deepEqual(await findings(bench, '--since', 'main', '--all'), ofOther);
    const { code, out } = await bench.run(['check', '--since', 'main']);
    assert.equal(code, 0);
    assert.match(out, /--all shows 1 more, in files that did not change\.\n/);
    // The catalogue loses a product: the error is in an advisory that nobody touched.
    await bench.write('advisories/products.yaml', 'portal:\n  name: Test Portal\n');
    const found = await findings(bench, '--since', 'main');
    assert.ok(found.includes(`content/unknown-product ${advisoryFile}:12`), found.join('\n'));
    assert.ok(!found.some((one) => ofOther.includes(one)));
    git(bench.folder, 'checkout', '--quiet', 'advisories/products.yaml');
    await bench.write(other, otherText);
    assert.ok((await findings(bench, '--since', 'main')).includes(`history/unreadable ${other}`));
  } finally {
    await bench.remove();
  }
});

test('check --since: a change of the legal notice is told once, where it stands', async () => {
  await withRepository(async (bench) => {
    const file = 'advisories/publisher.yaml';
    const text = await readFile(join(bench.folder, file), 'utf8');
    await bench.write(file, text.replace('Provided as is.', 'Without any warranty.'));
    assert.deepEqual(await findings(bench, '--since', 'main'), [`history/changed-content ${file}:5`]);
    const { out } = await bench.run(['check', '--since', 'main']);
    assert.match(out.replaceAll(/\s+/g, ' '), /without a new revision: TEST-SA-2026-0001, TEST-SA-2026-0002\./);
  });
});

test('check --since a commit before there was any content', async () => {
  const bench = await makeWorkbench();
  try {
    git(bench.folder, 'init', '--quiet', '--initial-branch=main');
    git(bench.folder, 'commit', '--quiet', '--allow-empty', '--message', 'Nothing');
    assert.deepEqual(await bench.run(['check', '--since', 'main']).then(({ code, err }) => ({ code, err })), {
      code: 0,
      err: '',
    });
  } finally {
    await bench.remove();
  }
});

test('check --previous compares with a published tree', async () => {
  const bench = await makeWorkbench();
  try {
    await bench.write(other, otherText);
    await publish(bench, 'public');
    assert.deepEqual(await findings(bench, '--previous', 'public'), []);
    await bench.write(advisoryFile, advisoryText.replace('any file of', 'each file of'));
    await rm(join(bench.folder, other));
    assert.deepEqual(await findings(bench, '--previous', 'public'), [
      `history/changed-content ${advisoryFile}:3`,
      `history/deleted-advisory ${other}`,
    ]);
    const { out } = await bench.run(['check', '--previous', 'public']);
    assert.match(out, /was published at public as\s+version 1\.0\.0/);
    assert.equal((await bench.run(['check', '--previous', 'public', '--since', 'main'])).code, 2);
  } finally {
    await bench.remove();
  }
});

/** The documents of a tree, without what surrounds them. */
async function publish(bench: Workbench, folder: string): Promise<void> {
  const content = join(bench.folder, 'advisories');
  const { released } = await assess({ content, now: testDay, allowInvalid: false });
  assert.ok(released);
  for (const { path, document } of released.advisories) {
    await bench.write(`${folder}/.well-known/csaf/${path}`, JSON.stringify(document));
  }
  await writeFile(join(bench.folder, folder, '.well-known/csaf/provider-metadata.json'), '{}');
}

test('check --since outside of a repository says what to do', async () => {
  const bench = await makeWorkbench();
  try {
    const { code, err } = await bench.run(['check', '--since', 'main']);
    assert.equal(code, 2);
    assert.match(err, /is not in a git repository/);
    assert.match(err, /--previous DIR/);
  } finally {
    await bench.remove();
  }
});
