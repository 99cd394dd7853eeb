import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PublicationManifest } from '../../src/model/publication-manifest.ts';
import { readTree } from '../commands/workbench.ts';
import { beginCommand, type Place, runCommand } from './command-line.ts';
import { assertTrusted, found, hostOf, judge } from './csaf-checker-verdict.ts';
import { runDownloader } from './csaf-downloader.ts';
import { assertSameFiles, documentFiles } from './csaf-files.ts';
import { freePort } from './free-port.ts';
import { interopTest } from './interop-test.ts';
import { startNginx } from './servers/nginx.ts';
import { serving } from './servers/serving.ts';
import { changeText, type ServedTree } from './trees.ts';
import { startValidator } from './validator.ts';
import { workFolder } from './work-folder.ts';

const advisories = resolve(import.meta.dirname, '../../advisories');
const [edited, withdrawn, added] = ['EXAMPLE-SA-2026-0003', 'EXAMPLE-SA-2026-0001', 'EXAMPLE-SA-2026-0007'];
const csaf = '.well-known/csaf';
const needs = ['openssl', 'nginx', 'csaf_checker', 'csaf_downloader'] as const;

/** A site from its first day: what people write, what was built of it, and what a server sends. */
interface Site {
  home: string;
  /** As built, but served from another folder, which `deploy` fills. */
  tree: ServedTree;
  /** How commands run that have to trust the server. */
  place: Place;
}

async function foundSite(): Promise<Site> {
  const home = await mkdtemp(join(await workFolder(), 'site-'));
  const [port, root, content] = [await freePort(), join(home, 'served'), join(home, 'advisories')];
  const origin = `https://localhost:${port}`;
  await cp(advisories, content, { recursive: true });
  await mkdir(root);
  await changeText(join(content, 'publisher.yaml'), /^base_url: .*$/m, `base_url: ${origin}/`);
  await runCommand(['keys', 'generate', '--no-passphrase', '--out', 'key.asc'], { cwd: home });
  await runCommand(['build', '--key', 'key.asc', '--previous', 'served', '--first'], { cwd: home });
  const folder = `${join(home, 'dist')}/`;
  const tree = { root, folder, base: '/', origin, port, content, restricted: join(home, 'dist-restricted') };
  return { home, tree, place: { cwd: home } };
}

const deployment = ['deploy', '--to', 'served'];

interopTest(
  'a site lives: published, changed and deployed while others look, nothing is ever wrong',
  needs,
  async () => {
    const site = await foundSite();
    const { tree, home } = site;
    const validator = await startValidator();
    try {
      await serving(startNginx(tree), async ({ ca }) => {
        const there: Site = { ...site, place: { cwd: home, env: { NODE_EXTRA_CA_CERTS: ca } } };
        await runCommand(deployment, there.place);
        assertTrusted(await judge(hostOf(tree), validator.url, ca), await found(tree));
        const kept = join(home, 'kept');
        await assertDownloads(tree, ca, [], kept);
        const before = await documentFiles(join(tree.root, csaf));

        const since = new Date();
        await change(there);
        const changed = await assertOnlyChanged(tree, before);
        await deployWatched(there, ca);

        assert.deepEqual(await readTree(tree.root), await readTree(join(home, 'dist')));
        assertTrusted(await judge(hostOf(tree), validator.url, ca), await found(tree));
        const begun = Date.now();
        await assertDownloads(tree, ca, ['--time_range', since.toISOString().replace(/\.\d+/, '')], kept);
        const fetched: string[] = [];
        for (const path of (await documentFiles(kept)).keys()) {
          if ((await stat(join(kept, path))).mtimeMs >= begun) fetched.push(path);
        }
        assert.deepEqual(fetched.toSorted(), changed);
      });
    } finally {
      await validator.stop();
    }
  },
);

/** One advisory is edited, one is new, one is withdrawn; and all is built against what is public. */
async function change({ tree, place }: Site): Promise<void> {
  const previous = ['--previous', `${tree.origin}/`];
  const year = join(tree.content, '2026');
  await changeText(join(year, `${edited}.yaml`), /^summary: A local user/m, 'summary: Any local user');
  await runCommand(['release', edited, '--summary', 'Says who can do it', ...previous], place);
  await runCommand(['release', added, ...previous], place);
  await runCommand(['withdraw', withdrawn, '--reason', 'It was no flaw.'], place);
  await runCommand(['build', '--key', 'key.asc', ...previous], place);
  const manifest: PublicationManifest = JSON.parse(await readFile(join(tree.folder, 'publication.json'), 'utf8'));
  const { added: isNew, updated = [], withdrawn: isWithdrawn } = manifest.changes ?? {};
  const isUpdated = updated.map(({ id }) => id);
  const expected = { isNew: [added], isUpdated: [edited], isWithdrawn: [withdrawn] };
  assert.deepEqual({ isNew, isUpdated, isWithdrawn }, expected);
}

/** Documents that nobody touched have the bytes and signatures that they had; gives the paths of the others. */
async function assertOnlyChanged({ folder }: ServedTree, before: ReadonlyMap<string, string>): Promise<string[]> {
  const after = await documentFiles(join(folder, csaf));
  const differing = [...after.keys()].filter((path) => before.get(path) !== after.get(path)).toSorted();
  const expected = [edited, withdrawn, added].flatMap((id) =>
    ['', '.asc', '.sha256', '.sha512'].map((ending) => `white/2026/${id.toLowerCase()}.json${ending}`),
  );
  assert.deepEqual(differing, expected.toSorted());
  assert.deepEqual(
    [...before.keys()].filter((path) => !after.has(path)),
    [],
  );
  return differing;
}

/**
 * Deploys a change, haltingly: at any moment the process is stopped, or killed and begun again, and csaf_downloader fetches all that
 * the site has. It is stopped meanwhile because no host can change a document below the hands of whoever is fetching its hash: what has
 * to be right is every state in which the files ever are.
 */
async function deployWatched({ tree, place }: Site, ca: string): Promise<void> {
  const states = new Set<string>();
  for (let run = 0; run < 3; run += 1) {
    const child = beginCommand(deployment, place);
    const ended = once(child, 'exit');
    try {
      for (let halt = 0; halt < 4; halt += 1) {
        child.kill('SIGCONT');
        await changes(tree.root, 1 + Math.random() * 40, ended);
        if (child.exitCode !== null || !child.kill('SIGSTOP')) break;
        const { complaints, code } = await runDownloader([hostOf(tree)], { ca });
        assert.deepEqual({ complaints, code }, { complaints: [], code: 0 }, `run ${run}, halt ${halt}`);
        states.add(JSON.stringify([...(await readTree(tree.root))].map(([path, bytes]) => [path, digestOf(bytes)])));
      }
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
  }
  assert.ok(states.size > 2, `only ${states.size} states were looked at`);
  await runCommand(deployment, place);
}

/** Resolves when a folder, or one in it, has changed so many times; sooner when something else ends. */
async function changes(folder: string, times: number, otherwise: Promise<unknown>): Promise<void> {
  const watcher = watch(folder, { recursive: true });
  let seen = 0;
  const enough = new Promise<void>((resolved) => {
    watcher.on('change', () => {
      seen += 1;
      if (seen >= times) resolved();
    });
  });
  await Promise.race([enough, otherwise]);
  watcher.close();
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function assertDownloads(tree: ServedTree, ca: string, options: readonly string[], out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const { files, complaints, code } = await runDownloader([hostOf(tree)], { ca, out, options });
  assert.deepEqual({ complaints, code }, { complaints: [], code: 0 });
  assertSameFiles(files, await documentFiles(join(tree.root, csaf)));
}
