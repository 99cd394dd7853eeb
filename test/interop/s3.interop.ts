import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { readTree } from '../commands/workbench.ts';
import { inconsistencies } from '../deploy/consistency.ts';
import { advisory, makeTree, type PublishedTree, removeTrees, temporaryFolder } from '../deploy/published-tree.ts';
import { makeKey } from '../deploy/signing-keys.ts';
import { publisher } from '../emit/cast.ts';
import { freePort } from './free-port.ts';
import { interopTest } from './interop-test.ts';
import { runProgram } from './program.ts';
import { programPath } from './tools.ts';

after(removeTrees);

const cli = join(import.meta.dirname, '../../src/cli.ts');
const credentials = { AWS_ACCESS_KEY_ID: 'interop', AWS_SECRET_ACCESS_KEY: 'interop-canary-0123456789' };

/** versitygw, which checks every signature and checksum, keeping its objects as files of a folder. */
interface Gateway {
  url: string;
  /** Of the bucket `press`. */
  folder: string;
  stop: () => Promise<void>;
}

async function startGateway(): Promise<Gateway> {
  const root = await temporaryFolder();
  const folder = join(root, 'objects/press');
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const gateway = spawn(
    programPath('versitygw'),
    ['--port', `127.0.0.1:${port}`, '--quiet', 'posix', join(root, 'objects')],
    {
      cwd: root,
      env: {
        ...process.env,
        ROOT_ACCESS_KEY: credentials.AWS_ACCESS_KEY_ID,
        ROOT_SECRET_KEY: credentials.AWS_SECRET_ACCESS_KEY,
      },
      stdio: 'ignore',
    },
  );
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    await setTimeout(100);
  }
  return { url, folder, stop: () => stopped(gateway) };
}

async function stopped(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

interface Ended {
  code: number | null;
  text: string;
}

function begin(
  { folder }: PublishedTree,
  gateway: Gateway,
  to: string,
  env: Record<string, string> = {},
): { child: ChildProcess; end: Promise<Ended> } {
  const args = [cli, 'deploy', '--from', folder, '--to', to, '--endpoint', gateway.url];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...credentials, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)));
  const end = once(child, 'close').then(([code]): Ended => {
    assert.doesNotMatch(said.join(''), /canary/);
    return { code: typeof code === 'number' ? code : null, text: said.join('') };
  });
  return { child, end };
}

function deployed(...of: Parameters<typeof begin>): Promise<Ended> {
  return begin(...of).end;
}

interopTest(
  'a store takes a tree of more than a page of objects, with its headers, and is kept in step',
  ['versitygw', 'curl'],
  async () => {
    const { signer } = await makeKey();
    const advisories = Array.from({ length: 260 }, (_, index) => advisory(index + 1));
    const one = await makeTree({ advisories, signer, cacheControl: 'public, max-age=60' });
    const other = await makeTree({
      advisories: [...advisories.slice(5), advisory(300)],
      signer,
      cacheControl: 'public, max-age=60',
    });
    const relabelled = await makeTree({
      advisories: [...advisories.slice(5), advisory(300)],
      signer,
      cacheControl: 'no-cache',
    });
    const gateway = await startGateway();
    try {
      await mkdir(join(gateway.folder, 'site'), { recursive: true });
      await writeFile(join(gateway.folder, 'site/about.html'), 'mine');
      assert.ok(one.files.size > 1000);
      for (const tree of [one, other]) {
        const { code, text } = await deployed(tree, gateway, 's3://press/site');
        assert.equal(code, 0, text);
        await assertHolds(gateway, tree);
        assert.match((await deployed(tree, gateway, 's3://press/site')).text, /^ {2}uploaded +0 files/m);
      }
      const document = '.well-known/csaf/white/2026/ex-sa-2026-0300.json';
      assert.match(await headersOf(gateway, document), /^Cache-Control: public, max-age=60$/im);
      assert.match(await headersOf(gateway, document), /^Content-Type: application\/json$/im);
      assert.match(
        (await deployed(relabelled, gateway, 's3://press/site')).text,
        new RegExp(`^ {2}uploaded +${relabelled.files.size} files`, 'm'),
      );
      assert.match(await headersOf(gateway, document), /^Cache-Control: no-cache$/im);
      assert.match(await headersOf(gateway, 'index.html'), /^Content-Type: text\/html; charset=utf-8$/im);
    } finally {
      await gateway.stop();
    }
  },
);

