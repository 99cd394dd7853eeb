import assert from 'node:assert/strict';
import { symlink, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSource } from '../../src/deploy/source.ts';
import { chooseSigner } from '../../src/pipeline/signer.ts';
import { context } from '../emit/cast.ts';
import { deployTree, testRun } from './deploying.ts';
import { MemoryTarget } from './memory-target.ts';
import { advisory, makeTree, type PublishedTree, removeTrees, temporaryFolder, writeTree } from './published-tree.ts';
import { makeKey } from './signing-keys.ts';

after(removeTrees);

const { signer } = await makeKey();
const parts = { advisories: [advisory(1)], signer };
const tree = await makeTree(parts);

/** Writes a tree whose manifest is this, and tries to read it. */
async function refusalOf(manifest: unknown): Promise<string> {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  const folder = await writeTree(new Map([['publication.json', Buffer.from(text)]]));
  return readSource(folder).then(
    () => 'nothing',
    (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
  );
}

const file = { path: 'a', media_type: 'text/plain', size: 0, sha256: '0'.repeat(64), wave: 'page' };
const manifest = { generator: 'csaf-press', manifest_version: '1', base_url: 'https://example.com/', files: [file] };

const refused: readonly [what: string, manifest: unknown, says: RegExp][] = [
  ['no JSON', '{', /is not JSON/],
  ['another generator', { ...manifest, generator: 'else' }, /was not made by csaf-press/],
  ['a later version', { ...manifest, manifest_version: '2' }, /has the manifest_version "2"/],
  ['no base URL', { ...manifest, base_url: 'http://example.com/' }, /has no base_url/],
  ['an unknown audience', { ...manifest, audience: 'friends' }, /audience that is not known/],
  ['no files', { ...manifest, files: {} }, /has no list of files/],
  ['a path upwards', { ...manifest, files: [{ ...file, path: '../a' }] }, /"\.\.\/a", which leads out/],
  ['a path upwards inside', { ...manifest, files: [{ ...file, path: 'a/../../b' }] }, /leads out/],
  ['an absolute path', { ...manifest, files: [{ ...file, path: '/etc/passwd' }] }, /leads out/],
  ['a backslash', { ...manifest, files: [{ ...file, path: 'a\\b' }] }, /characters/],
  ['a control character', { ...manifest, files: [{ ...file, path: 'a\u0000\u001b[31m' }] }, /characters/],
  ['an empty path', { ...manifest, files: [{ ...file, path: '' }] }, /leads out/],
  ['a path twice', { ...manifest, files: [file, file] }, /names a twice/],
  ['a file that is a folder', { ...manifest, files: [file, { ...file, path: 'a/b' }] }, /a as a file and as a folder/],
  ['itself', { ...manifest, files: [{ ...file, path: 'publication.json' }] }, /no tree may hold/],
  ['the journal', { ...manifest, files: [{ ...file, path: '.csaf-press-deploy.json' }] }, /no tree may hold/],
  [
    'a header in a media type',
    { ...manifest, files: [{ ...file, media_type: 'text/plain\r\nX: y' }] },
    /no media type/,
  ],
  ['a header in a cache control', { ...manifest, files: [{ ...file, cache_control: 'a\nb' }] }, /cache_control/],
  ['a size', { ...manifest, files: [{ ...file, size: -1 }] }, /no size/],
  ['a hash', { ...manifest, files: [{ ...file, sha256: 'A'.repeat(64) }] }, /no sha256/],
  ['a wave', { ...manifest, files: [{ ...file, wave: '__proto__' }] }, /wave that is not known/],
  ['a file that is missing', manifest, /is not whole: missing: a\./],
];

for (const [what, given, says] of refused) {
  test(`a manifest with ${what} is refused`, async () => {
    const said = await refusalOf(given);
    assert.match(said, /^DEPLOY: /);
    assert.match(said, says);
    assert.doesNotMatch(said, /\p{Cc}/u);
  });
}

test('a tree that was copied by half, was changed, or has links out of it is refused before anything is uploaded', async () => {
  const spoilt = async (spoil: (folder: string) => Promise<unknown>): Promise<void> => {
    const folder = await writeTree(tree.files);
    await spoil(folder);
    await assert.rejects(readSource(folder), { code: 'DEPLOY', message: /is not whole: .*index\.html/ });
  };
  await spoilt((folder) => unlink(join(folder, 'index.html')));
  await spoilt((folder) => truncate(join(folder, 'index.html'), 3));
  await spoilt((folder) =>
    writeFile(join(folder, 'index.html'), tree.files.get('index.html')?.map((byte) => byte ^ 1) ?? ''),
  );
  await spoilt(async (folder) => {
    const outside = join(await temporaryFolder(), 'index.html');
    await writeFile(outside, tree.files.get('index.html') ?? '');
    await unlink(join(folder, 'index.html'));
    await symlink(outside, join(folder, 'index.html'));
  });
});

test('a tree that changes while it is deployed stops the deploy', async () => {
  const folder = await writeTree(tree.files);
  const source = await readSource(folder);
  await writeFile(join(folder, 'index.html'), 'rebuilt');
  await assert.rejects(source.read('index.html'), { code: 'DEPLOY', message: /index\.html of the tree has changed/ });
});

test('there is nothing to deploy without a tree', async () => {
  await assert.rejects(readSource('/nonexistent'), { code: 'DEPLOY', message: /no folder/ });
  await assert.rejects(readSource(await temporaryFolder()), { code: 'DEPLOY', message: /holds no publication\.json/ });
});

test('the development key of a build is recognized', async () => {
  const development = await chooseSigner({
    file: undefined,
    env: {},
    production: false,
    allowDevelopmentKey: false,
    workFolder: await temporaryFolder(),
    now: context.now,
  });
  const made = await makeTree({ ...parts, signer: development });
  const target = new MemoryTarget();
  await assert.rejects(deployTree(made, target), { code: 'DEPLOY', message: /development key/ });
  assert.equal(target.operations, 0);
  await deployTree(made, target, { allowDevelopmentKey: true });
});

test('a restricted tree and a public one never meet, whatever is forced', async () => {
  const restricted = await makeTree({ ...parts, manifest: { audience: 'restricted' } });
  const asks = { code: 'DEPLOY', message: /AMBER and RED/ };
  await assert.rejects(deployTree(restricted, new MemoryTarget(), { force: true }), asks);
  await assert.rejects(deployTree(tree, new MemoryTarget(), { restricted: true }), { message: /is the public tree/ });
  const meets = { code: 'DEPLOY', message: /holds a (public|restricted) tree, and this one is (public|restricted)/ };
  const force = { force: true };
  const publicSite = new MemoryTarget(tree.files);
  await assert.rejects(deployTree(restricted, publicSite, { ...force, restricted: true }), meets);
  const restrictedSite = new MemoryTarget();
  restrictedSite.diesAfter = 5;
  await assert.rejects(deployTree(restricted, restrictedSite, { restricted: true }), /killed/);
  restrictedSite.diesAfter = Number.POSITIVE_INFINITY;
  await assert.rejects(deployTree(tree, restrictedSite, force), meets);
  await deployTree(restricted, restrictedSite, { restricted: true });
  await assert.rejects(deployTree(tree, restrictedSite, force), meets);
});

test('a site of another base URL is replaced only by force', async () => {
  const elsewhere = await makeTree({ ...parts, baseUrl: 'https://staging.example.com/' });
  const target = new MemoryTarget(tree.files);
  await assert.rejects(deployTree(elsewhere, target), {
    code: 'DEPLOY',
    message: /served at https:\/\/security\.example\.com\//,
  });
  assert.equal(target.operations, 0);
  await deployTree(elsewhere, target, { force: true });
});

test('files of others are neither overwritten without force, nor ever removed', async () => {
  const own: [string, Buffer][] = [
    ['index.html', Buffer.from('mine')],
    ['about.html', Buffer.from('mine')],
  ];
  const target = new MemoryTarget(own);
  await assert.rejects(deployTree(tree, target), {
    code: 'DEPLOY',
    message: /did not put there, where ours belong: index\.html\.$/,
  });
  assert.equal(target.operations, 0);
  await deployTree(tree, target, { force: true });
  assert.equal(target.files.get('about.html')?.toString(), 'mine');
  const next = await makeTree({ ...parts, advisories: [advisory(2)] });
  await deployTree(next, target);
  assert.equal(target.files.get('about.html')?.toString(), 'mine');
});

test('a publication.json at the target that cannot be understood stops the deploy, and with force deletes nothing', async () => {
  const evil = {
    ...manifest,
    files: [
      { ...file, path: 'about.html' },
      { ...file, path: '../../etc/passwd' },
    ],
  };
  for (const text of ['broken', JSON.stringify(evil), JSON.stringify({ ...manifest, manifest_version: '9' })]) {
    const target = new MemoryTarget([
      ['publication.json', Buffer.from(text)],
      ['about.html', Buffer.from('mine')],
    ]);
    await assert.rejects(deployTree(tree, target), { code: 'DEPLOY', message: /publication\.json at memory/ });
    await deployTree(tree, target, { force: true });
    assert.equal(target.files.get('about.html')?.toString(), 'mine');
  }
});

test('verification finds what was changed behind our back, and leaves the old publication.json', async () => {
  const next = await makeTree({ ...parts, advisories: [advisory(1, 2)] });
  const target = new MemoryTarget(tree.files);
  target.watch = async (path) => {
    if (path.endsWith('provider-metadata.json')) target.files.set('feed.xml', Buffer.from('not ours'));
  };
  await assert.rejects(deployTree(next, target), {
    code: 'DEPLOY',
    message: /does not hold what was uploaded: feed\.xml\./,
  });
  assert.deepEqual(target.files.get('publication.json'), tree.files.get('publication.json'));
  assert.ok(target.files.has('security.txt'));
  target.watch = async () => {};
  await deployTree(next, target);
  assertSame(target, next);
});

test('a deploy that another has taken the target from stops', async () => {
  const target = new MemoryTarget();
  target.watch = async (path) => {
    if (path !== 'index.html') return;
    target.watch = async () => {};
    await deployTree(await makeTree({ ...parts, advisories: [advisory(2)] }), target, {
      run: testRun({ pid: 1, machine: 'elsewhere' }),
    });
  };
  await assert.rejects(deployTree(tree, target), {
    code: 'DEPLOY',
    message: /Another deploy to memory has begun meanwhile/,
  });
});

test('one that is at work is left alone; one that was killed is waited for, unless its process is known to be gone', async () => {
  const journal = (beat: number, pid: number, machine: string): Buffer =>
    Buffer.from(
      JSON.stringify({ generator: 'csaf-press', run: 'other', beat, pid, machine, audience: 'public', paths: [] }),
    );
  const target = new MemoryTarget([['.csaf-press-deploy.json', journal(1, 1, 'elsewhere')]]);
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const run = testRun();
  const alive = {
    ...run,
    sleep: async (milliseconds: number) => {
      await run.sleep(milliseconds);
      if (run.ticks() > 20_000) target.files.set('.csaf-press-deploy.json', journal(2, 1, 'elsewhere'));
    },
  };
  await assert.rejects(deployTree(tree, target, { run: alive, say }), {
    code: 'DEPLOY',
    message: /Another deploy to memory is at work/,
  });
  assert.match(said.join(), /waiting up to 60 s/);
  assert.equal(target.operations, 0);
  const patient = testRun();
  await deployTree(tree, target, { run: patient });
  assert.ok(patient.ticks() >= 60_000);
  assertSame(target, tree);
  target.files.set('.csaf-press-deploy.json', journal(1, 2 ** 30, 'here'));
  const quick = testRun();
  await deployTree(tree, target, { run: quick });
  assert.equal(quick.ticks(), 0);
  assertSame(target, tree);
});

test('a long deploy makes itself heard, also when none of its phases is long', async () => {
  let ticks = 0;
  const heard: number[] = [0];
  const target = new MemoryTarget();
  target.watch = async (path) => {
    ticks += 4000;
    if (path === '.csaf-press-deploy.json') heard.push(ticks);
  };
  await deployTree(tree, target, { run: testRun({ ticks: () => ticks }) });
  const pauses = heard.map((at, index) => at - (heard[index - 1] ?? 0));
  assert.ok(ticks > 120_000);
  assert.ok(Math.max(...pauses) <= 24_000, pauses.join());
});

test('waiting for another deploy can be interrupted', async () => {
  const journal = { generator: 'csaf-press', run: 'other', beat: 1, pid: 1, machine: 'elsewhere', paths: [] };
  const target = new MemoryTarget([['.csaf-press-deploy.json', Buffer.from(JSON.stringify(journal))]]);
  const run = testRun();
  await assert.rejects(deployTree(tree, target, { run, signal: AbortSignal.abort() }), { message: /was interrupted/ });
  assert.deepEqual([run.ticks(), target.operations], [0, 0]);
});

test('an interrupted deploy stops between two files and says so; nobody need wait for it', async () => {
  const controller = new AbortController();
  const target = new MemoryTarget();
  target.watch = async (path) => {
    if (path === 'index.html') controller.abort();
  };
  await assert.rejects(deployTree(tree, target, { signal: controller.signal }), {
    code: 'DEPLOY',
    message: /was interrupted/,
  });
  assert.ok(!target.files.has('security.txt'));
  const run = testRun({ machine: 'elsewhere' });
  await deployTree(tree, target, { run });
  assert.equal(run.ticks(), 0);
  assertSame(target, tree);
});

test('a dry run changes nothing and tells the steps', async () => {
  const target = new MemoryTarget();
  const { plan, uploaded } = await deployTree(tree, target, { dryRun: true });
  assert.deepEqual([target.operations, uploaded], [0, tree.files.size]);
  assert.equal(plan.closing?.name, 'publication.json');
});

function assertSame(target: MemoryTarget, { files }: PublishedTree): void {
  assert.deepEqual([...target.files.keys()].sort(), [...files.keys()].sort());
}
