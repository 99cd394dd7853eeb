import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { decryptKey, readPrivateKey } from 'openpgp';
import { breakageKit } from '../verify/breakages.ts';
import { serveTree } from '../verify/provider-server.ts';
import { base, exampleDocuments, pathOf, type Tree } from '../verify/provider-tree.ts';
import { makeWorkbench, type Outcome, readTree, testDay, type Workbench } from './workbench.ts';

/** Planted wherever a secret can be: none of it may turn up anywhere else. */
const passphrase = 'canary-7f3a passphrase of the key';
const wrong = 'canary-91bc passphrase of another key';
const token = 'canary-c0de token of a service';
const password = 'canary-5ea1-password-of-a-reader';
const storeCredentials = {
  AWS_ACCESS_KEY_ID: 'KEYID',
  AWS_SECRET_ACCESS_KEY: 'canary-57a1-secret-of-a-store',
  AWS_SESSION_TOKEN: 'canary-57a2-token-of-a-store',
};

let bench: Workbench;
/** Texts that nobody but the private key file may hold. */
let secrets: string[];
let privateKey: string;
let openKey: string;
let fingerprint: string;
before(async () => {
  bench = await makeWorkbench();
  // Temporary files of the commands land where they are searched too.
  process.env.TMPDIR = await mkdtemp(join(tmpdir(), 'canaries-'));
  const made = await bench.run(['keys', 'generate', '--out', 'locked.asc'], { CSAF_PRESS_PASSPHRASE: passphrase });
  assert.equal(made.code, 0, made.err);
  fingerprint = /Made the key ([0-9A-F]{40})/.exec(made.out)?.[1] ?? '';
  privateKey = await readFile(join(bench.folder, 'locked.asc'), 'utf8');
  const key = await decryptKey({ privateKey: await readPrivateKey({ armoredKey: privateKey }), passphrase });
  openKey = key.armor();
  await bench.write('open.asc', openKey);
  secrets = [passphrase, wrong, token, ...ofOthers, ...bodyLines(privateKey), ...bodyLines(openKey)];
  for (const { keyPacket } of key.getKeys()) {
    const params =
      'privateParams' in keyPacket && keyPacket.privateParams !== null ? Object.values(keyPacket.privateParams) : [];
    const raw = params.filter((value) => value instanceof Uint8Array).map((value) => Buffer.from(value));
    assert.notEqual(raw.length, 0);
    for (const bytes of raw)
      secrets.push(
        ...[0, 1, 2].map((skip) => bytes.subarray(skip, skip + 24).toString('base64')),
        bytes.toString('hex'),
      );
  }
  await expectNoSecret('keys generate', made);
});
after(async () => {
  await bench.remove();
  await rm(process.env.TMPDIR ?? '', { recursive: true, force: true });
});

/** What opens the doors of others, as it is and as it is sent. */
const ofOthers = [
  password,
  Buffer.from(`reader:${password}`).toString('base64'),
  storeCredentials.AWS_SECRET_ACCESS_KEY,
  storeCredentials.AWS_SESSION_TOKEN,
];

/** The lines of an armoured key that are long enough to tell it by. */
function bodyLines(armored: string): string[] {
  return armored.split(/\r?\n/).filter((line) => /^[A-Za-z0-9+/=]{20,}$/.test(line));
}

/** Files that hold secrets because the test put them there, or because that is what they are for. */
const holders = /(?:^|\/)(locked|open|damaged|headers|half|next\w*)(\.revocation)?\.asc$/;

async function expectNoSecret(what: string, { out, err }: Pick<Outcome, 'out' | 'err'>): Promise<void> {
  const shown = [...secrets, 'BEGIN PGP PRIVATE'].filter((secret) => out.includes(secret) || err.includes(secret));
  assert.deepEqual(shown, [], `${what} prints a secret`);
  const trees = [await readTree(bench.folder), await readTree(process.env.TMPDIR ?? '')];
  for (const [name, bytes] of trees.flatMap((tree) => [...tree])) {
    assert.deepEqual(
      secrets.filter((secret) => name.includes(secret)),
      [],
      `${what} names a file by a secret`,
    );
    if (holders.test(name)) continue;
    const text = bytes.toString('latin1');
    const held = secrets.filter((secret) => text.includes(secret));
    assert.deepEqual(held, [], `${what} leaves a secret in ${name}`);
    // The throwaway key of previews is a private key, and secret to nobody.
    if (!name.endsWith('development-key.asc')) assert.doesNotMatch(text, /BEGIN PGP PRIVATE/, `${what}: ${name}`);
  }
}

