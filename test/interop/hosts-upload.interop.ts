import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { purgeCloudFront, uploadToServer } from '../../src/init/upload-scripts.ts';
import type { PublicationManifest } from '../../src/model/publication-manifest.ts';
import { interopTest } from './interop-test.ts';
import { programPath } from './tools.ts';
import { buildTree } from './trees.ts';
import { workFolder } from './work-folder.ts';

const run = promisify(execFile);
const document = '.well-known/csaf/white/2026/example-sa-2026-0001.json';

/** Runs a script of a workflow as its runner does, in a folder that has the tree in `dist/`. */
async function runScript(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<string> {
  const own = ['rsync', 'jq'] as const;
  const path = [...own.map((name) => dirname(programPath(name))), join(cwd, 'bin'), process.env.PATH].join(':');
  const work = join(cwd, 'work');
  await mkdir(work, { recursive: true });
  const options = { cwd, env: { PATH: path, WORK: work, ...env } };
  const { stdout } = await run('bash', ['-eo', 'pipefail', '-c', script], options);
  return stdout;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Changes what a next publication changes: one document is new in its bytes, one page is gone. */
async function nextPublication(dist: string): Promise<void> {
  const file = join(dist, 'publication.json');
  const manifest: PublicationManifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(join(dist, document), `${await readFile(join(dist, document), 'utf8')}\n`);
  await rm(join(dist, 'policy/index.html'));
  const files = manifest.files.filter(({ path }) => path !== 'policy/index.html');
  const changes = { removed: ['policy/index.html'], purge: [`${manifest.base_url}${document}`] };
  await writeFile(file, JSON.stringify({ ...manifest, files, changes }));
}

interopTest('the upload to a server carries the tree, and touches nothing else', ['rsync', 'jq'], async () => {
  const cwd = join(await workFolder(), 'upload');
  const [dist, site] = [join(cwd, 'dist'), join(cwd, 'site')];
  await rm(cwd, { recursive: true, force: true });
  await cp((await buildTree()).folder, dist, { recursive: true });
  await mkdir(site, { recursive: true });
  await writeFile(join(site, 'foreign.html'), 'of someone else');
  const upload = (): Promise<string> =>
    runScript(uploadToServer, cwd, { DEPLOY_TO: `${site}/`, SSH_PRIVATE_KEY: 'none', SSH_KNOWN_HOSTS: 'none' });

  await upload();
  assert.deepEqual(await listFiles(site), ['foreign.html', ...(await listFiles(dist))].sort());
  for (const path of await listFiles(dist)) {
    assert.ok((await readFile(join(site, path))).equals(await readFile(join(dist, path))), path);
    assert.equal((await stat(join(site, path))).mode & 0o777, 0o644, path);
  }
  assert.equal((await stat(join(site, '.well-known/csaf'))).mode & 0o777, 0o755);
  assert.equal((await stat(join(cwd, 'work/key'))).mode & 0o777, 0o600);

  const old = new Date('2026-01-01T00:00:00Z');
  for (const path of await listFiles(site)) await utimes(join(site, path), old, old);
  await nextPublication(dist);
  await upload();
  assert.deepEqual(await listFiles(site), ['foreign.html', ...(await listFiles(dist))].sort());
  const touched: string[] = [];
  for (const path of await listFiles(site)) {
    if ((await stat(join(site, path))).mtimeMs !== old.getTime()) touched.push(path);
  }
  assert.deepEqual(touched, [document, 'publication.json'], 'what keeps its bytes keeps its ETag');
});

interopTest('CloudFront is told the paths to purge, or everything when they are many', ['jq', 'rsync'], async () => {
  const cwd = join(await workFolder(), 'purge');
  await mkdir(join(cwd, 'dist'), { recursive: true });
  await mkdir(join(cwd, 'bin'), { recursive: true });
  await writeFile(join(cwd, 'bin/aws'), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
  const purge = async (urls: string[] | undefined): Promise<string[]> => {
    const changes = urls && { purge: urls };
    await writeFile(join(cwd, 'dist/publication.json'), JSON.stringify({ changes }));
    return (await runScript(purgeCloudFront, cwd, { CLOUDFRONT_DISTRIBUTION: 'D1' })).trim().split('\n').slice(5);
  };
  assert.deepEqual(await purge(['https://a.example/b/c.json', 'https://a.example/']), ['/b/c.json', '/']);
  assert.deepEqual(await purge([...Array(1001).keys()].map((n) => `https://a.example/${n}`)), ['/*']);
  assert.deepEqual(await purge([]), []);
  assert.deepEqual(await purge(undefined), []);
});
