import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';
import { assertSameFiles, signedFiles } from './csaf-files.ts';
import { signedByGpgKey } from './gpg-key.ts';
import { interopTest } from './interop-test.ts';
import { type Ended, runProgram } from './program.ts';
import { startProxy } from './proxy.ts';
import { startNginx } from './servers/nginx.ts';
import { serving } from './servers/serving.ts';
import { tampered } from './tampered.ts';
import { buildTree, type ServedTree, type TreeOptions } from './trees.ts';
import { workFolder } from './work-folder.ts';

const needs = ['openssl', 'csaf', 'nginx', 'gpg'] as const;

const cases: readonly { name: string; options: TreeOptions }[] = [
  { name: "the domain's root", options: {} },
  { name: 'a base path', options: { base: '/security/' } },
  { name: '1,000 advisories', options: { advisories: 1000 } },
  { name: 'a signing subkey of RSA that gpg made', options: { variant: signedByGpgKey } },
];

describe('csaf-walker fetches every document by ROLIE and by directory, hashes and signatures verified', () => {
  for (const { name, options } of cases) {
    interopTest(name, needs, async () => {
      const tree = await buildTree(options);
      const folder = await mkdtemp(join(await workFolder(), 'walker-'));
      // It stops at the first document whose hash or signature does not hold.
      const args = ['sync', '--no-xattrs', '--workers', '4', '--data', folder, metadataUrl(tree)];
      const ended = await serving(startNginx(tree), ({ ca }) => runWalker(args, { ca }));
      assert.equal(ended.code, 0, ended.stderr);
      assert.equal(ended.stderr, '');
      const published = [...(await signedFiles(join(tree.folder, '.well-known/csaf')))];
      const stored = (await readdir(folder)).filter((name) => name !== 'metadata');
      // Each distribution is walked, both those of ROLIE and those of directories, and kept in a folder named by its URL.
      assert.equal(stored.length, 2 * new Set(published.map(([path]) => labelOf(path))).size);
      for (const name of stored) {
        const url = decodeURIComponent(name);
        const wanted = published.filter(([path]) => url.includes(`/csaf/${labelOf(path)}/`));
        const unlabelled = wanted.map(([path, content]): [string, string] => [
          path.slice(path.indexOf('/') + 1),
          content,
        ]);
        assertSameFiles(await signedFiles(join(folder, name)), new Map(unlabelled));
      }
    });
  }

  interopTest('stops at a document that was tampered with', needs, async () => {
    const tree = await buildTree({ variant: tampered });
    const folder = await mkdtemp(join(await workFolder(), 'walker-'));
    const args = ['sync', '--no-xattrs', '--data', folder, metadataUrl(tree)];
    const ended = await serving(startNginx(tree), ({ ca }) => runWalker(args, { ca }));
    assert.equal(ended.code, 1);
    assert.match(ended.stderr, /digest/i);
  });

  interopTest('finds the metadata by the domain alone', needs, async () => {
    const tree = await buildTree({ base: '/security/' });
    await serving(startNginx(tree), async ({ ca }) => {
      // It takes no domain with a port, so that the proxy stands in for the usual one.
      const proxy = await startProxy(
        new Map(['localhost:443', `localhost:${tree.port}`].map((host) => [host, tree.port])),
      );
      const ended = await runWalker(['metadata', 'localhost'], { ca, env: { HTTPS_PROXY: proxy.url } });
      await proxy.stop();
      assert.equal(ended.code, 0, ended.stderr);
      assert.equal(JSON.parse(ended.stdout).canonical_url, metadataUrl(tree));
    });
  });

  interopTest('reports no error that the standard calls one', needs, async () => {
    const tree = await buildTree();
    const file = join(await mkdtemp(join(await workFolder(), 'walker-')), 'report.html');
    const ended = await serving(startNginx(tree), ({ ca }) =>
      runWalker(['report', '--output', file, metadataUrl(tree)], { ca }),
    );
    assert.equal(ended.code, 0, ended.stderr);
    assert.deepEqual(
      reported(await readFile(file, 'utf8')).filter((text) => !stricterThanTheStandard.test(text)),
      [],
    );
  });
});

/**
 * csaf-rs 0.5 wants each metric of a vector repeated as a property. Test 6.1.10 asks that properties do not contradict the vector
 * (CSAF 2.0 §6.1.10), and the schema of CVSS requires the version, the vector, the base score and its severity alone.
 */
const stricterThanTheStandard =
  /^Property "[A-Za-z]+" is missing in the object but present in the vector string|issues omitted$/;

/** The texts below the heading "Errors" of a report. */
function reported(html: string): string[] {
  const [, after = ''] = html.split('<h2>Errors');
  const [errors = ''] = after.split('<h2>');
  return [...errors.matchAll(/<td><code>([^<]*)<\/code><\/td>/g)].flatMap(
    ([, text]) => text?.replaceAll('&quot;', '"') ?? [],
  );
}

function labelOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

function metadataUrl({ origin, base }: ServedTree): string {
  return `${origin}${base}.well-known/csaf/provider-metadata.json`;
}

function runWalker(args: readonly string[], surrounding: { ca: string; env?: Record<string, string> }): Promise<Ended> {
  return runProgram('csaf', ['--no-progress', ...args], surrounding);
}
