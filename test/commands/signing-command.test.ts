import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { missing, withGnuPg } from '../sign/gnupg.ts';
import { advisoryFile, advisoryText, makeWorkbench, readTree, type Workbench } from './workbench.ts';

const run = promisify(execFile);
const passphrase = 'correct horse battery staple';
const address = 'psirt@test.example.com';

let bench: Workbench;
beforeEach(async () => {
  bench = await makeWorkbench();
});
afterEach(() => bench.remove());

async function nameSigner(command: readonly string[], key: string): Promise<void> {
  const publisher = `name: Test Works
namespace: https://test.example.com
contact: ${address}
base_url: https://test.example.com/
legal_notice: Provided as is.
signer:
  command: ${JSON.stringify(command)}
  key: keys/signer.asc
`;
  await bench.write('advisories/publisher.yaml', publisher);
  await bench.write('advisories/keys/signer.asc', key);
}

/** A key of which both halves are at hand. */
async function generate(): Promise<{ file: string; key: string }> {
  const { out } = await bench.run(['keys', 'generate', '--no-passphrase']);
  const [, fingerprint = ''] = /Made the key ([0-9A-F]{40})/.exec(out) ?? [];
  const [, file = ''] = /^ {2}private key +(\S+)/m.exec(out) ?? [];
  const key = (await readTree(bench.folder)).get(`advisories/keys/${fingerprint}.asc`)?.toString('utf8') ?? '';
  return { file, key };
}

