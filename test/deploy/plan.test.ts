import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DeployPlan, type PlanInput, planDeploy } from '../../src/deploy/plan.ts';
import type { DeployFile } from '../../src/deploy/publication.ts';
import type { Standing } from '../../src/deploy/target.ts';

const csaf = '.well-known/csaf/';
const doc = `${csaf}white/2026/a.json`;

/** Files of a small tree, by what their names stand for here. */
const paths = {
  document: [doc, `${doc}.asc`, `${doc}.sha256`, `${doc}.sha512`, `${csaf}openpgp/AA.asc`],
  page: [
    '_astro/x.css',
    'advisories/a/index.html',
    'index.html',
    `${csaf}index.html`,
    `${csaf}white/2026/index.html`,
    `${csaf}white/index.html`,
  ],
  list: [`${csaf}white/csaf-feed-tlp-white.json`, `${csaf}white/index.txt`, 'feed.xml'],
  metadata: [`${csaf}provider-metadata.json`, `${csaf}service.json`, 'security.txt'],
} as const;

const files: DeployFile[] = (['document', 'page', 'list', 'metadata'] as const).flatMap((wave) =>
  paths[wave].map((path) => ({ path, media_type: 'text/plain', size: 1, sha256: '0'.repeat(64), wave })),
);
const all = files.map(({ path }) => path);

function plan(parts: Partial<PlanInput> & { changed?: string[] } = {}): DeployPlan {
  const changed = new Set(parts.changed);
  const standing = new Map<string, Standing>(
    [...all, 'publication.json'].map((path) => [path, changed.has(path) ? 'other' : 'same']),
  );
  const base_url = 'https://example.com/';
  return planDeploy({
    manifest: { generator: 'csaf-press', manifest_version: '1', base_url, audience: 'public', files, purge: [] },
    standing,
    owned: new Set(all),
    texts: new Map(),
    metadata: undefined,
    retiring: new Set(),
    ...parts,
  });
}

/** A line a phase: `+` upload, `~` bridge, `-` remove; groups are separated by `|`. */
function lines({ phases }: DeployPlan): string[] {
  const signs = { upload: '+', bridge: '~', remove: '-' };
  return phases.map(
    ({ name, groups }) =>
      `${name}: ${groups.map((group) => group.map(({ act, path }) => `${signs[act]}${path.replace(csaf, '')}`).join(' ')).join(' | ')}`,
  );
}

test('a first publication goes up in waves, what is named before what names it', () => {
  assert.deepEqual(lines(plan({ standing: new Map(), owned: new Set() })), [
    'keys: +openpgp/AA.asc',
    'documents: +white/2026/a.json.asc +white/2026/a.json.sha256 +white/2026/a.json.sha512 +white/2026/a.json',
    'feeds: +white/csaf-feed-tlp-white.json',
    'index.txt, changes.csv: +white/index.txt',
    'listings: +white/2026/index.html',
    'listings: +white/index.html',
    'parts of pages: +_astro/x.css',
    'new pages: +advisories/a/index.html',
    'new pages: +index.html',
    'lists: +feed.xml',
    'service: +service.json',
    'provider metadata: +provider-metadata.json',
    'metadata: +security.txt',
    'top listing: +index.html',
  ]);
});

test('what is there already is not in the plan, and publication.json closes it only when it differs', () => {
  const same = plan();
  assert.deepEqual([same.phases, same.closing, same.unchanged], [[], undefined, all.length]);
  const changed = plan({
    changed: ['feed.xml'],
    standing: new Map([['feed.xml', 'other']]),
    owned: new Set(['feed.xml']),
  });
  assert.deepEqual(changed.closing?.groups, [[{ act: 'upload', path: 'publication.json' }]]);
});

