import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';
import { type Answer, ask, bodyOf } from './curl.ts';
import { interopTest } from './interop-test.ts';
import type { Server } from './servers/server.ts';
import { servers } from './servers/servers.ts';
import { serving } from './servers/serving.ts';
import { buildTree, type ServedTree } from './trees.ts';

/** A file as `publication.json` names it. */
interface Published {
  path: string;
  media_type: string;
  size: number;
}

/** What a host reads, and need not serve. */
const configuration = new Set(['.htaccess', '.nojekyll', 'Caddyfile', 'nginx.conf', '_headers']);
const csaf = '.well-known/csaf/';

for (const { name, start } of servers) {
  for (const base of ['/', '/security/'] as const) {
    describe(`${name}, ${base}: what curl is answered`, () => {
      const answersTest = (title: string, run: (server: Server, tree: ServedTree) => Promise<void>): void =>
        interopTest(title, ['openssl', 'curl', name], async () => {
          const tree = await buildTree({ base });
          await serving(start(tree), (server) => run(server, tree));
        });

      answersTest(
        'each file: 200, the media type of publication.json and nothing else, all of its bytes',
        async (server, tree) => {
          const files = await publishedFiles(tree);
          const answers = await ask(urlsOf(server, files), server.ca);
          assert.deepEqual(
            answers.map(({ url, status, type, size }) => [url, status, spelled(type), size]),
            files.map(({ path, media_type, size }) => [urlOf(server, path), 200, spelled(media_type), size]),
          );
        },
      );

      answersTest(
        'all CSAF files: open to every origin, no redirect, an ETag and a Cache-Control',
        async (server, tree) => {
          const urls = [...urlsOf(server, await csafFiles(tree)), ...(await namedUrls(tree))];
          for (const { url, status, allowOrigin, location, etag, cacheControl } of await ask(urls, server.ca)) {
            assert.deepEqual(
              { url, status, allowOrigin, location },
              { url, status: 200, allowOrigin: '*', location: '' },
            );
            assert.match(etag, /^(?:W\/)?"[^"]+"$/, url);
            assert.notEqual(cacheControl, '', url);
          }
        },
      );

      answersTest('an ETag that is known is answered with 304', async (server, tree) => {
        const [first] = await csafFiles(tree);
        for (const path of [
          first?.path ?? '',
          `${csaf}provider-metadata.json`,
          `${csaf}white/csaf-feed-tlp-white.json`,
        ]) {
          const [known] = await ask([urlOf(server, path)], server.ca);
          const [again] = await ask([urlOf(server, path)], server.ca, '-H', `If-None-Match: ${known?.etag}`);
          assert.deepEqual([path, again?.status, again?.size, again?.etag], [path, 304, 0, known?.etag]);
          const [other] = await ask([urlOf(server, path)], server.ca, '-H', 'If-None-Match: "other"');
          assert.equal(other?.status, 200);
        }
      });

      answersTest('what is missing is a real 404, with the page for people', async (server, tree) => {
        const [first] = await csafFiles(tree);
        const missing = ['white/2026/none.json', 'white/2026/none.json.sha256', 'white', 'none/', 'none'];
        const paths = [
          ...missing.map((path) => `${csaf}${path}`),
          `${first?.path}.sha1`,
          'none',
          'none/',
          'advisories/none/',
        ];
        const answers = await ask(urlsOf(server, paths.map(named)), server.ca);
        assert.deepEqual(
          answers.map(({ url, status }) => [url, status]),
          paths.map((path) => [urlOf(server, path), 404]),
        );
        const page = await readFile(join(tree.folder, '404.html'), 'utf8');
        assert.equal(await bodyOf(urlOf(server, 'none'), server.ca), page);
      });

      answersTest('HEAD, HTTP/1.1 and HTTP/2, any User-Agent and none: the same answer', async (server, tree) => {
        const urls = urlsOf(server, await csafFiles(tree));
        const plain = await ask(urls, server.ca, '--http1.1');
        assert.deepEqual(new Set(plain.map(({ http }) => http)), new Set(['1.1']));
        const http2 = await ask(urls, server.ca, '--http2');
        assert.deepEqual(new Set(http2.map(({ http }) => http)), new Set(['2']));
        const head = await ask(urls, server.ca, '--http1.1', '--head');
        assert.deepEqual(
          head,
          plain.map((answer) => ({ ...answer, size: 0 })),
        );
        for (const agent of [
          '',
          'csaf_distribution/3.7.0',
          'Go-http-client/1.1',
          'a bot; «odd»',
          'python-requests/2.0',
        ]) {
          const answers = await ask(urls, server.ca, '--user-agent', agent);
          assert.deepEqual(answers.map(withoutVersion), plain.map(withoutVersion), agent);
        }
      });
    });
  }
}

async function publishedFiles({ folder }: ServedTree): Promise<Published[]> {
  const { files }: { files: Published[] } = JSON.parse(await readFile(join(folder, 'publication.json'), 'utf8'));
  return files.filter(({ path }) => !configuration.has(path));
}

async function csafFiles(tree: ServedTree): Promise<Published[]> {
  return (await publishedFiles(tree)).filter(({ path }) => path.startsWith(csaf));
}

/** Every URL that the metadata name, as they are spelled there. */
async function namedUrls({ folder, origin }: ServedTree): Promise<string[]> {
  const text = await readFile(join(folder, csaf, 'provider-metadata.json'), 'utf8');
  const urls = [...text.matchAll(/"(https:[^"]+)"/g)].flatMap(([, url]) => url ?? []);
  return urls.filter((url) => url.startsWith(`${origin}/`));
}

function named(path: string): Published {
  return { path, media_type: '', size: 0 };
}

function urlsOf(server: Server, files: readonly Published[]): string[] {
  return files.map(({ path }) => urlOf(server, path));
}

function urlOf({ origin, base }: Server, path: string): string {
  return `${origin}${base}${path}`;
}

/** Case and space do not matter to a client that reads parameters; that of JSON is compared as it is. */
function spelled(type: string): string {
  return type.startsWith('application/json') ? type : type.toLowerCase().replace(/;\s*/, '; ');
}

function withoutVersion(answer: Answer): Omit<Answer, 'http'> {
  const { http: _, ...rest } = answer;
  return rest;
}