describe('signer of publisher.yaml', () => {
  test('gpg and its agent sign a whole build, which gpg and verify accept', {
    skip: missing('gpg', 'gpgconf', 'gpg-connect-agent'),
  }, async () => {
    await withGnuPg(async ({ gpg, file }) => {
      const home = dirname(await file('gpg-agent.conf', 'allow-preset-passphrase\n'));
      const quiet = ['--pinentry-mode', 'loopback', '--passphrase', passphrase];
      await gpg(...quiet, '--quick-generate-key', `Test Works <${address}>`, 'future-default', 'default', '2y');
      const listing = (await gpg('--with-colons', '--with-keygrip', '--list-keys')).stdout;
      const [, fingerprint = ''] = /^fpr:+([0-9A-F]{40}):/m.exec(listing) ?? [];
      const [, keygrip = ''] = /^grp:+([0-9A-F]{40}):/m.exec(listing) ?? [];
      const hex = Buffer.from(passphrase).toString('hex').toUpperCase();
      await run('gpgconf', ['--homedir', home, '--kill', 'gpg-agent']);
      const preset = await run('gpg-connect-agent', [
        '--homedir',
        home,
        `PRESET_PASSPHRASE ${keygrip} -1 ${hex}`,
        '/bye',
      ]);
      assert.match(preset.stdout, /^OK/m);
      const key = (await gpg('--armor', '--export', fingerprint)).stdout;
      const options = [
        '--batch',
        '--armor',
        '--faked-system-time',
        '{date}!',
        '--local-user',
        fingerprint,
        '--{operation}',
      ];
      await nameSigner(['gpg', ...options], key);

      const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', GNUPGHOME: home, CI: 'true' };
      const now = new Date();
      const clock = { clock: () => new Date() };
      const build = async (): Promise<Map<string, Buffer>> => {
        const { code, out, err } = await bench.run(['build', '--production'], env, now, clock);
        assert.equal(code, 0, err);
        assert.match(out, new RegExp(`signed by +${fingerprint}`));
        return readTree(join(bench.folder, 'dist'));
      };
      const tree = await build();
      for (const [name, bytes] of tree) {
        if (!name.endsWith('.json.asc')) continue;
        const document = join(bench.folder, 'dist', name.replace(/\.asc$/, ''));
        const { stdout } = await gpg('--status-fd', '1', '--verify', join(bench.folder, 'dist', name), document);
        assert.match(stdout, new RegExp(`VALIDSIG ${fingerprint}`));
        assert.doesNotMatch(bytes.toString('utf8'), /Version|Comment/);
      }
      const { stdout } = await gpg(
        '--status-fd',
        '1',
        '--decrypt',
        join(bench.folder, 'dist/.well-known/security.txt'),
      );
      assert.match(stdout, /GOODSIG/);
      assert.match(stdout, /^Encryption: /m);
      const audit = await bench.run(['verify', 'dist'], {}, now, clock);
      assert.equal(audit.code, 0, audit.out);
      assert.deepEqual(await build(), tree, 'a signer that can date its signatures makes the same bytes again');
      assert.equal((await bench.run(['keys', 'check'], env, now, clock)).code, 0);
    });
  });

  test('runs for nothing but build and keys check, not for faulty content, and not with --allow-dev-key', async () => {
    const { key } = await generate();
    await nameSigner([process.execPath, '-e', 'require("fs").writeFileSync("was-run","")'], key);
    const wasRun = async (): Promise<boolean> => (await readTree(bench.folder)).has('was-run');
    for (const args of [['check'], ['plan'], ['status'], ['keys', 'list'], ['build', '--allow-dev-key']]) {
      await bench.run(args);
      assert.equal(await wasRun(), false, args.join(' '));
    }
    await bench.write(advisoryFile, advisoryText.replace('cwe: CWE-22', 'cwee: CWE-22'));
    assert.equal((await bench.run(['build'])).code, 1);
    assert.equal(await wasRun(), false, 'faulty content');
    await bench.write(advisoryFile, advisoryText);
    const built = await bench.run(['build'], { PATH: process.env.PATH ?? '' });
    assert.deepEqual([built.code, /error\[SIGNER\]/.test(built.err), await wasRun()], [2, true, true]);
  });

  test('rotates to another public key, which the command signs with from then on', async () => {
    const { key } = await generate();
    const next = await makeWorkbench();
    const made = await next.run(['keys', 'generate', '--no-passphrase', '--out', join(bench.folder, 'next.asc')]);
    await next.remove();
    const [, fingerprint = ''] = /Made the key ([0-9A-F]{40})/.exec(made.out) ?? [];
    const old = (await bench.run(['keys', 'list', '--format', 'json'])).out;
    const [, oldFingerprint = ''] = /"fingerprint": "([0-9A-F]{40})"/.exec(old) ?? [];
    await nameSigner(['gpg', '--local-user', oldFingerprint, '--{operation}'], key);
    const rotated = await bench.run(['keys', 'rotate', '--new-key', 'next.asc']);
    assert.equal(rotated.code, 0, rotated.err);
    assert.match(rotated.out, new RegExp(`Replace ${oldFingerprint} by ${fingerprint} in .signer.command.`));
    const publisher = (await readTree(bench.folder)).get('advisories/publisher.yaml')?.toString('utf8') ?? '';
    assert.match(publisher, new RegExp(`^ {2}key: keys/${fingerprint}.asc$`, 'm'));
    assert.match(
      publisher,
      new RegExp(`^keys:\n {2}- keys/${oldFingerprint}.asc\n {2}- keys/${fingerprint}.asc$`, 'm'),
    );
    const states = JSON.parse((await bench.run(['keys', 'list', '--format', 'json'])).out).keys;
    assert.deepEqual(
      states.map(({ state }: { state: string }) => state),
      ['signing', 'kept'],
    );
  });

  test('a private key in the environment beside it is refused, and --key goes before it', async () => {
    const { key, file } = await generate();
    await nameSigner(['false'], key);
    const both = await bench.run(['build'], { CSAF_PRESS_SIGNING_KEY_FILE: join(bench.folder, file) });
    assert.deepEqual([both.code, /Two signers are given/.test(both.err)], [2, true]);
    assert.equal((await bench.run(['build', '--key', file, '--production'])).code, 0);
  });
});