test('lists let go of a document that changes in place, and come back even if they are the same in the end', () => {
  const texts = new Map([
    [`${csaf}white/index.txt`, '2026/a.json\n2026/b.json\n'],
    [`${csaf}white/2026/index.html`, '<li><a href="a.json">\n<li><a href="a.json.asc">\n<li><a href="b.json">\n'],
  ]);
  const planned = plan({ changed: [doc, `${doc}.sha256`, `${doc}.sha512`, `${doc}.asc`], texts });
  assert.deepEqual(lines(planned), [
    'unlist in index.txt, changes.csv: ~white/index.txt',
    'unlist in feeds, listings: ~white/2026/index.html',
    'documents in place: +white/2026/a.json +white/2026/a.json.asc +white/2026/a.json.sha256 +white/2026/a.json.sha512',
    'index.txt, changes.csv: +white/index.txt',
    'listings: +white/2026/index.html',
  ]);
  const bridges = planned.phases.flatMap(({ groups }) => groups.flat()).filter((step) => step.act === 'bridge');
  assert.deepEqual(
    bridges.map(({ text }) => text),
    ['2026/b.json\n', '<li><a href="b.json">\n'],
  );
});

test('a signature alone is replaced at once: both are by a key that is named', () => {
  const texts = new Map([[`${csaf}white/index.txt`, '2026/a.json\n']]);
  assert.deepEqual(lines(plan({ changed: [`${doc}.asc`], texts })), ['documents: +white/2026/a.json.asc']);
});

test('a new key is there, then named beside the old one, before anything is signed by it', () => {
  const metadata = (...fingerprints: string[]): string =>
    JSON.stringify({ public_openpgp_keys: fingerprints.map((fingerprint) => ({ fingerprint })) });
  const path = `${csaf}provider-metadata.json`;
  const key = `${csaf}openpgp/AA.asc`;
  const planned = plan({
    changed: [key, `${doc}.asc`, path],
    texts: new Map([[path, metadata('BB')]]),
    metadata: metadata('aa'),
  });
  assert.deepEqual(lines(planned), [
    'keys: +openpgp/AA.asc',
    'name new keys: ~provider-metadata.json',
    'documents: +white/2026/a.json.asc',
    'provider metadata: +provider-metadata.json',
  ]);
  const [bridge] = planned.phases[1]?.groups.flat() ?? [];
  assert.deepEqual(bridge?.act === 'bridge' && JSON.parse(bridge.text), {
    public_openpgp_keys: [{ fingerprint: 'BB' }, { fingerprint: 'aa' }],
  });
});

test('a key that is revoked goes up after what was signed anew', () => {
  const key = `${csaf}openpgp/AA.asc`;
  assert.deepEqual(lines(plan({ changed: [key, `${doc}.asc`], retiring: new Set([key]) })), [
    'documents: +white/2026/a.json.asc',
    'revoked keys: +openpgp/AA.asc',
  ]);
});

test('what only the old tree had comes down, what names it first; what others put there stays', () => {
  const old = [
    'green/2026/g.json',
    'green/2026/g.json.asc',
    'green/2026/index.html',
    'green/index.html',
    'green/index.txt',
  ].map((path) => csaf + path);
  const standing = new Map<string, Standing>([...all, 'publication.json', 'foreign.txt'].map((path) => [path, 'same']));
  for (const path of [...old, 'old.css']) standing.set(path, 'other');
  const texts = new Map([[`${csaf}green/index.txt`, '2026/g.json\n']]);
  assert.deepEqual(
    lines(plan({ standing, owned: new Set([...all, ...old, 'old.css', 'never-uploaded.css']), texts })),
    [
      'unlist what goes: ~green/index.txt',
      'remove listings: -green/index.html',
      'remove listings: -green/2026/index.html',
      'remove lists: -green/index.txt',
      'remove files: -green/2026/g.json | -old.css',
      'remove hashes, signatures: -green/2026/g.json.asc',
    ],
  );
});

test('files of others in our place are told, unless they are what we would put there', () => {
  const standing = new Map<string, Standing>([
    ['index.html', 'other'],
    ['feed.xml', 'same'],
  ]);
  assert.deepEqual(plan({ standing, owned: new Set() }).foreign, ['index.html']);
});
