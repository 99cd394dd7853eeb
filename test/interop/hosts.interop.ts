import assert from 'node:assert/strict';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';
import type { PublicationManifest } from '../../src/model/publication-manifest.ts';
import { interopTest } from './interop-test.ts';
import { type Answer, ask } from './raw-request.ts';
import type { Server } from './servers/server.ts';
import { servers } from './servers/servers.ts';
import { serving } from './servers/serving.ts';
import { buildTree, changeText, type ServedTree } from './trees.ts';

/** Documents whose names are those of feeds: they are documents all the same. */
const variant = {
  name: 'named-like-feeds',
  async change(content: string): Promise<void> {
    for (const id of ['FEED', 'UPDATES']) {
      const file = join(content, `2026/${id}.yaml`);
      await cp(join(content, '2026/EXAMPLE-SA-2026-0003.yaml'), file);
      await changeText(file, /^id: .*$/m, `id: ${id}`);
    }
  },
};

const configuration = ['.htaccess', '.nojekyll', 'Caddyfile', '_headers', 'nginx.conf'];
const security = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': /^default-src 'none'; .*frame-ancestors 'none'$/,
};

for (const { name, start } of servers) {
  for (const base of ['/', '/security/'] as const) {
    describe(`${name} at ${base}`, () => {
      const onServer = (what: string, run: (server: Server, tree: ServedTree) => Promise<void>): void =>
        interopTest(`${name} at ${base}: ${what}`, ['openssl', name], async () => {
          const tree = await buildTree({ base, variant });
          await serving(start(tree), (server) => run(server, tree));
        });
      onServer('every file is sent as publication.json says', everyFile);
      onServer('what is missing is not found, whatever its name', missingFiles);
      onServer('folders are not redirected below .well-known/csaf', folders);
      onServer('configuration and what lies outside stay inside', tricks);
      onServer('what is kept is asked for anew', revalidation);
    });
  }
}

async function everyFile(server: Server, tree: ServedTree): Promise<void> {
  const manifest: PublicationManifest = JSON.parse(await readFile(join(tree.folder, 'publication.json'), 'utf8'));
  const itself = { path: 'publication.json', media_type: 'application/json', cache_control: 'public, no-cache' };
  const files = [...manifest.files.filter(({ path }) => !configuration.includes(path)), itself];
  assert.ok(files.some(({ path }) => path === '.well-known/csaf/white/2026/feed.json'));
  for (const { path, media_type, cache_control } of files) {
    const answer = await ask(server, tree.base + path.split('/').map(encodeURIComponent).join('/'));
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers['content-type'], media_type, path);
    assert.equal(answer.headers['cache-control'], cache_control, path);
    const open = path.startsWith('.well-known/csaf/') || /(^|\/)security\.txt$/.test(path);
    assert.equal(answer.headers['access-control-allow-origin'], open ? '*' : undefined, path);
    assert.ok(answer.headers.etag, path);
    assert.equal(answer.headers['strict-transport-security'], undefined);
    assertSecure(answer, path);
    assert.ok(answer.body.equals(await readFile(join(tree.folder, path))), path);
  }
}

async function missingFiles(server: Server, { base, folder }: ServedTree): Promise<void> {
  const endings = [
    '.json .json.asc .json.sha256 .json.sha512 .asc .txt .csv .html .xml .md .css .js .svg .png .well-known',
    '.php .bak ~',
  ];
  const page = await readFile(join(folder, '404.html'));
  const csaf = `${base}.well-known/csaf/`;
  for (const place of [`${csaf}white/2026/`, `${csaf}white/1999/`, csaf, base, `${base}feeds/`, `${base}_astro/`]) {
    for (const ending of ['', ...endings.join(' ').split(' ')]) {
      const path = `${place}missing${ending}`;
      const answer = await ask(server, path);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8', path);
      assert.equal(answer.headers['cache-control'], 'public, no-cache', path);
      assert.equal(answer.headers.location, undefined, path);
      assertSecure(answer, path);
      assert.ok(answer.body.equals(page), path);
    }
  }
}

