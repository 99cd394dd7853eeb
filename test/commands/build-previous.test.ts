import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { PublicationChanges } from '../../src/model/publication-manifest.ts';
import { valueAt } from '../../src/standard/json-pointer.ts';
import { missing, startSite } from '../history/tls-site.ts';
import { rewriteDocuments, throwawaySigner } from '../pipeline/publishing.ts';
import { reportFaults } from '../report/schemas.ts';
import { advisoryFile, advisoryText, makeWorkbench, readTree, testDay, type Workbench } from './workbench.ts';

/** A project that is built again and again, each test from where the one before it left `dist`. */
let bench: Workbench;
const dist = (): string => join(bench.folder, 'dist');
const document = '.well-known/csaf/white/2026/test-sa-2026-0001.json';
const other = 'advisories/2026/TEST-SA-2026-0002.yaml';
const otherText = advisoryText.replaceAll('0001', '0002').replace('Path traversal', 'Injection');

before(async () => {
  bench = await makeWorkbench();
});
after(() => bench.remove());

async function changesIn(folder = dist()): Promise<PublicationChanges> {
  return JSON.parse(await readFile(join(folder, 'publication.json'), 'utf8')).changes;
}

test('nothing is published yet: only who says so may go on', async () => {
  const refused = await bench.run(['build', '--previous', 'dist']);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /Nothing is published at dist[\s\S]*--first/);
  assert.equal((await readTree(dist())).size, 0);
  const { code, out, err } = await bench.run(['build', '--previous', 'dist', '--first']);
  assert.equal(code, 0, err);
  assert.match(
    out,
    /compared +with nothing: the first publication\n +added +TEST-SA-2026-0001\n +unchanged +0\n +to purge +nothing/,
  );
  const { previous, added, purge } = await changesIn();
  assert.deepEqual({ previous, added, purge }, { previous: null, added: ['TEST-SA-2026-0001'], purge: [] });
  const again = await bench.run(['build', '--previous', 'dist', '--first']);
  assert.equal(again.code, 2);
  assert.match(again.err, /Leave out --first/);
  assert.equal((await bench.run(['build', '--first'])).code, 2);
});

test('a build that compares with nothing notes the digests for the next, and tells of no changes', async () => {
  const { code, out } = await bench.run(['build', '--out', 'plain']);
  assert.equal(code, 0);
  assert.doesNotMatch(out, /compared|to purge/);
  const { files, changes } = JSON.parse(await readFile(join(bench.folder, 'plain/publication.json'), 'utf8'));
  assert.equal(changes, undefined);
  const named: { path: string; source_sha256?: string }[] = files;
  assert.deepEqual(
    named.flatMap(({ path, source_sha256: digest }) => (digest === undefined ? [] : path)),
    [document],
  );
});

test('the tree that is being replaced may be the one to compare with', async () => {
  await bench.write(other, otherText);
  const was = await readTree(dist());
  const { code, out, err } = await bench.run(['build', '--previous', 'dist']);
  assert.equal(code, 0, err);
  assert.match(
    out,
    /compared +with dist\n +added +TEST-SA-2026-0002\n +unchanged +1\n +to purge +\d+ URLs: dist\/publication\.json, changes\.purge/,
  );
  const is = await readTree(dist());
  for (const suffix of ['', '.asc', '.sha256', '.sha512'])
    assert.deepEqual(is.get(document + suffix), was.get(document + suffix));
  const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
    (path) => !is.get(path)?.equals(was.get(path) ?? Buffer.of(0)),
  );
  const { purge, removed } = await changesIn();
  const missed = differing.filter((path) => !purge.includes(`https://test.example.com/${path}`));
  assert.deepEqual(missed, []);
  assert.deepEqual(removed, []);
});

test('check and release, too, leave to an older version of csaf-press what it wrote', async () => {
  await cp(dist(), join(bench.folder, 'older'), { recursive: true });
  await rewriteDocuments(join(bench.folder, 'older'), await throwawaySigner(), (text) =>
    text.replaceAll('"category": "summary",', '"category": "summary", "title": "Summary",'),
  );
  const { code, out } = await bench.run(['check', '--previous', 'older']);
  assert.equal(code, 0, out);
  const release = ['release', 'TEST-SA-2026-0002', '--summary', 'S', '--previous', 'older'];
  const unchanged = await bench.run(release);
  assert.equal(unchanged.code, 1);
  assert.match(unchanged.err, /Nothing in TEST-SA-2026-0002 changed since older/);
  await bench.write(other, otherText.replace('any file', 'every file'));
  const edited = await bench.run(['check', '--previous', 'older']);
  assert.equal(edited.code, 1);
  assert.match(edited.out, /history\/changed-content[\s\S]*TEST-SA-2026-0002/);
  assert.doesNotMatch(edited.out, /TEST-SA-2026-0001/);
  await bench.write(other, otherText);
});

