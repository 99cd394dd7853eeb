import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { after, before, test } from 'node:test';
import { linkChecker } from '../../src/services/link-checker.ts';

/** What the server was asked, as `METHOD path`. */
const asked: string[] = [];
const agents = new Set<string | undefined>();
let open = 0;
let mostOpen = 0;
let held: (() => void)[] = [];
let base = '';

const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  agents.add(request.headers['user-agent']);
  answer(request, response);
});

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  base = `http://127.0.0.1:${address.port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

function answer({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(url, 'http://localhost');
  const status = Number(pathname.slice(1));
  const hop = Number(/^\/hops\/(\d+)$/.exec(pathname)?.[1] ?? Number.NaN);
  if (pathname === '/silent') return;
  if (pathname === '/hang-up') response.destroy();
  else if (pathname === '/slow') holdOpen(response);
  else if (pathname === '/loop') redirect(response, '/loop');
  else if (hop >= 0) redirect(response, hop === 0 ? '/200' : `/hops/${hop - 1}`);
  else if (pathname === '/to-404') redirect(response, '404');
  else if (pathname === '/to-file') redirect(response, 'file:///etc/passwd');
  else if (pathname === '/get-only') response.writeHead(method === 'HEAD' ? 405 : 200).end('text');
  else if (pathname === '/hang-up-on-head' && method === 'HEAD') response.destroy();
  else response.writeHead(status || 200).end();
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

function holdOpen(response: ServerResponse): void {
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  held.push(() => {
    open -= 1;
    response.end();
  });
}

const cases: readonly { path: string; fault?: RegExp; asked: readonly string[] }[] = [
  { path: '/200', asked: ['HEAD /200'] },
  { path: '/204', asked: ['HEAD /204'] },
  { path: '/304', asked: ['HEAD /304'] },
  { path: '/404', fault: /status 404/, asked: ['HEAD /404', 'GET /404'] },
  { path: '/500', fault: /status 500/, asked: ['HEAD /500', 'GET /500'] },
  { path: '/get-only', asked: ['HEAD /get-only', 'GET /get-only'] },
  { path: '/hang-up-on-head', asked: ['HEAD /hang-up-on-head', 'GET /hang-up-on-head'] },
  { path: '/hang-up', fault: /cannot be retrieved/, asked: ['HEAD /hang-up', 'GET /hang-up'] },
  { path: '/hops/1', asked: ['HEAD /hops/1', 'HEAD /hops/0', 'HEAD /200'] },
  { path: '/hops/9', asked: [9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((hop) => `HEAD /hops/${hop}`).concat('HEAD /200') },
  {
    path: '/hops/10',
    fault: /redirects more than 10 times/,
    asked: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((hop) => `HEAD /hops/${hop}`),
  },
  { path: '/loop', fault: /redirects more than 10 times/, asked: new Array(11).fill('HEAD /loop') },
  { path: '/to-404', fault: /status 404/, asked: ['HEAD /to-404', 'HEAD /404', 'GET /to-404', 'GET /404'] },
  { path: '/to-file', fault: /redirects to what is no http/, asked: ['HEAD /to-file', 'GET /to-file'] },
  { path: '/silent', fault: /no answer within 0\.2 s/, asked: ['HEAD /silent'] },
];

for (const { path, fault, asked: expected } of cases) {
  test(`link ${path}`, async () => {
    asked.length = 0;
    const found = await linkChecker({ fetch, timeout: path === '/silent' ? 200 : 10_000 }).faultOf(`${base}${path}`);
    if (fault === undefined) assert.equal(found, undefined);
    else assert.match(found ?? '', fault);
    assert.deepEqual(asked, expected);
  });
}

const refused: readonly { url: string; fault: RegExp }[] = [
  { url: 'ftp://127.0.0.1/', fault: /no http or https URL/ },
  { url: 'file:///etc/passwd', fault: /no http or https URL/ },
  { url: 'not a URL', fault: /no http or https URL/ },
  { url: '', fault: /no http or https URL/ },
  { url: 'http://user:secret@127.0.0.1/', fault: /user name or password/ },
];

for (const { url, fault } of refused) {
  test(`no request is made for ${JSON.stringify(url)}`, async () => {
    const never = async (): Promise<Response> => assert.fail('the network was asked');
    assert.match((await linkChecker({ fetch: never }).faultOf(url)) ?? '', fault);
  });
}

test('a host without a server', async () => {
  const closed = createServer();
  closed.listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const address = closed.address();
  assert.ok(typeof address === 'object' && address !== null);
  closed.close();
  await once(closed, 'close');
  const fault = await linkChecker({ fetch }).faultOf(`http://127.0.0.1:${address.port}/`);
  assert.equal(fault, 'its host refuses the connection');
});

const failures: readonly { thrown: unknown; fault: RegExp }[] = [
  { thrown: new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }), fault: /host is not known/ },
  {
    thrown: new TypeError('fetch failed', { cause: new Error('bad packet') }),
    fault: /cannot be retrieved \(bad packet\)/,
  },
  { thrown: new TypeError('odd'), fault: /cannot be retrieved \(odd\)/ },
  { thrown: 'a text', fault: /cannot be retrieved \(a text\)/ },
];

for (const { thrown, fault } of failures) {
  test(`what fetch throws is told: ${String(fault)}`, async () => {
    const failing = async (): Promise<Response> => {
      throw thrown;
    };
    assert.match((await linkChecker({ fetch: failing }).faultOf('https://example.net')) ?? '', fault);
  });
}

test('a URL is asked for once, whoever asks, while it is under way and after', async () => {
  asked.length = 0;
  const checker = linkChecker({ fetch });
  const urls = [`${base}/200`, `${base}/200#part`, `${base}/200`];
  await Promise.all(urls.map((url) => checker.faultOf(url)));
  await checker.faultOf(`${base}/200`);
  assert.deepEqual(asked, ['HEAD /200']);
});

test('no more URLs are asked for at once than the bound', async () => {
  open = mostOpen = 0;
  held = [];
  const checker = linkChecker({ fetch, concurrency: 3 });
  const all = Promise.all(Array.from({ length: 10 }, (_, index) => checker.faultOf(`${base}/slow?${index}`)));
  let done = false;
  void all.then(() => {
    done = true;
  });
  while (!done) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const release of held.splice(0)) release();
  }
  assert.deepEqual(await all, new Array(10).fill(undefined));
  assert.equal(mostOpen, 3);
});

test('servers are told who asks', async () => {
  agents.clear();
  await linkChecker({ fetch }).faultOf(`${base}/get-only`);
  assert.deepEqual([...agents], ['csaf-press']);
});