interopTest(
  'a deploy to a store that is killed at any moment leaves it consistent, and another one ends its work',
  ['versitygw'],
  async () => {
    const [{ signer: first }, { signer: second }] = await Promise.all([makeKey('First'), makeKey('Second')]);
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const one = await makeTree({ advisories: numbers.map((number) => advisory(number)), signer: first });
    const other = await makeTree({
      advisories: numbers.slice(2).map((number) => advisory(number, number % 3 ? 2 : 1)),
      signer: second,
    });
    const gateway = await startGateway();
    const site = join(gateway.folder, 'site');
    try {
      assert.equal((await deployed(one, gateway, 's3://press/site')).code, 0);
      let kills = 0;
      for (let round = 0; round < 6; round += 1) {
        const tree = round % 2 === 0 ? other : one;
        const { child, end } = begin(tree, gateway, 's3://press/site');
        while (child.exitCode === null && !(await isThere(join(site, '.csaf-press-deploy.json')))) await setTimeout(2);
        await setTimeout(round * 40);
        child.kill('SIGKILL');
        if ((await end).code === null) kills += 1;
        assert.deepEqual(await inconsistencies(await objectsOf(site), [publisher.baseUrl]), [], `round ${round}`);
        const { code, text } = await deployed(tree, gateway, 's3://press/site');
        assert.equal(code, 0, text);
        assert.deepEqual([...(await objectsOf(site)).keys()].sort(), [...tree.files.keys()].sort());
      }
      assert.ok(kills > 0, 'no process was quick enough to be killed');
    } finally {
      await gateway.stop();
    }
  },
);

interopTest('a store that refuses is told in words, without a secret', ['versitygw'], async () => {
  const { signer } = await makeKey();
  const tree = await makeTree({ advisories: [advisory(1)], signer });
  const gateway = await startGateway();
  try {
    const cases: readonly [to: string, env: Record<string, string>, says: RegExp][] = [
      ['s3://press/site', { AWS_SECRET_ACCESS_KEY: 'another-canary' }, /403 \(SignatureDoesNotMatch\)/],
      ['s3://press/site', { AWS_ACCESS_KEY_ID: 'nobody' }, /refuses .*: it answers 40[34] \(\w+\)/],
      ['s3://not-there/site', {}, /404 \(NoSuchBucket\)/],
    ];
    for (const [to, env, says] of cases) {
      const { code, text } = await deployed(tree, gateway, to, env);
      assert.equal(code, 2);
      assert.match(text, says);
      assert.match(text, /\n {2}mend: /);
    }
    assert.deepEqual(await objectsOf(gateway.folder), new Map());
  } finally {
    await gateway.stop();
  }
});

async function assertHolds({ folder }: Gateway, { files }: PublishedTree): Promise<void> {
  const objects = await objectsOf(join(folder, 'site'));
  assert.deepEqual([...objects.keys()].sort(), [...files.keys(), 'about.html'].sort());
  for (const [path, content] of files) assert.ok(objects.get(path)?.equals(content), `${path} differs`);
}

/** Objects are files; what the gateway writes aside is hidden in folders of its own. */
async function objectsOf(folder: string): Promise<Map<string, Buffer>> {
  const tree = await readTree(folder);
  return new Map([...tree].filter(([path]) => !path.includes('.sgwtmp')));
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** The headers of an object, as another program is told them. */
async function headersOf({ url }: Gateway, path: string): Promise<string> {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = credentials;
  const { code, stdout, stderr } = await runProgram('curl', [
    ...['--silent', '--show-error', '--fail', '--dump-header', '-', '--output', '/dev/null'],
    ...[
      '--aws-sigv4',
      'aws:amz:us-east-1:s3',
      '--user',
      `${id}:${secret}`,
      '--header',
      'x-amz-content-sha256: UNSIGNED-PAYLOAD',
    ],
    `${url}/press/site/${path}`,
  ]);
  assert.equal(code, 0, stderr);
  return stdout.replaceAll('\r', '');
}