async function folders(server: Server, { base }: ServedTree): Promise<void> {
  const csaf = `${base}.well-known/csaf`;
  for (const folder of [csaf, `${csaf}/white`, `${csaf}/white/2026`, `${csaf}/openpgp`]) {
    const listing = await ask(server, `${folder}/`);
    assert.equal(listing.status, 200, folder);
    assert.equal(listing.headers['content-type'], 'text/html; charset=utf-8', folder);
    assert.equal(listing.headers['access-control-allow-origin'], '*', folder);
    const bare = await ask(server, folder);
    assert.equal(bare.status, 404, `${folder} without its slash`);
    assert.equal(bare.headers.location, undefined, folder);
  }
  for (const folder of ['policy', 'hall-of-fame', 'advisories/example-sa-2026-0001']) {
    const page = await ask(server, `${base}${folder}/`);
    assert.equal(page.status, 200, folder);
    assert.equal(page.headers['access-control-allow-origin'], undefined, folder);
    const bare = await ask(server, `${base}${folder}`);
    assert.match(String(bare.status), /^30[18]$/, folder);
    assert.equal(new URL(bare.headers.location ?? '', server.origin).href, `${server.origin}${base}${folder}/`);
  }
}

async function tricks(server: Server, { base, folder }: ServedTree): Promise<void> {
  const secrets = await Promise.all(configuration.map((file) => readFile(join(folder, file))));
  const outside = await readFile('/etc/passwd');
  const names = configuration.flatMap((name) => [
    name,
    `./${name}`,
    `/${name}`,
    `policy/../${name}`,
    `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`,
    `.well-known/csaf/..%2f..%2f${name}`,
    `.well-known/csaf/%2e%2e/%2e%2e/${name}`,
    `${name}?raw`,
    `${name}/`,
    `${name}%00`,
    `${name}%20`,
  ]);
  const climbs = ['', '.well-known/csaf/', '_astro/'].flatMap((place) =>
    ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..%5c', '..;/'].map((up) => `${place}${up.repeat(12)}etc/passwd`),
  );
  for (const path of [...names, ...climbs, '.git/config', '.csaf-press/key.asc', 'publisher.yaml']) {
    const answer = await ask(server, base + path);
    const where = `${path}: ${answer.status} ${answer.body.subarray(0, 200)}`;
    // A redirect may mend the path; what it leads to is asked for here as well. Caddy answers 500 to what no file can be named.
    const wanted = path.includes('%00') ? /^(40[034]|500)$/ : /^(30[18]|40[034])$/;
    assert.match(String(answer.status), wanted, where);
    for (const secret of [...secrets, outside]) {
      assert.ok(secret.length === 0 || !answer.body.includes(secret), where);
    }
  }
}

async function revalidation(server: Server, { base }: ServedTree): Promise<void> {
  const path = `${base}.well-known/csaf/white/2026/feed.json`;
  const first = await ask(server, path);
  const again = await ask(server, path, { headers: { 'if-none-match': first.headers.etag ?? '' } });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
  assert.equal(again.headers['cache-control'], 'public, no-cache');
  assert.equal(again.headers['access-control-allow-origin'], '*');
  const head = await ask(server, path, { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.deepEqual(
    [head.headers['content-type'], head.headers['content-length']],
    ['application/json', String(first.body.length)],
  );
  for (const agent of ['', 'curl/8', 'Go-http-client/1.1', 'python-requests/2', 'GPTBot']) {
    assert.equal((await ask(server, path, { headers: { 'user-agent': agent } })).status, 200, agent);
  }
}

function assertSecure({ headers }: Answer, path: string): void {
  for (const [name, wanted] of Object.entries(security)) {
    const value = headers[name] ?? '';
    if (typeof wanted === 'string') assert.equal(value, wanted, `${name} of ${path}`);
    else assert.match(value, wanted, `${name} of ${path}`);
  }
}
