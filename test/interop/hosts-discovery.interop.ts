import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';
import { interopTest } from './interop-test.ts';
import { ask } from './raw-request.ts';
import { servers } from './servers/servers.ts';
import { serving } from './servers/serving.ts';
import { changedCopy, uncomment } from './tree-copy.ts';
import { buildTree, changeText } from './trees.ts';

const dnsHost = 'csaf.data.security.example.com';
const metadataPath = '.well-known/csaf/provider-metadata.json';

describe('csaf.data.security.<domain> answers with the metadata itself (CSAF 2.0 §7.1.10)', () => {
  for (const server of servers) {
    interopTest(server.name, ['openssl', server.name], async () => {
      const tree = await changedCopy(await buildTree(), 'dns', async ({ folder, port }) => {
        // As the comment says: the # goes away once the name leads here. The port is that of the test.
        await uncomment(join(folder, 'Caddyfile'), /^# csaf\.data\.[\s\S]*?^# \}$/m);
        await changeText(join(folder, 'Caddyfile'), /^(csaf\.data\.\S+) \{$/m, `$1:${port} {`);
      });
      const metadata = await readFile(join(tree.folder, metadataPath), 'utf8');
      await serving(server.start(tree), async (running) => {
        const answer = await ask(running, '/', { headers: { host: dnsHost } });
        assert.equal(answer.status, 200);
        assert.equal(answer.headers['content-type'], 'application/json');
        assert.equal(answer.headers['access-control-allow-origin'], '*');
        assert.equal(answer.headers['cache-control'], 'public, max-age=300, must-revalidate');
        assert.equal(answer.body.toString('utf8'), metadata);
        const missing = await ask(running, '/missing.json', { headers: { host: dnsHost } });
        assert.equal(missing.status, 404);
        const page = await ask(running, '/');
        assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
      });
    });
  }
});

describe('consumers that look at the root of the domain find a tree that is below a path', () => {
  for (const server of servers) {
    interopTest(server.name, ['openssl', server.name], async () => {
      const built = await buildTree({ base: '/security/' });
      await serving(server.start(built), async (running) => {
        for (const path of [
          metadataPath,
          '.well-known/csaf/service.json',
          '.well-known/security.txt',
          'security.txt',
        ]) {
          const answer = await ask(running, `/${path}`);
          assert.equal(answer.status, 200, path);
          assert.equal(answer.body.toString('utf8'), await readFile(join(built.folder, path), 'utf8'));
          assert.equal(answer.headers['access-control-allow-origin'], '*', path);
          assert.equal(answer.headers['cache-control'], 'public, max-age=300, must-revalidate', path);
        }
        assert.equal((await ask(running, `/${metadataPath}`)).headers['content-type'], 'application/json');
        // Around the emitted file, Apache is set to list folders.
        const root = server.name === 'apache2' ? [] : ['/'];
        for (const path of [...root, '/.well-known/csaf/white/index.txt', '/missing']) {
          assert.match(String((await ask(running, path)).status), /^40[34]$/, path);
        }
      });
    });

    // The lines of HOSTING.md for Apache come before its files.
    if (server.name === 'apache2') continue;
    interopTest(`${server.name}, unless the domain has files of its own there`, ['openssl', server.name], async () => {
      const tree = await changedCopy(await buildTree({ base: '/security/' }), 'own-root', async (copy) => {
        await writeFile(join(copy.root, 'security.txt'), 'the domain’s own\n');
      });
      await serving(server.start(tree), async (running) => {
        assert.equal((await ask(running, '/security.txt')).body.toString('utf8'), 'the domain’s own\n');
        assert.equal((await ask(running, '/.well-known/security.txt')).status, 200);
      });
    });
  }
});

describe('csaf.data.security.<domain> answers for a tree below a path, too', () => {
  for (const server of servers.filter(({ name }) => name !== 'caddy')) {
    interopTest(server.name, ['openssl', server.name], async () => {
      const tree = await buildTree({ base: '/security/' });
      await serving(server.start(tree), async (running) => {
        const answer = await ask(running, '/', { headers: { host: dnsHost } });
        assert.equal(answer.status, 200);
        assert.equal(answer.headers['content-type'], 'application/json');
        assert.equal(answer.headers['access-control-allow-origin'], '*');
        assert.equal(answer.body.toString('utf8'), await readFile(join(tree.folder, metadataPath), 'utf8'));
      });
    });
  }
});
