import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProviderServer } from '../verify/provider-server.ts';

/** What csaf_checker found. */
export interface CheckerReport {
  /** Numbers of the requirements with an error. */
  errors: number[];
  passed: boolean;
  messages: string[];
}

interface Requirement {
  num: number;
  messages?: { type: number; text: string }[];
}

/** Runs csaf_checker on a server of ours, under the server's own names: a proxy leads them there, and the certificate is trusted. */
export async function runChecker(
  program: string,
  domain: string,
  server: ProviderServer,
  { unknown = [], args = [] }: { unknown?: readonly string[]; args?: readonly string[] } = {},
): Promise<CheckerReport> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-checker-'));
  const proxy = await openProxy(server, unknown);
  try {
    const trusted = join(folder, 'trusted.pem');
    await writeFile(trusted, server.certificate.cert);
    const env = { ...process.env, SSL_CERT_FILE: trusted, HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, NO_PROXY: '' };
    const out = await output(program, ['--format', 'json', ...args, domain], env, folder);
    return readReport(out);
  } finally {
    await proxy.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const error = 2;

function readReport(text: string): CheckerReport {
  const report = JSON.parse(text);
  const [domain] = report.domains;
  const requirements: Requirement[] = domain.requirements ?? [];
  const failed = requirements.filter(({ messages = [] }) => messages.some(({ type }) => type === error));
  return {
    // Where it cannot read the metadata, that is all it reports, without a number.
    errors: failed.map(({ num }) => (num === 0 ? 7 : num)),
    passed: domain.passed === true,
    messages: requirements.flatMap(({ num, messages = [] }) =>
      messages.filter(({ type }) => type !== 0).map(({ type, text: said }) => `${num} ${type === error ? 'error' : 'warning'}: ${said}`),
    ),
  };
}

function output(program: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

/** A forward proxy that leads every known name to the server. */
async function openProxy(
  server: ProviderServer,
  unknown: readonly string[],
): Promise<{ url: string; close: () => Promise<void> }> {
  const proxy = createServer((_, response) => response.writeHead(502).end());
  const sockets = new Set<{ destroy: () => void }>();
  proxy.on('connect', (request, client, head) => {
    const name = (request.url ?? '').split(':')[0] ?? '';
    if (unknown.includes(name)) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(server.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  proxy.on('request', () => {});
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
