import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { missing, withGnuPg } from '../sign/gnupg.ts';
import { makeWorkbench, readTree, testDay, type Workbench } from './workbench.ts';

const passphrase = { CSAF_PRESS_PASSPHRASE: 'correct horse battery' };
const day = 24 * 60 * 60 * 1000;

let bench: Workbench;
beforeEach(async () => {
  bench = await makeWorkbench();
});
afterEach(() => bench.remove());

const read = (path: string): Promise<string> => readFile(join(bench.folder, path), 'utf8');

/** Makes a key and gives its fingerprint and the file of the private one. */
async function generate(args: string[] = [], now = testDay): Promise<{ fingerprint: string; file: string }> {
  const { code, out, err } = await bench.run(['keys', 'generate', '--no-passphrase', ...args], {}, now);
  assert.equal(code, 0, err);
  const [, fingerprint = ''] = /^Made the key ([0-9A-F]{40})/.exec(out) ?? [];
  const [, file = ''] = /^ {2}private key +(\S+)/m.exec(out) ?? [];
  return { fingerprint, file };
}

async function listed(args: string[] = []): Promise<{ fingerprint: string; state: string; [name: string]: unknown }[]> {
  const { out, err } = await bench.run(['keys', 'list', '--format', 'json', ...args]);
  assert.equal(err, '');
  return JSON.parse(out).keys;
}

