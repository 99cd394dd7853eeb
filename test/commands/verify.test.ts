import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { auditReportFaults } from '../report/schemas.ts';
import { breakageKit } from '../verify/breakages.ts';
import { type ProviderServer, serveTree } from '../verify/provider-server.ts';
import { base, exampleDocuments, pathOf, type Tree } from '../verify/provider-tree.ts';
import { makeWorkbench, type Workbench } from './workbench.ts';

const day = new Date('2026-03-02T09:30:00Z');

let bench: Workbench;
let server: ProviderServer;
let origin: string;
before(async () => {
  bench = await makeWorkbench();
  const { whole } = await breakageKit();
  const tree: Tree = new Map();
  server = await serveTree(tree, {
    hook: ({ path, authorization }, answer) =>
      path.startsWith('/closed/') && authorization !== 'Bearer x' ? { status: 401, headers: {}, body: '' } : answer,
  });
  origin = `https://127.0.0.1:${server.port}/`;
  const documents = new Set(exampleDocuments.map(pathOf));
  for (const [path, text] of whole) {
    const hasUrls = path.endsWith('.json') && !documents.has(path);
    tree.set(path, hasUrls ? text.replaceAll(base, origin) : text);
  }
  const metadata = `${origin}.well-known/csaf/provider-metadata.json`;
  tree.set(
    '.well-known/security.txt',
    `CSAF: ${metadata}\nContact: mailto:a@example.com\nExpires: 2026-08-01T00:00:00Z\n`,
  );
  tree.set('closed/provider-metadata.json', tree.get('.well-known/csaf/provider-metadata.json') ?? '');
});
after(async () => {
  await server.close();
  await bench.remove();
});

function run(...args: string[]): ReturnType<Workbench['run']> {
  return bench.run(['verify', ...args], {}, day);
}

describe('verify of a site', () => {
  test('tells the role, and keeps what was fetched', async () => {
    const progress: string[] = [];
    const terminal = { progress: (text: string) => void progress.push(text) };
    const { code, out, err } = await bench.run(['verify', origin, '--insecure'], {}, day, terminal);
    assert.equal(err, '');
    assert.match(
      out,
      /^Example Company\n3 documents of https:\/\/127\.0\.0\.1:\d+\/\.well-known\/csaf\/provider-metadata\.json\n/,
    );
    assert.match(out, /! +3 TLS\n +warning: .*The\s+certificates\s+were\s+not\s+checked\./);
    assert.match(out, /\? 10 DNS path \(not visible here\)/);
    assert.match(out, /Role: csaf_trusted_provider \(claims csaf_trusted_provider\)/);
    assert.equal(code, 0);
    assert.ok(progress.some((text) => /^verifying \[#+\.*\] \d+\/\d+$/.test(text)));
    assert.equal(progress.at(-1), '');
    assert.match(
      await readFile(join(bench.folder, '.csaf-press/verify', `127.0.0.1_${server.port}`, await ledgerName()), 'utf8'),
      /^\{"url":"https:/,
    );
  });

  test('tells all of it as JSON, of the documented shape', async () => {
    const { code, out } = await run(origin, '--insecure', '--format', 'json', '--no-cache');
    assert.equal(code, 0);
    assert.deepEqual(auditReportFaults(JSON.parse(out)), []);
    const folder = await run('advisories', '--format', 'json');
    assert.deepEqual(auditReportFaults(JSON.parse(folder.out)), []);
  });

  test('finds faults by exit code 1: the certificate is nobody’s', async () => {
    const { code, out } = await run(origin, '--no-cache');
    assert.equal(code, 1);
    assert.match(out, /✗ +3 TLS/);
  });

  test('trusts the authority of --ca', async () => {
    await writeFile(join(bench.folder, 'ca.pem'), server.certificate.cert);
    const { out } = await run(origin, '--no-cache', '--ca', 'ca.pem');
    assert.match(out, /the\s+certificate\s+is\s+for\s+other\s+names/);
  });

  test('sends headers', async () => {
    const closed = `${origin}closed/provider-metadata.json`;
    assert.match((await run(closed, '--insecure', '--no-cache')).out, /is\s+not\s+open\s+to\s+us\s+\(status\s+401\)/);
    const { out } = await run(
      closed,
      '--insecure',
      '--no-cache',
      '--header',
      'Authorization: Bearer x',
      '--header',
      'X-A: b,c',
    );
    assert.match(out, /3 documents of/);
  });

  const usage: [string[], RegExp][] = [
    [['http://127.0.0.1/'], /http is not audited/],
    [['https://user:secret@127.0.0.1/'], /no https address that can be audited/],
    [['https://'], /no https address/],
    [['https://127.0.0.1:1/', '--no-cache', '--insecure'], /refuses connections/],
    [['https://127.0.0.1/', '--header', 'secret'], /not of the form/],
    [['https://127.0.0.1/', '--client-cert', 'ca.pem'], /needs its key/],
    [['https://127.0.0.1/', '--ca', 'nowhere.pem'], /no readable PEM file/],
    [['https://127.0.0.1/', '--connections', '0'], /no number for --connections/],
    [['https://127.0.0.1/', '--timeout', 'x'], /no number for --timeout/],
    [['nowhere.example/x'], /There is no folder/],
  ];
  for (const [args, words] of usage) {
    test(`is exit code 2: ${args.join(' ')}`, async () => {
      const { code, out, err } = await run(...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, words);
      assert.doesNotMatch(err, /secret/);
    });
  }
});

async function ledgerName(): Promise<string> {
  const [name = ''] = await readdir(join(bench.folder, '.csaf-press/verify', `127.0.0.1_${server.port}`));
  return name;
}