test('a forbidden change stops the build, and a report is one JSON document', async () => {
  const was = await readTree(dist());
  await bench.write(other, otherText.replace('any file', 'every file'));
  const { code, out, err } = await bench.run(['build', '--previous', 'dist', '--format', 'json']);
  assert.equal(code, 1);
  const { diagnostics } = JSON.parse(out);
  assert.deepEqual(
    diagnostics
      .filter(({ severity }: { severity: string }) => severity === 'error')
      .map(({ rule }: { rule: string }) => rule),
    ['history/changed-content'],
  );
  assert.match(err, /Nothing was published; dist\/ is as it was/);
  assert.deepEqual(await readTree(dist()), was);
  await bench.write(other, otherText);
});

test('what a killed build had moved aside is compared with', async () => {
  // The number of a process that is no more, in the name that a swap gives the old tree.
  await rename(dist(), join(bench.folder, '.dist.csaf-press-4194305-1'));
  const { code, out, err } = await bench.run(['build', '--previous', 'dist', '--format', 'json']);
  assert.equal(code, 0, err);
  const report: unknown = JSON.parse(out);
  assert.deepEqual(reportFaults(report), []);
  assert.deepEqual(valueAt(report, '/changes'), await changesIn());
  assert.match(err, /unchanged +2/);
});

test('over https, by a process of its own: a document that vanished is reported and published anew', {
  skip: missing,
}, async () => {
  const site = await startSite(async (path, response) => {
    const text = path === document ? undefined : await readFile(join(dist(), path)).catch(() => undefined);
    if (text === undefined) response.writeHead(404).end();
    else response.end(text);
  }, false);
  try {
    await bench.write(
      advisoryFile,
      advisoryText.replace(
        'vulnerabilities:',
        '  - { version: 1.0.1, date: 2026-04-02T09:00:00Z, summary: Wording }\nvulnerabilities:',
      ),
    );
    const { code, out, err } = await runProcess(['build', '--previous', site.url, '--out', 'next'], site.certificate);
    assert.equal(code, 0, err);
    assert.match(err, /not what it should be:\n {2}\S+test-sa-2026-0001\.json is missing\n/);
    assert.match(out, /repaired +TEST-SA-2026-0001\n +unchanged +1/);
    assert.deepEqual((await changesIn(join(bench.folder, 'next'))).repaired, ['TEST-SA-2026-0001']);
    const untrusting = await runProcess(['check', '--previous', site.url], '');
    assert.equal(untrusting.code, 2);
    assert.match(untrusting.err, /NODE_EXTRA_CA_CERTS/);
    const checked = await runProcess(['check', '--previous', `${site.url}publication.json`], site.certificate);
    assert.equal(checked.code, 0, checked.out + checked.err);
    assert.match(checked.out, /history\/unreadable\]: The history of this file was not checked/);
  } finally {
    await site.stop();
    await rm(join(bench.folder, 'next'), { recursive: true, force: true });
  }
});

test('the two sources of history exclude each other, and a bad address is told', async () => {
  for (const previous of ['http://test.example.com/', 'https://a:b@test.example.com/']) {
    const { code, err } = await bench.run(['build', '--previous', previous]);
    assert.equal(code, 2);
    assert.match(err, /is no address of a published site/);
    assert.doesNotMatch(err, /a:b/);
  }
});

/** The command line in another process, as it trusts certificates by its environment. */
function runProcess(args: string[], certificate: string): Promise<{ code: number; out: string; err: string }> {
  const cli = join(import.meta.dirname, '../../src/cli.ts');
  const env = {
    ...process.env,
    CI: '',
    NODE_EXTRA_CA_CERTS: certificate,
    SOURCE_DATE_EPOCH: String(testDay.getTime() / 1000),
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd: bench.folder, env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
