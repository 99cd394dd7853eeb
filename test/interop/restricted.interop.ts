import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import type { PublicationManifest } from '../../src/model/publication-manifest.ts';
import type { CheckerReport } from './csaf-checker.ts';
import { hostOf, judge } from './csaf-checker-verdict.ts';
import { runDownloader } from './csaf-downloader.ts';
import { assertSameFiles, documentFiles } from './csaf-files.ts';
import { freePort } from './free-port.ts';
import { interopTest } from './interop-test.ts';
import { ask } from './raw-request.ts';
import { authorization, makeReader, openByCertificate, openByPassword } from './restricted-access.ts';
import { startNginx } from './servers/nginx.ts';
import { serving } from './servers/serving.ts';
import { findTool } from './tools.ts';
import { changedCopy } from './tree-copy.ts';
import { buildTree, changeText, type ServedTree, type Variant } from './trees.ts';
import { startValidator } from './validator.ts';

/** The repository's own content, with a place on this machine for the advisories of few. */
const withRestricted: Variant = {
  name: 'with-restricted',
  async change(content) {
    const file = join(content, 'publisher.yaml');
    await changeText(file, /^ {2}base_url: .*$/m, `  base_url: https://localhost:${await freePort()}/`);
  },
};

/** The two trees of one build. */
interface Pair {
  open: ServedTree;
  closed: ServedTree;
}

async function buildPair(): Promise<Pair> {
  const open = await buildTree({ variant: withRestricted });
  const root = open.restricted;
  const manifest: PublicationManifest = JSON.parse(await readFile(join(root, 'publication.json'), 'utf8'));
  const { origin, port } = new URL(manifest.base_url);
  return { open, closed: { ...open, root, folder: `${root}/`, base: '/', origin, port: Number(port) } };
}

/** Serves both trees at once, as the closed one is to be served. */
async function servingBoth(
  { open, closed }: Pair,
  use: (ca: string, closedServer: Awaited<ReturnType<typeof startNginx>>) => Promise<void>,
): Promise<void> {
  await serving(startNginx(open), (openServer) =>
    serving(startNginx(closed), async (closedServer) => {
      const authorities = await Promise.all([openServer.ca, closedServer.ca].map((file) => readFile(file, 'utf8')));
      const ca = join(closed.root, '../authorities.pem');
      await writeFile(ca, authorities.join(''));
      await use(ca, closedServer);
    }),
  );
}

/** Each way in: what it makes of the tree, and what a reader tells their programs. */
const ways: readonly { name: string; open: (tree: ServedTree) => Promise<readonly string[]> }[] = [
  {
    name: 'a password',
    async open(tree) {
      await openByPassword.nginx?.(tree);
      return ['--header', `Authorization: ${authorization}`];
    },
  },
  {
    name: 'a certificate',
    async open(tree) {
      const { cert, key } = await makeReader(join(tree.root, '..'));
      await openByCertificate.nginx?.(tree, cert);
      return ['--client_cert', cert, '--client_key', key];
    },
  },
];

let validator: Awaited<ReturnType<typeof startValidator>> | undefined;
before(async () => {
  if (findTool('csaf_checker').path !== undefined) validator = await startValidator();
});
after(() => validator?.stop());

const needs = ['openssl', 'nginx', 'csaf_checker', 'csaf_downloader'] as const;

describe('the tree of restricted advisories, opened for readers as its configuration tells', () => {
  for (const { name, open } of ways) {
    interopTest(`${name}: is a csaf_trusted_provider for them, and closed to everyone else`, needs, async () => {
      const pair = await buildPair();
      const { open: publicTree } = pair;
      let options: readonly string[] = [];
      const closed = await changedCopy(pair.closed, name.replaceAll(' ', '-'), async (copy) => {
        options = await open(copy);
      });
      const [few, all] = await Promise.all(
        [closed, publicTree].map(({ folder }) => documentFiles(join(folder, '.well-known/csaf'))),
      );
      assert.ok(few !== undefined && all !== undefined);
      assert.deepEqual(
        new Set([...few.keys()].map((path) => path.slice(0, path.indexOf('/')))),
        new Set(['amber', 'red']),
      );
      await servingBoth({ open: publicTree, closed }, async (ca, server) => {
        const report = await judge(hostOf(closed), validator?.url, ca, new Map(), options);
        assertTrustedByReaders(report);

        const fetched = await runDownloader([hostOf(closed)], { ca, options });
        assert.deepEqual(fetched.complaints, []);
        assertSameFiles(fetched.files, new Map([...few, ...all].toSorted()));

        for (const path of few.keys()) {
          const { status, body } = await ask(server, `/.well-known/csaf/${path}`);
          assert.match(String(status), /^40[01]$/, path);
          assert.ok(body.length < 1000, path);
        }
        const stranger = await runDownloader([hostOf(closed)], { ca });
        assert.deepEqual([...stranger.files], []);
      });
    });
  }
});

/** Every requirement that this tree can fulfil is, access protection among them. */
function assertTrustedByReaders(report: CheckerReport): void {
  const said = [...report.requirements].filter(([number]) => number !== 10);
  const faults = said.flatMap(([number, { warnings, errors }]) =>
    [...warnings, ...errors].map((text) => [number, text]),
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(report.requirements.get(5)?.infos, [
    'All tested advisories labeled TLP:AMBER or TLP:RED were access-protected.',
  ]);
  assert.deepEqual(
    said.map(([number]) => number),
    Array.from({ length: 20 }, (_, index) => index + 1).filter((number) => number !== 10),
  );
  assert.equal(report.role, 'csaf_trusted_provider');
  assert.equal(report.passed, true);
}