test('the search finds what it looks for', async () => {
  await bench.write('found.txt', `x${secrets.at(-1)}x`);
  await assert.rejects(expectNoSecret('a plant', { out: '', err: '' }), /leaves a secret in found\.txt/);
  await assert.rejects(expectNoSecret('a plant', { out: secrets.at(4) ?? '', err: '' }), /prints a secret/);
  await rm(join(bench.folder, 'found.txt'));
});

const oneLine = (text: string): string => text.trim().replaceAll(/\r?\n/g, '\\n');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

interface Case {
  name: string;
  args: string[];
  env?: () => Record<string, string>;
  prepare?: () => Promise<void>;
  code: number;
}

const opened = { CSAF_PRESS_PASSPHRASE: passphrase, SOME_TOKEN: token };
const cases: Case[] = [
  { name: 'build', args: ['build', '--key', 'locked.asc'], env: () => opened, code: 0 },
  {
    name: 'build, the key in the environment',
    args: ['build', '--production'],
    env: () => ({ ...opened, CSAF_PRESS_SIGNING_KEY: privateKey }),
    code: 0,
  },
  {
    name: 'build, the key in one line',
    args: ['build'],
    env: () => ({ ...opened, CSAF_PRESS_SIGNING_KEY: oneLine(privateKey) }),
    code: 0,
  },
  {
    name: 'build, the key in Base64',
    args: ['build'],
    env: () => ({ ...opened, CSAF_PRESS_SIGNING_KEY: base64(privateKey) }),
    code: 2,
  },
  {
    name: 'build, the key in place of its path',
    args: ['build'],
    env: () => ({ ...opened, CSAF_PRESS_SIGNING_KEY_FILE: privateKey }),
    code: 2,
  },
  {
    name: 'build, the key in one line in place of its path',
    args: ['build'],
    env: () => ({ CSAF_PRESS_SIGNING_KEY_FILE: oneLine(openKey) }),
    code: 2,
  },
  {
    name: 'build, the key in Base64 in place of its path',
    args: ['build'],
    env: () => ({ CSAF_PRESS_SIGNING_KEY_FILE: base64(openKey) }),
    code: 2,
  },
  {
    name: 'build, the wrong passphrase',
    args: ['build', '--key', 'locked.asc'],
    env: () => ({ CSAF_PRESS_PASSPHRASE: wrong }),
    code: 2,
  },
  { name: 'build, no passphrase', args: ['build', '--key', 'locked.asc'], code: 2 },
  {
    name: 'build, the key and passphrase swapped',
    args: ['build'],
    env: () => ({ CSAF_PRESS_SIGNING_KEY: passphrase, CSAF_PRESS_PASSPHRASE: privateKey }),
    code: 2,
  },
  {
    name: 'build, a damaged key',
    args: ['build', '--key', 'damaged.asc'],
    prepare: () =>
      bench.write('damaged.asc', openKey.replace(/^(.{30})/m, '$1').replace(/([A-Za-z0-9+/]{10})\n/g, 'AAAAAAAAAA\n')),
    code: 2,
  },
  {
    name: 'build, half a key',
    args: ['build', '--key', 'half.asc'],
    prepare: () => bench.write('half.asc', openKey.slice(0, 300)),
    code: 2,
  },
  {
    name: 'build, a key without the empty line',
    args: ['build', '--key', 'headers.asc'],
    prepare: () => bench.write('headers.asc', openKey.replace(/\r?\n\r?\n/, '\n')),
    code: 2,
  },
  { name: 'build, something else than a key', args: ['build', '--key', 'advisories/publisher.yaml'], code: 2 },
  { name: 'build, an option that does not exist', args: ['build', `--passphrase=${passphrase}`], code: 2 },
  {
    name: 'build, compared with what is public',
    args: ['build', '--key', 'locked.asc', '--previous', 'dist'],
    env: () => opened,
    code: 0,
  },
  {
    name: 'build, compared with an address that holds a password',
    args: ['build', '--key', 'locked.asc', '--previous', `https://reader:${password}@127.0.0.1:1/`],
    env: () => opened,
    code: 2,
  },
  {
    name: 'build, compared with a site that does not answer',
    args: ['build', '--previous', 'https://127.0.0.1:1/'],
    env: () => ({ ...opened, CSAF_PRESS_SIGNING_KEY: privateKey }),
    code: 2,
  },
  {
    name: 'deploy to a folder',
    args: ['deploy', '--to', 'site'],
    env: () => ({ ...opened, ...storeCredentials, CSAF_PRESS_SIGNING_KEY: privateKey }),
    code: 0,
  },
  {
    name: 'deploy to a store by an address that is refused',
    args: ['deploy', '--to', 's3://bucket/site', '--endpoint', `http://reader:${password}@store.example.com/`],
    env: () => ({ ...opened, ...storeCredentials }),
    code: 2,
  },
  {
    name: 'deploy to something that is no target',
    args: ['deploy', '--to', `sftp://reader:${password}@store.example.com/`],
    env: () => storeCredentials,
    code: 2,
  },
  {
    name: 'verify of an address that holds a password',
    args: ['verify', `https://reader:${password}@127.0.0.1:1/`],
    code: 2,
  },
  {
    name: 'verify with a header that is none',
    args: ['verify', 'https://127.0.0.1:1/', '--header', password],
    code: 2,
  },
  { name: 'check', args: ['check'], env: () => ({ ...opened, CSAF_PRESS_SIGNING_KEY: privateKey }), code: 0 },
  { name: 'verify', args: ['verify', 'dist'], env: () => ({ ...opened, CSAF_PRESS_SIGNING_KEY: privateKey }), code: 0 },
  { name: 'status', args: ['status'], env: () => ({ ...opened, CSAF_PRESS_SIGNING_KEY: privateKey }), code: 0 },
  { name: 'keys list', args: ['keys', 'list', '--key', 'locked.asc'], env: () => opened, code: 0 },
  { name: 'keys list as JSON', args: ['keys', 'list', '--format', 'json', '--key', 'open.asc'], code: 0 },
  { name: 'keys check', args: ['keys', 'check', '--key', 'locked.asc'], env: () => opened, code: 0 },
  {
    name: 'keys check, the wrong passphrase',
    args: ['keys', 'check', '--format', 'json', '--key', 'locked.asc'],
    env: () => ({ CSAF_PRESS_PASSPHRASE: wrong }),
    code: 1,
  },
  { name: 'keys generate over a key', args: ['keys', 'generate', '--out', 'locked.asc'], env: () => opened, code: 2 },
  {
    name: 'keys rotate',
    args: ['keys', 'rotate', '--key', 'locked.asc', '--out', 'next.asc'],
    env: () => ({ ...opened, CSAF_PRESS_NEW_PASSPHRASE: wrong }),
    code: 0,
  },
  {
    name: 'keys rotate, the wrong passphrase',
    args: ['keys', 'rotate', '--key', 'locked.asc', '--out', 'next2.asc'],
    env: () => ({ CSAF_PRESS_PASSPHRASE: wrong, CSAF_PRESS_NEW_PASSPHRASE: token }),
    code: 2,
  },
  {
    name: 'keys rotate to a damaged key',
    args: ['keys', 'rotate', '--key', 'open.asc', '--new-key', 'damaged.asc'],
    code: 2,
  },
  {
    name: 'keys rotate, the new key in place of its path',
    args: ['keys', 'rotate', '--key', 'open.asc', '--new-key', 'KEY'],
    code: 2,
  },
  {
    name: 'keys revoke, the private key as certificate',
    args: ['keys', 'revoke', 'FINGERPRINT', '--certificate', 'open.asc'],
    code: 2,
  },
  {
    name: 'keys revoke, the wrong passphrase',
    args: ['keys', 'revoke', 'FINGERPRINT', '--reason', 'retired', '--key', 'locked.asc'],
    env: () => ({ CSAF_PRESS_PASSPHRASE: wrong }),
    code: 2,
  },
  { name: 'keys revoke, too many words', args: ['keys', 'revoke', 'FINGERPRINT', passphrase], code: 2 },
  {
    name: 'keys revoke',
    args: ['keys', 'revoke', 'FINGERPRINT', '--reason', 'compromised', '--key', 'locked.asc'],
    env: () => opened,
    code: 0,
  },
  { name: 'build with the revoked key', args: ['build', '--key', 'locked.asc'], env: () => opened, code: 2 },
];