describe('keys generate', () => {
  test('writes a locked private key for the user alone, a certificate, and the public key that is published', async () => {
    const { code, out, err } = await bench.run(['keys', 'generate', '--out', 'secret/my.asc'], passphrase);
    assert.deepEqual([code, err], [0, '']);
    const [entry] = await listed(['--key', 'secret/my.asc']);
    assert.equal(entry?.state, 'signing');
    assert.equal(entry.userId, 'Test Works <psirt@test.example.com>');
    assert.equal(entry.algorithm, 'Ed25519');
    assert.equal(entry.expires, '2029-11-22T10:00:00Z');
    assert.equal(entry.canEncrypt, true);
    for (const file of ['secret/my.asc', 'secret/my.revocation.asc'])
      assert.equal((await stat(join(bench.folder, file))).mode & 0o777, 0o600, file);
    assert.match(await read('secret/my.asc'), /^-----BEGIN PGP PRIVATE KEY BLOCK-----\n/);
    assert.match(await read(`advisories/keys/${entry.fingerprint}.asc`), /^-----BEGIN PGP PUBLIC KEY BLOCK-----\n/);
    assert.match(
      await read('advisories/publisher.yaml'),
      new RegExp(`^keys:\n {2}- keys/${entry.fingerprint}.asc$`, 'm'),
    );
    assert.doesNotMatch(out, /BEGIN PGP/);
    const locked = await bench.run(['keys', 'check', '--key', 'secret/my.asc']);
    assert.deepEqual([locked.code, /locked with a passphrase, and none was given/.test(locked.out)], [1, true]);
    assert.equal((await bench.run(['keys', 'check', '--key', 'secret/my.asc'], passphrase)).code, 0);
    assert.equal((await bench.run(['check'])).code, 0);
  });

  test('takes its name, address, term, algorithm and purpose from flags', async () => {
    const flags = [
      '--name',
      'Übung',
      '--email',
      'a@b.example',
      '--expires',
      'never',
      '--algorithm',
      'rsa4096',
      '--no-encryption',
    ];
    const { fingerprint } = await generate(flags);
    const [entry] = await listed();
    assert.deepEqual(
      [entry?.fingerprint, entry?.userId, entry?.algorithm, entry?.canEncrypt, entry?.expires, entry?.state],
      [fingerprint, 'Übung <a@b.example>', 'RSA 4096', false, undefined, 'kept'],
    );
  });

  test('asks whoever is there, for the passphrase twice and without showing it', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = new PassThrough();
    let shown = '';
    // Each question is answered when it is put.
    const answers: [RegExp, string][] = [
      [/Name of the key/, ''],
      [/Its mail address/, 'security@test.example.com'],
      [/When does it expire/, '18m'],
      [/Passphrase of the new key/, 'typed passphrase'],
      [/The passphrase again/, 'typed passphrase'],
    ];
    output.on('data', (bytes: Buffer) => {
      shown += bytes.toString('utf8');
      if (answers[0]?.[0].test(shown)) {
        const [, answer = ''] = answers.shift() ?? [];
        setImmediate(() => input.write(`${answer}\r`));
      }
    });
    const typed = { interactive: true, streams: { input, output } };
    const { code, err } = await bench.run(['keys', 'generate', '--out', 'asked.asc'], {}, testDay, typed);
    assert.equal(code, 0, err);
    assert.doesNotMatch(shown, /typed passphrase/);
    const [entry] = await listed();
    assert.deepEqual(
      [entry?.userId, entry?.expires],
      ['Test Works <security@test.example.com>', '2028-05-22T10:00:00Z'],
    );
    const checked = await bench.run(['keys', 'check', '--key', 'asked.asc'], {
      CSAF_PRESS_PASSPHRASE: 'typed passphrase',
    });
    assert.equal(checked.code, 0, checked.out);
  });

  const refusals: { name: string; args: string[]; says: RegExp; prepare?: () => Promise<unknown> }[] = [
    { name: 'no passphrase and nobody to ask', args: [], says: /nobody to ask/ },
    { name: 'the content folder', args: ['--no-passphrase', '--out', 'advisories/keys/x.asc'], says: /content folder/ },
    {
      name: 'the content folder by a detour',
      args: ['--no-passphrase', '--out', 'new/../advisories/x.asc'],
      says: /content folder/,
    },
    {
      name: 'a term in the past',
      args: ['--no-passphrase', '--expires', '2020-01-01'],
      says: /does not do for --expires/,
    },
    { name: 'a term in words', args: ['--no-passphrase', '--expires', 'soon'], says: /does not do for --expires/ },
    {
      name: 'a name that would forge an address',
      args: ['--no-passphrase', '--name', 'A <b@c.example>'],
      says: /--name/,
    },
    {
      name: 'a file that is there',
      args: ['--no-passphrase', '--out', 'there.asc'],
      says: /is there already/,
      prepare: () => bench.write('there.asc', 'mine'),
    },
    {
      name: 'a repository that does not ignore the file',
      args: ['--no-passphrase'],
      says: /git repository that does not ignore it/,
      prepare: async () => execFileSync('git', ['init', '-q', bench.folder]),
    },
    {
      name: 'publisher.yaml that cannot be used',
      args: ['--no-passphrase'],
      says: /cannot be used/,
      prepare: () => bench.write('advisories/publisher.yaml', 'name: [\n'),
    },
    {
      name: 'to make the key of a signing command',
      args: ['--no-passphrase'],
      says: /names a signing command/,
      prepare: async () => {
        const text = await read('advisories/publisher.yaml');
        await bench.write('advisories/publisher.yaml', `${text}signer: { command: [gpg], key: keys/a.asc }\n`);
      },
    },
  ];
  for (const { name, args, says, prepare } of refusals) {
    test(`refuses ${name}, and writes nothing`, async () => {
      await prepare?.();
      const before = await readTree(bench.folder);
      const { code, out, err } = await bench.run(['keys', 'generate', ...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
      assert.deepEqual(await readTree(bench.folder), before);
    });
  }

  test('writes into a repository that ignores the file', async () => {
    execFileSync('git', ['init', '-q', bench.folder]);
    await bench.write('.gitignore', '/signing-key*\n');
    await generate();
    const status = execFileSync('git', ['-C', bench.folder, 'status', '--porcelain', '-uall'], { encoding: 'utf8' });
    assert.doesNotMatch(status, /signing-key/);
    assert.match(status, /advisories\/keys\//);
  });
});

describe('the expiry of the signing key', () => {
  const cases: { days: number; check: 0 | 1; build: 0 | 2; says?: RegExp }[] = [
    { days: 91, check: 0, build: 0 },
    { days: 90, check: 0, build: 0, says: /90 days left/ },
    { days: 31, check: 0, build: 0, says: /31 days left/ },
    { days: 30, check: 1, build: 2, says: /30 days left/ },
    { days: 1, check: 1, build: 2, says: /1 day left/ },
  ];
  for (const { days, check, build, says } of cases) {
    test(`${days} days before it: keys check ${check}, build ${build}`, async () => {
      const { file } = await generate(['--expires', '1y']);
      const now = new Date(Date.parse('2027-11-22T10:00:00Z') - days * day);
      const checked = await bench.run(['keys', 'check', '--key', file], {}, now);
      assert.equal(checked.code, check, checked.out);
      if (says) assert.match(checked.out, says);
      if (days === 91) assert.match(checked.out, /in order/);
      if (build === 0 && days !== 90) return;
      const built = await bench.run(['build', '--key', file], {}, now);
      assert.equal(built.code, build, built.err);
      if (says) assert.match(built.err, says);
      if (build === 2) {
        assert.match(built.err, /error\[KEY_EXPIRING\][\s\S]*quick-set-expire[\s\S]*--allow-expiring-key/);
        assert.deepEqual(await readTree(join(bench.folder, 'dist')), new Map());
      }
      if (days !== 1) return;
      const forced = await bench.run(['build', '--key', file, '--allow-expiring-key'], {}, now);
      assert.equal(forced.code, 0, forced.err);
      assert.match(forced.err, /^warning: .*1 day left/);
    });
  }
});

describe('keys rotate and revoke', () => {
  test('build, rotate, build: the same documents, signed anew, and both keys published', async () => {
    const old = await generate();
    assert.equal((await bench.run(['build', '--key', old.file])).code, 0);
    const before = await readTree(join(bench.folder, 'dist'));
    const later = new Date(testDay.getTime() + 10 * day);
    const rotated = await bench.run(['keys', 'rotate', '--key', old.file, '--no-passphrase'], {}, later);
    assert.equal(rotated.code, 0, rotated.err);
    assert.match(rotated.out, /old key has certified it/);
    const [, fingerprint = ''] = /next signing key is ([0-9A-F]{40})/.exec(rotated.out) ?? [];
    const [, file = ''] = /^ {2}private key +(\S+)/m.exec(rotated.out) ?? [];
    assert.notEqual(fingerprint, old.fingerprint);

    assert.equal((await bench.run(['build', '--key', file], {}, later)).code, 0);
    const after = await readTree(join(bench.folder, 'dist'));
    const names = [...after.keys()].filter((name) => /white\/2026\/[^/]+\.json/.test(name));
    assert.equal(names.length, 4);
    for (const name of names)
      assert.equal(after.get(name)?.equals(before.get(name) ?? Buffer.alloc(0)), !name.endsWith('.asc'), name);
    for (const key of [old.fingerprint, fingerprint]) assert.ok(after.has(`.well-known/csaf/openpgp/${key}.asc`), key);
    const audit = await bench.run(['verify', 'dist'], {}, later);
    assert.equal(audit.code, 0, audit.out);
    assert.equal((await bench.run(['keys', 'check', '--key', file], {}, later)).code, 0);

    const revoked = await bench.run(
      ['keys', 'revoke', old.fingerprint.toLowerCase(), '--reason', 'superseded', '--key', old.file],
      {},
      later,
    );
    assert.equal(revoked.code, 0, revoked.err);
    const states = (await listed(['--key', file])).map(({ fingerprint: of, state }) => [of, state]);
    assert.deepEqual(states, [
      [fingerprint, 'signing'],
      [old.fingerprint, 'revoked'],
    ]);
    const refused = await bench.run(['build', '--key', old.file], {}, later);
    assert.deepEqual([refused.code, /KEY_UNFIT.*is revoked/.test(refused.err)], [2, true]);
    const check = await bench.run(['keys', 'check', '--key', old.file], {}, later);
    assert.deepEqual([check.code, /is revoked/.test(check.out)], [1, true]);
    assert.equal((await bench.run(['build', '--key', file], {}, later)).code, 0);
    const published = await readTree(join(bench.folder, 'dist'));
    assert.equal(
      published.get(`.well-known/csaf/openpgp/${old.fingerprint}.asc`)?.toString('utf8'),
      await read(`advisories/keys/${old.fingerprint}.asc`),
    );
    assert.match(
      published.get('.well-known/security.txt')?.toString('utf8') ?? '',
      new RegExp(`^Encryption: .*${fingerprint}`, 'm'),
    );
    assert.match(published.get('keys/index.html')?.toString('utf8') ?? '', /superseded/);
    assert.equal((await bench.run(['verify', 'dist'], {}, later)).code, 0);
  });

  test('gpg verifies what was signed before and after, with the keys that are published last', {
    skip: missing('gpg', 'gpgconf'),
  }, async () => {
    const old = await generate();
    await bench.run(['build', '--key', old.file, '--out', 'before']);
    const rotated = await bench.run(['keys', 'rotate', '--key', old.file, '--no-passphrase', '--out', 'next.asc']);
    assert.equal(rotated.code, 0, rotated.err);
    await bench.run(['build', '--key', 'next.asc']);
    await withGnuPg(async ({ gpg }) => {
      const keys = [...(await readTree(join(bench.folder, 'dist'))).keys()].filter((name) =>
        /openpgp\/.*\.asc$/.test(name),
      );
      assert.equal(keys.length, 2);
      await gpg('--import', ...keys.map((name) => join(bench.folder, 'dist', name)));
      const fingerprint = keys.map((name) => name.slice(-44, -4)).find((name) => name !== old.fingerprint) ?? '';
      for (const [tree, signer] of [
        ['before', old.fingerprint],
        ['dist', fingerprint],
      ]) {
        const document = join(bench.folder, `${tree}/.well-known/csaf/white/2026/test-sa-2026-0001.json`);
        const { stdout } = await gpg('--status-fd', '1', '--verify', `${document}.asc`, document);
        assert.match(stdout, new RegExp(`VALIDSIG ${signer}`));
      }
      const { stdout } = await gpg('--with-colons', '--check-sigs', fingerprint);
      assert.match(stdout, new RegExp(`^sig:!:.*:${old.fingerprint.slice(-16)}:`, 'm'), 'certified by the old key');
    });
  });

  test('a revoked key certifies nothing', async () => {
    const old = await generate();
    await bench.run(['keys', 'revoke', old.fingerprint, '--reason', 'compromised', '--key', old.file]);
    const { code, out } = await bench.run(['keys', 'rotate', '--key', old.file, '--no-passphrase']);
    assert.equal(code, 0);
    assert.doesNotMatch(out, /certified it/);
    assert.deepEqual((await listed()).map(({ state }) => state).sort(), ['kept', 'revoked']);
  });

  test('rotates to a key made elsewhere, and writes its public half alone', async () => {
    const old = await generate();
    const other = await makeWorkbench();
    const made = await other.run(['keys', 'generate', '--no-passphrase', '--out', join(bench.folder, 'next.asc')]);
    const [, fingerprint = ''] = /^Made the key ([0-9A-F]{40})/.exec(made.out) ?? [];
    await other.remove();
    const rotated = await bench.run(['keys', 'rotate', '--key', old.file, '--new-key', 'next.asc']);
    assert.equal(rotated.code, 0, rotated.err);
    assert.match(await read(`advisories/keys/${fingerprint}.asc`), /^-----BEGIN PGP PUBLIC KEY BLOCK-----\n/);
    assert.deepEqual((await listed()).map((key) => key.fingerprint).sort(), [old.fingerprint, fingerprint].sort());
  });

  test('the certificate of keys generate revokes without the private key', async () => {
    const { fingerprint, file } = await generate();
    const certificate = file.replace(/\.asc$/, '.revocation.asc');
    const contrary = await bench.run([
      'keys',
      'revoke',
      fingerprint,
      '--certificate',
      certificate,
      '--reason',
      'retired',
    ]);
    assert.deepEqual([contrary.code, /states its reason itself/.test(contrary.err)], [2, true]);
    const { code, out } = await bench.run(['keys', 'revoke', fingerprint, '--certificate', certificate]);
    assert.equal(code, 0);
    assert.match(out, /\(unstated\)[\s\S]*nothing for good/);
    assert.equal((await listed())[0]?.state, 'revoked');
    const again = await bench.run(['keys', 'revoke', fingerprint, '--certificate', certificate]);
    assert.deepEqual([again.code, /revoked already/.test(again.err)], [2, true]);
  });

  test('refuses a certificate of another key, a private key as certificate, another private key, and an unknown fingerprint', async () => {
    const one = await generate();
    const two = await generate();
    const of = (file: string): string => file.replace(/\.asc$/, '.revocation.asc');
    const cases: [string[], RegExp][] = [
      [[one.fingerprint, '--certificate', of(two.file)], /no revocation certificate of/],
      [[one.fingerprint, '--certificate', one.file], /no revocation certificate of/],
      [[one.fingerprint, '--certificate', 'nothing.asc'], /no key file/],
      [[one.fingerprint, '--key', two.file, '--reason', 'retired'], /private key at hand is/],
      [[one.fingerprint, '--key', one.file], /must know why/],
      [[one.fingerprint, '--reason', 'retired'], /private key or its revocation certificate is needed/],
      [['ABCD', '--reason', 'retired', '--key', one.file], /No key of publisher.yaml/],
    ];
    const before = await readTree(bench.folder);
    for (const [args, says] of cases) {
      const { code, err } = await bench.run(['keys', 'revoke', ...args]);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, says);
    }
    assert.deepEqual(await readTree(bench.folder), before);
  });
});

test('keys check tells a private key in the content, an unlisted signer, a key twice, and two keys in one file', async () => {
  const { fingerprint, file } = await generate();
  const publicKey = await read(`advisories/keys/${fingerprint}.asc`);
  await bench.write('advisories/keys/copy.asc', publicKey);
  await bench.write('advisories/keys/both.asc', publicKey + publicKey);
  await bench.write('advisories/notes.txt', await read(file));
  const publisher = await read('advisories/publisher.yaml');
  await bench.write('advisories/publisher.yaml', `${publisher}  - keys/copy.asc\n  - keys/both.asc\n`);
  const { code, out } = await bench.run(['keys', 'check', '--key', file]);
  assert.equal(code, 1);
  for (const words of [/notes\.txt\]: It holds a private key/, /hold the same key/, /One key is expected, and 2/])
    assert.match(out, words);
  await bench.write('advisories/publisher.yaml', publisher.replace(/keys:[\s\S]*/, ''));
  assert.match((await bench.run(['keys', 'check', '--key', file])).out, /not named under `keys`/);
});
