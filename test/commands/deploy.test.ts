import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { advisory, makeTree, removeTrees } from '../deploy/published-tree.ts';
import { makeKey } from '../deploy/signing-keys.ts';
import { makeWorkbench, readTree } from './workbench.ts';

const workbench = await makeWorkbench();
after(async () => {
  await workbench.remove();
  await removeTrees();
});

const { signer } = await makeKey();
const purge = ['https://security.example.com/', 'https://security.example.com/\u001b[31mx'];
const tree = await makeTree({ advisories: [advisory(1)], signer, manifest: { changes: { purge } } });

test('deploy prints its plan, carries it out, and then has nothing to do', async () => {
  const args = ['deploy', '--from', tree.folder, '--to', 'site'];
  const planned = await workbench.run([...args, '--dry-run']);
  assert.equal(planned.code, 0);
  assert.match(planned.out, /^documents:\n {2}\+ \.well-known\/csaf\/white\/2026\/ex-sa-2026-0001\.json\.asc\n/m);
  assert.match(planned.out, new RegExp(`^ {2}would be uploaded {2}${tree.files.size} files`, 'm'));
  await assert.rejects(access(join(workbench.folder, 'site')));
  const done = await workbench.run(args);
  assert.equal(done.code, 0);
  assert.match(
    done.out,
    new RegExp(
      `^ {2}uploaded +${tree.files.size} files, 0\\.\\d MB\n {2}unchanged +0 files\n {2}removed +0 files\n {2}deployed to +site, checked, in`,
    ),
  );
  assert.match(
    done.out,
    /^ {2}to purge +2 URLs .*\n {4}https:\/\/security\.example\.com\/\n {4}https:\/\/security\.example\.com\/\ufffd\[31mx\n$/m,
  );
  const site = await readTree(join(workbench.folder, 'site'));
  assert.deepEqual([...site.keys()].sort(), [...tree.files.keys()].sort());
  assert.match(
    (await workbench.run(args)).out,
    new RegExp(`^ {2}uploaded +0 files, 0\\.0 MB\\n {2}unchanged +${tree.files.size} files`),
  );
});

const refused: readonly [args: string[], env: Record<string, string>, says: RegExp][] = [
  [[], {}, /error\[USAGE\]: There is no target\./],
  [['--to', 'ftp://example.com/x'], {}, /error\[USAGE\]: Only folders and s3:\/\/ are targets\./],
  [['--to', 's3://bucket'], {}, /error\[USAGE\]: There are no credentials/],
  [
    ['--to', 's3://bucket', '--endpoint', 'http://example.com'],
    { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'canary' },
    /error\[USAGE\]: The endpoint/,
  ],
  [['--to', 'other', '--from', 'nothing'], {}, /error\[DEPLOY\]: There is no folder/],
  [['--to', 'other', '--restricted'], {}, /error\[DEPLOY\]: This is the public tree\./],
];

for (const [args, env, says] of refused) {
  test(`deploy ${args.join(' ')} is refused with a mend`, async () => {
    const from = args.includes('--from') ? [] : ['--from', tree.folder];
    const { code, out, err } = await workbench.run(['deploy', ...from, ...args], env);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, says);
    assert.match(err, /\n {2}mend: /);
    assert.doesNotMatch(err, /canary/);
  });
}
