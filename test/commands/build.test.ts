import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { assess } from '../../src/pipeline/assess.ts';
import { makeWorkbench, readTree, testDay, type Workbench } from './workbench.ts';

/** The repository's own advisories, built once, and looked at from many sides. */
let bench: Workbench;
let printed: string;
let tree: Map<string, Buffer>;
const dist = (): string => join(bench.folder, 'dist');
const csafFiles = (): string[] => [...tree.keys()].filter((path) => path.startsWith('.well-known/csaf/'));
const text = (path: string): string => tree.get(path)?.toString('utf8') ?? assert.fail(`${path} was not published`);

before(async () => {
  bench = await makeWorkbench('advisories');
  const built = await bench.run(['build']);
  printed = built.out + built.err;
  assert.equal(built.code, 0, printed);
  tree = await readTree(dist());
});
after(() => bench.remove());

test('the summary counts what was published and warns of the development key', () => {
  assert.match(printed, /published +\d+ advisories/);
  assert.match(printed, /held back +.*1 draft/);
  assert.match(printed, /DEVELOPMENT KEY/);
});

test('every file of the design is there', () => {
  const expected = [
    'index.html',
    'hall-of-fame/index.html',
    'policy/index.html',
    'feeds/index.html',
    'keys/index.html',
    '404.html',
    'feed.xml',
    'atom.xml',
    'feed.json',
    'updates.xml',
    '.well-known/security.txt',
    'security.txt',
    '.well-known/csaf/provider-metadata.json',
    '.well-known/csaf/service.json',
    '.well-known/csaf/white/index.txt',
    '.well-known/csaf/white/changes.csv',
    '.well-known/csaf/white/csaf-feed-tlp-white.json',
    '.well-known/csaf/white/category-white.json',
    'SECURITY.md',
    'HALL_OF_FAME.md',
    '_headers',
    '.nojekyll',
    'nginx.conf',
    'Caddyfile',
    '.htaccess',
    'publication.json',
  ];
  assert.deepEqual(
    expected.filter((path) => !tree.has(path)),
    [],
  );
  for (const path of text('.well-known/csaf/white/index.txt').trim().split('\n')) {
    for (const suffix of ['', '.sha256', '.sha512', '.asc']) text(`.well-known/csaf/white/${path}${suffix}`);
    text(`advisories/${path.split('/').at(-1)?.replace('.json', '')}/index.html`);
  }
});

test('the tree passes its own audit as a trusted provider', async () => {
  const { code, out, err } = await bench.run(['verify', 'dist']);
  assert.equal(code, 0, out + err);
  assert.match(out, /csaf_trusted_provider/);
});

test('a second build, hours later on the same day, gives the same bytes', async () => {
  const again = await bench.run(['build', '--out', 'again'], {}, new Date(testDay.getTime() + 9 * 3_600_000));
  assert.equal(again.code, 0, again.out + again.err);
  const second = await readTree(join(bench.folder, 'again'));
  assert.deepEqual([...second.keys()], [...tree.keys()]);
  const differing = [...tree].filter(([path, bytes]) => !second.get(path)?.equals(bytes)).map(([path]) => path);
  assert.deepEqual(differing, []);
});

test('nothing of what is held back is anywhere in the tree, nor in what the build printed', async () => {
  const { publication } = await assess({
    content: join(bench.folder, 'advisories'),
    now: testDay,
    allowInvalid: false,
  });
  const held = publication?.advisories.filter(({ visibility }) => visibility !== 'public') ?? [];
  assert.ok(held.length >= 3, 'the content has a draft, an embargoed and a restricted advisory');
  const words = held.flatMap(({ id, document }) => [
    id,
    id.toLowerCase(),
    document.document.title,
    ...(document.vulnerabilities ?? []).flatMap(({ cve }) => (cve === undefined ? [] : [cve])),
  ]);
  const open = publication?.advisories
    .filter(({ visibility }) => visibility === 'public')
    .map(({ document }) => JSON.stringify(document));
  const secret = words.filter((word) => !open?.some((document) => document.includes(word)));
  assert.ok(secret.length >= 9, `too few words to look for: ${secret}`);
  const leaks = [...tree].flatMap(([path, bytes]) =>
    secret.filter((word) => bytes.includes(word) || path.includes(word)).map((word) => `${path}: ${word}`),
  );
  assert.deepEqual(leaks, []);
  assert.deepEqual(
    secret.filter((word) => printed.includes(word)),
    [],
  );
});

test('sha256sum and sha512sum accept every hash file', () => {
  for (const [tool, suffix] of [
    ['sha256sum', '.sha256'],
    ['sha512sum', '.sha512'],
  ] as const) {
    const files = csafFiles().filter((path) => path.endsWith(suffix));
    assert.ok(files.length > 0);
    for (const folder of new Set(files.map((path) => dirname(path)))) {
      const names = files.filter((path) => dirname(path) === folder).map((path) => path.slice(folder.length + 1));
      execFileSync(tool, ['--check', '--strict', '--quiet', ...names], { cwd: join(dist(), folder) });
    }
  }
});

test('gpg accepts every signature with the published key', async (t) => {
  if (spawnSync('gpg', ['--version']).status !== 0) return t.skip('gpg is not installed');
  const home = await mkdtemp('/tmp/cpgpg-');
  const gpg = (...args: string[]) =>
    spawnSync('gpg', ['--homedir', home, '--batch', '--status-fd', '1', '--trust-model', 'always', ...args], {
      encoding: 'utf8',
    });
  try {
    const keys = csafFiles().filter((path) => path.startsWith('.well-known/csaf/openpgp/') && path.endsWith('.asc'));
    assert.equal(gpg('--import', ...keys.map((path) => join(dist(), path))).status, 0);
    const signed = csafFiles().filter((path) => path.endsWith('.json.asc'));
    assert.ok(signed.length > 0);
    for (const path of signed) {
      const { status, stdout, stderr } = gpg('--verify', join(dist(), path), join(dist(), path.slice(0, -4)));
      assert.equal(status, 0, stderr);
      assert.match(stdout, /GOODSIG/);
    }
    for (const path of ['security.txt', '.well-known/security.txt'])
      assert.equal(gpg('--verify', join(dist(), path)).status, 0, path);
    const spoilt = gpg('--verify', join(dist(), signed[0] ?? ''), join(dist(), 'index.html'));
    assert.notEqual(spoilt.status, 0, 'gpg refuses a signature of something else');
  } finally {
    spawnSync('gpgconf', ['--homedir', home, '--kill', 'all']);
    await rm(home, { recursive: true, force: true });
  }
});

test('publication.json lists every other file with its size and hash, lists after documents', () => {
  const publication: unknown = JSON.parse(text('publication.json'));
  assert.ok(
    typeof publication === 'object' &&
      publication !== null &&
      'files' in publication &&
      Array.isArray(publication.files),
  );
  const paths: string[] = publication.files.map(({ path }) => path);
  assert.deepEqual([...paths].sort(), [...tree.keys()].filter((path) => path !== 'publication.json').sort());
  const at = (path: string): number => paths.indexOf(path);
  const lastDocument = Math.max(...paths.filter((path) => /white\/\d{4}\/.*\.json/.test(path)).map(at));
  assert.ok(lastDocument < at('.well-known/csaf/white/index.txt'));
  assert.ok(lastDocument < at('.well-known/csaf/white/csaf-feed-tlp-white.json'));
  assert.ok(at('.well-known/csaf/white/csaf-feed-tlp-white.json') < at('.well-known/csaf/provider-metadata.json'));
});
