import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';
import type { Emitter } from '../../src/emit/emitters.ts';
import { emitApache } from '../../src/emit/hosting/apache.ts';
import { emitCaddy } from '../../src/emit/hosting/caddy.ts';
import { emitNginx } from '../../src/emit/hosting/nginx.ts';
import type { PublicationManifest } from '../../src/model/publication-manifest.ts';
import { context, publisher, released } from '../emit/cast.ts';
import { interopTest } from './interop-test.ts';
import { ask } from './raw-request.ts';
import { authorization, makeReader, openByCertificate, openByPassword } from './restricted-access.ts';
import { servers } from './servers/servers.ts';
import { serving } from './servers/serving.ts';
import type { ToolName } from './tools.ts';
import { changedCopy } from './tree-copy.ts';
import { buildTree, type ServedTree } from './trees.ts';

const reader = { authorization };
const emitters: readonly Emitter[] = [emitNginx, emitCaddy, emitApache];

/** The configuration of a restricted tree, in a copy of a tree; which documents are in there makes no difference to a server. */
async function closeTree(copy: ServedTree): Promise<void> {
  const here = released({ publisher: { ...publisher, baseUrl: `${copy.origin}${copy.base}` } });
  const restricted = { ...here, audience: 'restricted' as const };
  for (const { path, content } of emitters.flatMap((emit) => emit(restricted, context))) {
    await writeFile(join(copy.folder, path), content);
  }
}

async function everyPath({ base, folder }: ServedTree): Promise<string[]> {
  const manifest: PublicationManifest = JSON.parse(await readFile(join(folder, 'publication.json'), 'utf8'));
  const folders = [
    '',
    '.well-known/csaf/',
    '.well-known/csaf/white',
    'policy',
    'policy/',
    'missing',
    'publication.json',
  ];
  return [...manifest.files.map(({ path }) => path), ...folders].map((path) => base + path);
}

describe('a restricted tree', () => {
  for (const server of servers) {
    for (const base of ['/', '/security/'] as const) {
      const needs: ToolName[] = ['openssl', server.name];
      interopTest(`${server.name} at ${base} lets no one in before the operator has chosen`, needs, async () => {
        const tree = await changedCopy(await buildTree({ base }), 'closed', closeTree);
        await serving(server.start(tree), async (running) => {
          for (const path of await everyPath(tree)) {
            const answer = await ask(running, path, { headers: reader });
            // Caddy finds first that the files which configure it are not to be found.
            assert.match(String(answer.status), /^40[34]$/, path);
            assert.ok(answer.body.length < 1000, path);
            assert.equal(answer.headers['cache-control'], 'private, no-store', path);
            assert.equal(answer.headers['access-control-allow-origin'], undefined, path);
          }
        });
      });

      interopTest(`${server.name} at ${base} then sends it to readers alone, and to no cache`, needs, async () => {
        const tree = await changedCopy(await buildTree({ base }), 'opened', async (copy) => {
          await closeTree(copy);
          await openByPassword[server.name]?.(copy);
        });
        await serving(server.start(tree), async (running) => {
          for (const path of await everyPath(tree)) {
            const stranger = await ask(running, path);
            assert.equal(stranger.status, 401, path);
            assert.equal(stranger.headers['cache-control'], 'private, no-store', path);
          }
          const document = `${base}.well-known/csaf/white/2026/example-sa-2026-0001.json`;
          for (const path of [document, `${base}index.html`, `${base}publication.json`, `${base}missing`]) {
            const answer = await ask(running, path, { headers: reader });
            assert.equal(answer.status, path.endsWith('missing') ? 404 : 200, path);
            assert.equal(answer.headers['cache-control'], 'private, no-store', path);
            assert.equal(answer.headers['x-robots-tag'], 'noindex, nofollow', path);
            assert.equal(answer.headers['access-control-allow-origin'], undefined, path);
            assert.equal(answer.headers['x-content-type-options'], 'nosniff', path);
          }
          assert.equal((await ask(running, document, { headers: reader })).headers['content-type'], 'application/json');
          assert.equal((await ask(running, `${base}nginx.conf`, { headers: reader })).status, 404);
        });
      });
    }

    const open = openByCertificate[server.name];
    if (open === undefined) continue;
    interopTest(`${server.name} lets readers in by their certificates`, ['openssl', server.name], async () => {
      let identity = { cert: '', key: '' };
      const tree = await changedCopy(await buildTree(), 'certified', async (copy) => {
        await closeTree(copy);
        identity = await makeReader(join(copy.root, '..'));
        await open(copy, identity.cert);
      });
      await serving(server.start(tree), async (running) => {
        for (const path of await everyPath(tree)) {
          // nginx says so, Caddy ends the handshake.
          const stranger = await ask(running, path).catch((error: Error) => error.message);
          if (typeof stranger === 'string')
            assert.match(stranger, /alert (bad certificate|certificate required)/, path);
          else assert.equal(stranger.status, 400, path);
        }
        const document = '/.well-known/csaf/white/2026/example-sa-2026-0001.json';
        assert.equal((await ask(running, document, { identity })).status, 200);
      });
    });
  }
});
