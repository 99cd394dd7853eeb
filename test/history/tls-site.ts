import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

/** False, or the reason that a test which needs a certificate is skipped with. */
export const missing: string | false =
  spawnSync('openssl', ['version']).status === 0 ? false : 'NOT RUN: openssl is not installed';

/** Answers a request for a path. */
export type Answer = (path: string, response: ServerResponse) => void | Promise<void>;

/** A site on this machine, over TLS with a certificate that was made for it. */
export interface TlsSite {
  /** Ends with `/`. */
  url: string;
  /** File of the certificate, for NODE_EXTRA_CA_CERTS. */
  certificate: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  stop(): Promise<void>;
}

/** Starts a site whose every answer is `answer`'s; this process trusts it from then on, if it is told to. */
export async function startSite(answer: Answer, isTrusted = true): Promise<TlsSite> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-tls-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...names, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
  const ca = await readFile(certificate);
  if (isTrusted) setDefaultCACertificates([...getCACertificates('default'), ca.toString('utf8')]);
  const asked: string[] = [];
  const server = createServer({ key: await readFile(key), cert: ca }, (incoming, response) => {
    const path = decodeURI(incoming.url ?? '').slice(1);
    asked.push(path);
    void answer(path, response);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return {
    url: `https://localhost:${address.port}/`,
    certificate,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
