import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { describe } from 'node:test';
import { interopTest } from './interop-test.ts';
import { servers } from './servers/servers.ts';
import { buildTree } from './trees.ts';

describe('each server serves the tree by the file that the build emitted for it', () => {
  for (const { name, start } of servers) {
    for (const base of ['/', '/security/'] as const) {
      interopTest(`${name}, ${base}`, ['openssl', name], async () => {
        const tree = await buildTree({ base });
        const server = await start(tree);
        try {
          const path = '.well-known/csaf/provider-metadata.json';
          const answer = await get(`${server.origin}${server.base}${path}`, await readFile(server.ca));
          assert.equal(answer.status, 200);
          assert.equal(answer.type, 'application/json');
          assert.equal(answer.body, await readFile(`${tree.folder}/${path}`, 'utf8'));
        } finally {
          await server.stop();
        }
        await assert.rejects(get(`${server.origin}/`, ''), /ECONNREFUSED/);
      });
    }
  }
});

function get(url: string, ca: Buffer | string): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    request(url, { ca, agent: false }, async (response) => {
      const body = Buffer.concat(await response.toArray()).toString('utf8');
      resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body });
    })
      .on('error', reject)
      .end();
  });
}
