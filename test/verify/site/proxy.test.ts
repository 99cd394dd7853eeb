import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openRequester, type Requester } from '../../../src/verify/site/request.ts';
import { startProxy } from '../../interop/proxy.ts';
import { host, type ProviderServer, serveTree } from '../provider-server.ts';

let server: ProviderServer;
let tunnel: Awaited<ReturnType<typeof startProxy>>;
let requester: Requester;
before(async () => {
  server = await serveTree(new Map([['a.json', '{}']]));
  tunnel = await startProxy(new Map([[`${host}:443`, server.port]]));
  const access = {
    authorities: [server.certificate.cert],
    proxies: { HTTPS_PROXY: tunnel.url, NO_PROXY: 'direct.invalid' },
  };
  requester = openRequester(access, { time: 20_000, size: 1e6 }, 2);
});
after(async () => {
  requester.close();
  await tunnel.stop();
  await server.close();
});

describe('a proxy of the environment', { skip: Number.parseInt(process.versions.node, 10) < 24 }, () => {
  const ask = (url: string): ReturnType<Requester['send']> =>
    requester.send(new URL(url), { headers: { 'user-agent': 'csaf-press/test' }, withCredentials: false });

  test('leads to the server, whose certificate is seen', async () => {
    const outcome = await ask(`https://${host}/a.json`);
    assert.ok('body' in outcome, JSON.stringify(outcome));
    assert.equal(String(outcome.body), '{}');
    assert.equal(requester.certificates.get(host)?.fault, undefined);
    assert.notEqual(requester.certificates.get(host)?.valid, undefined);
  });

  test('that does not get there is told of', async () => {
    const outcome = await ask('https://nowhere.example.com/');
    assert.deepEqual(outcome, {
      kind: 'name',
      reason: 'cannot be fetched: the proxy of HTTPS_PROXY does not get there',
    });
  });

  test('is passed by for the names of NO_PROXY', async () => {
    const outcome = await ask('https://direct.invalid/');
    assert.deepEqual(outcome, { kind: 'name', reason: 'cannot be fetched: its host has no address' });
  });
});
