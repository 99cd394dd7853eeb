import { createHash } from 'node:crypto';
import {
  createServer as createPlainServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Route } from '../../src/verify/site/request.ts';
import { type OwnCertificate, ownCertificate } from './certificate.ts';
import { base, type Tree } from './provider-tree.ts';

const day = 24 * 60 * 60 * 1000;

/** What the servers are asked. */
export interface Asked {
  host: string;
  /** With its slash at the beginning, decoded. */
  path: string;
  agent: string;
  authorization: string | undefined;
  /** Over http. */
  plain: boolean;
  /** How often this was asked before. */
  before: number;
  request: IncomingMessage;
}

/** What the servers answer. */
export interface Answered {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** In place of the body. */
  stream?: (response: ServerResponse) => void;
}

/** Changes an answer; none is sent, and the connection is cut, when it gives `cut`. */
export type Hook = (asked: Asked, answer: Answered) => Answered | 'cut';

/** The servers of a provider on this machine: https of its names, and http of what they answer there. */
export interface ProviderServer {
  route: Route;
  certificate: OwnCertificate;
  port: number;
  plainPort: number;
  asked: Asked[];
  close(): Promise<void>;
}

export const host: string = new URL(base).host;

/** Names that lead to the server; all others are unknown. */
const names = [host, `csaf.data.security.${host}`, 'cdn.example.net'];

const certificates = new Map<string, OwnCertificate>();

/** Certificates are made once a run: for the names, of other names, or expired. */
export function certificateOf(kind: 'good' | 'other names' | 'expired'): OwnCertificate {
  const now = Date.now();
  const until = kind === 'expired' ? now - day : now + 60 * day;
  const made =
    certificates.get(kind) ??
    ownCertificate(kind === 'other names' ? ['other.example.com'] : names, new Date(now - 2 * day), new Date(until));
  certificates.set(kind, made);
  return made;
}

/** Serves a tree as a production host would: exact media types, CORS, ETags, no redirects. */
export async function serveTree(
  tree: Tree,
  { hook = (_, answer) => answer, certificate = certificateOf('good'), unknown = [], clients }: ServeOptions = {},
): Promise<ProviderServer> {
  const asked: Asked[] = [];
  const counts = new Map<string, number>();
  const listener =
    (plain: boolean): RequestListener =>
    (request, response) => {
      const url = new URL(request.url ?? '/', `https://${request.headers.host ?? host}`);
      const path = decodeURIComponent(url.pathname);
      const key = `${plain} ${url.host}${path}`;
      const before = counts.get(key) ?? 0;
      counts.set(key, before + 1);
      const { 'user-agent': agent = '', authorization } = request.headers;
      const ask: Asked = { host: url.hostname, path, agent, authorization, plain, before, request };
      asked.push(ask);
      send(request, response, hook(ask, plain ? toHttps(url) : answerOf(tree, url.hostname, path)));
    };
  const asking = clients === undefined ? {} : { requestCert: true, rejectUnauthorized: false, ca: clients.cert };
  const server = createServer({ ...certificate, ...asking }, listener(false));
  const plain = createPlainServer(listener(true));
  for (const each of [server, plain]) {
    each.on('clientError', (_, socket) => socket.destroy());
    await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve));
  }
  const port = portOf(server.address());
  const plainPort = portOf(plain.address());
  const known = new Set(names.filter((name) => !unknown.includes(name)));
  return {
    port,
    plainPort,
    certificate,
    asked,
    route: (name, wanted) =>
      known.has(name)
        ? { host: '127.0.0.1', port: wanted === 80 ? plainPort : port }
        : { host: 'unknown.invalid', port: wanted },
    close: async () => {
      for (const each of [server, plain]) {
        each.closeAllConnections();
        await new Promise((resolve) => each.close(resolve));
      }
    },
  };
}

export interface ServeOptions {
  hook?: Hook;
  certificate?: OwnCertificate;
  /** Names that do not resolve. */
  unknown?: readonly string[];
  /** Clients are asked for a certificate, and those of this one are authorized. */
  clients?: OwnCertificate;
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** What the tree has for a path of a host. */
export function answerOf(tree: Tree, name: string, path: string): Answered {
  const dns = name === `csaf.data.security.${host}`;
  const file = dns && path === '/' ? '.well-known/csaf/provider-metadata.json' : path.slice(1);
  const content = tree.get(file.endsWith('/') || file === '' ? `${file}index.html` : file);
  if (content === undefined || (dns && path !== '/'))
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'There is nothing here.\n' };
  const type =
    types[/\.([a-z]+)$/.exec(file.endsWith('/') ? 'index.html' : file)?.[1] ?? ''] ?? 'text/plain; charset=utf-8';
  const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 20)}"`;
  return { status: 200, headers: { 'content-type': type, 'access-control-allow-origin': '*', etag }, body: content };
}

function toHttps(url: URL): Answered {
  return { status: 301, headers: { location: url.href.replace(/^http:/, 'https:') }, body: '' };
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answered | 'cut'): void {
  if (answer === 'cut') {
    request.socket.destroy();
    return;
  }
  const { status, headers, body, stream } = answer;
  const unchanged = status === 200 && headers.etag !== undefined && request.headers['if-none-match'] === headers.etag;
  response.writeHead(unchanged ? 304 : status, headers);
  if (unchanged) response.end();
  else if (stream !== undefined) stream(response);
  else response.end(body);
}