describe('no secret is printed or left behind', () => {
  for (const { name, args, env = () => ({}), prepare, code } of cases) {
    test(name, async () => {
      await prepare?.();
      const filled = args.map((arg) => (arg === 'FINGERPRINT' ? fingerprint : arg === 'KEY' ? openKey : arg));
      const outcome = await bench.run(filled, { CSAF_PRESS_DEBUG: '1', ...env() });
      assert.equal(outcome.code, code, outcome.out + outcome.err);
      await expectNoSecret(name, outcome);
    });
  }

  test('deploy to a store that says what it was sent', async () => {
    const store = createServer((request, response) => {
      const said = `${request.url} ${JSON.stringify(request.headers)}`;
      const fault = `<Error><Code>AccessDenied</Code><Message>${said}</Message><RequestId>${said}</RequestId></Error>`;
      response.writeHead(403, { 'content-type': 'application/xml' }).end(fault);
    });
    store.listen(0, '127.0.0.1');
    await once(store, 'listening');
    const address = store.address();
    assert.ok(typeof address === 'object' && address !== null);
    const to = ['--to', 's3://bucket/site', '--endpoint', `http://127.0.0.1:${address.port}`];
    const outcome = await bench.run(['deploy', ...to], { CSAF_PRESS_DEBUG: '1', ...opened, ...storeCredentials });
    store.close();
    assert.equal(outcome.code, 2);
    assert.match(outcome.err, /403/);
    await expectNoSecret('deploy', outcome);
  });

  for (const format of ['pretty', 'json']) {
    test(`verify of a protected provider, and what it keeps of it: ${format}`, async () => {
      const { whole } = await breakageKit();
      const tree: Tree = new Map();
      const authorization = `Basic ${Buffer.from(`reader:${password}`).toString('base64')}`;
      const server = await serveTree(tree, {
        hook: (asked, answer) =>
          asked.authorization === authorization ? answer : { status: 401, headers: {}, body: '' },
      });
      const origin = `https://127.0.0.1:${server.port}/`;
      const documents = new Set(exampleDocuments.map(pathOf));
      for (const [path, text] of whole) {
        const hasUrls = path.endsWith('.json') && !documents.has(path);
        tree.set(path, hasUrls ? text.replaceAll(base, origin) : text);
      }
      const metadata = `${origin}.well-known/csaf/provider-metadata.json`;
      const args = [
        'verify',
        metadata,
        '--insecure',
        '--format',
        format,
        '--header',
        `Authorization: ${authorization}`,
      ];
      const outcome = await bench.run([...args, '--header', `X-Token: ${password}`], { CSAF_PRESS_DEBUG: '1' });
      await server.close();
      assert.match(outcome.out, /csaf_trusted_provider/);
      assert.ok([...(await readTree(bench.folder)).keys()].some((name) => name.startsWith('.csaf-press/verify/')));
      await expectNoSecret('verify', outcome);
    });
  }

  test('a passphrase that is typed', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = new PassThrough();
    const shown: string[] = [];
    output.on('data', (bytes: Buffer) => shown.push(bytes.toString('utf8')));
    const typed = { interactive: true, streams: { input, output } };
    const running = bench.run(['keys', 'check', '--key', 'next.asc'], {}, testDay, typed);
    setTimeout(() => input.write(`${wrong}\r`), 300);
    const outcome = await running;
    assert.equal(outcome.code, 0, outcome.out + outcome.err);
    assert.match(shown.join(''), /Passphrase of the signing key/);
    await expectNoSecret('the prompt', { out: outcome.out + shown.join(''), err: outcome.err });
  });

  test('a signing command that repeats what it gets', async () => {
    const folder = await mkdtemp(join(process.env.TMPDIR ?? '', 'command-'));
    const other = await makeWorkbench();
    const publicKey = await readFile(join(bench.folder, `advisories/keys/${fingerprint}.asc`), 'utf8');
    await other.run(['keys', 'generate', '--no-passphrase', '--out', 'open.asc']);
    const [file = ''] = [...(await readTree(join(other.folder, 'advisories/keys'))).keys()];
    assert.notEqual(publicKey, '');
    const publisher = await readFile(join(other.folder, 'advisories/publisher.yaml'), 'utf8');
    const script =
      'process.stdin.pipe(process.stdout); console.log(process.env); console.error(process.env); process.exitCode = 1';
    const signer = { command: [process.execPath, '-e', script], key: `keys/${file}`, environment: ['SOME_TOKEN'] };
    await other.write('advisories/publisher.yaml', `${publisher}signer: ${JSON.stringify(signer)}\n`);
    for (const args of [['build'], ['keys', 'check']]) {
      const outcome = await other.run(args, { ...opened, PATH: process.env.PATH ?? '' });
      assert.notEqual(outcome.code, 0);
      assert.match(outcome.out + outcome.err, /signing command/);
      await expectNoSecret(args.join(' '), outcome);
    }
    await other.remove();
    await rm(folder, { recursive: true, force: true });
  });

  test('the process itself, in the mode in which the OpenPGP library prints what puzzles it', async () => {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const cli = join(import.meta.dirname, '../../src/cli.ts');
    await mkdir(join(bench.folder, 'empty'), { recursive: true });
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'development',
      CSAF_PRESS_DEBUG: '1',
      CSAF_PRESS_SIGNING_KEY: openKey.replace(/\r?\n\r?\n/, `\n${bodyLines(openKey)[0]}\n\n`),
    };
    execFile(process.execPath, [cli, 'keys', 'check'], { cwd: bench.folder, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : 1, out, err }),
    );
    await expectNoSecret('the process', await promise);
  });
});
