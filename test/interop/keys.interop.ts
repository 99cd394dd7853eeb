import assert from 'node:assert/strict';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe } from 'node:test';
import { withGnuPg } from '../sign/gnupg.ts';
import { runCommand } from './command-line.ts';
import { assertMirrored } from './csaf-aggregator.ts';
import { assertTrusted, found, hostOf, judge } from './csaf-checker-verdict.ts';
import { runDownloader } from './csaf-downloader.ts';
import { assertSameFiles, documentFiles } from './csaf-files.ts';
import { assertSigned, csafFolder } from './gpg-verdict.ts';
import { interopTest } from './interop-test.ts';
import { startNginx } from './servers/nginx.ts';
import { serving } from './servers/serving.ts';
import { findTool } from './tools.ts';
import { buildTree, type ServedTree, type Variant } from './trees.ts';
import { startValidator } from './validator.ts';

const needs = ['openssl', 'nginx', 'gpg', 'csaf_checker', 'csaf_downloader', 'csaf_aggregator'] as const;

let validator: Awaited<ReturnType<typeof startValidator>> | undefined;
before(async () => {
  if (findTool('csaf_checker').path !== undefined) validator = await startValidator();
});
after(() => validator?.stop());

/** A key that `keys` made, named by the content as one to publish. */
async function makeKey(folder: string, content: string, command: readonly string[], name: string): Promise<string> {
  const file = join(folder, name);
  const made = await runCommand(['keys', ...command, '--content', content, '--no-passphrase', '--out', file], {
    cwd: folder,
  });
  const [, fingerprint] = /(?:Made the key|next signing key is) ([0-9A-F]{40})/.exec(made) ?? [];
  assert.ok(fingerprint !== undefined, made);
  return fingerprint;
}

/** The content goes over from one key to another. */
async function rotate(folder: string, content: string): Promise<{ old: string; current: string }> {
  const old = await makeKey(folder, content, ['generate'], 'old.asc');
  const current = await makeKey(folder, content, ['rotate', '--key', join(folder, 'old.asc')], 'current.asc');
  return { old, current };
}

describe('consumers take what is signed by', () => {
  interopTest('a key that another one went before', needs, async () => {
    let keys = { old: '', current: '' };
    const rotated: Variant = {
      name: 'rotated',
      async signer(folder, content) {
        keys = await rotate(folder, content);
        return { args: ['--key', join(folder, 'current.asc')] };
      },
    };
    const tree = await buildTree({ variant: rotated });
    await assertAccepted(tree, keys.current);
    await assertLists(tree, [keys.old, keys.current]);
  });

  interopTest('a key that another one went before, which is revoked as superseded', needs, async () => {
    let keys = { old: '', current: '' };
    const revoked: Variant = {
      name: 'revoked',
      async signer(folder, content) {
        keys = await rotate(folder, content);
        const revocation = ['--reason', 'superseded', '--key', join(folder, 'old.asc')];
        await runCommand(['keys', 'revoke', keys.old, ...revocation, '--content', content], { cwd: folder });
        return { args: ['--key', join(folder, 'current.asc')] };
      },
    };
    const tree = await buildTree({ variant: revoked });
    await assertAccepted(tree, keys.current);
    await assertLists(tree, [keys.old, keys.current]);
    await withGnuPg(async ({ gpg }) => {
      await gpg('--import', join(csafFolder(tree), `openpgp/${keys.old}.asc`));
      const { stdout } = await gpg('--with-colons', '--list-keys');
      assert.match(stdout, /^pub:r:/m, 'the old key is published as it was before its revocation');
    });
  });

  interopTest('a key that only gpg-agent has', needs, async () => {
    await withGnuPg(async ({ gpg, file }) => {
      const home = dirname(await file('exported', ''));
      const user = 'Example PSIRT <psirt@example.com>';
      await gpg('--passphrase', '', '--quick-generate-key', user, 'future-default', 'default', '2y');
      const { stdout } = await gpg('--with-colons', '--list-keys');
      const [, fingerprint = ''] = /^fpr:+([0-9A-F]{40}):/m.exec(stdout) ?? [];
      await gpg('--armor', '--output', join(home, 'exported'), '--export', fingerprint);
      const external: Variant = {
        name: 'gpg-agent',
        async signer(_folder, content) {
          await copyFile(join(home, 'exported'), join(content, 'keys/agent.asc'));
          const publisher = join(content, 'publisher.yaml');
          const command = ['gpg', '--batch', '--armor', '--local-user', fingerprint, '--{operation}'];
          const signer = `signer: ${JSON.stringify({ command, key: 'keys/agent.asc' })}\n`;
          await writeFile(publisher, `${await readFile(publisher, 'utf8')}${signer}`);
          return { args: ['--production'], env: { GNUPGHOME: home } };
        },
      };
      await assertAccepted(await buildTree({ variant: external }), fingerprint);
    });
  });
});

/** Each consumer finds nothing to say against the tree, and gpg finds that this key signed all of it. */
async function assertAccepted(tree: ServedTree, signer: string): Promise<void> {
  await serving(startNginx(tree), async ({ ca }) => {
    assertTrusted(await judge(hostOf(tree), validator?.url, ca), await found(tree));
    const { files, complaints } = await runDownloader([hostOf(tree)], { ca });
    assert.deepEqual(complaints, []);
    assertSameFiles(files, await documentFiles(csafFolder(tree)));
    await assertMirrored(tree, ca);
  });
  assert.deepEqual([...(await assertSigned(tree))], [signer]);
}

/** The old keys stay published, beside the one that signs. */
async function assertLists(tree: ServedTree, fingerprints: readonly string[]): Promise<void> {
  const published = await readdir(join(csafFolder(tree), 'openpgp'));
  for (const fingerprint of fingerprints) assert.ok(published.includes(`${fingerprint}.asc`), fingerprint);
}
