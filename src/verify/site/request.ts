import { type ClientRequest, type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createSecureContext, rootCertificates, TLSSocket } from 'node:tls';
import { createGunzip } from 'node:zlib';
import type { Failure, Reply } from './exchange.ts';
import { failureOf } from './failure.ts';

/** Where a host and port are really reached; for tests and for servers that no public name leads to yet. */
export type Route = (host: string, port: number) => { host: string; port: number } | undefined;

/** How servers are reached, and who asks. */
export interface Access {
  route?: Route;
  /** Certificate authorities beside those that Node knows, PEM. */
  authorities?: readonly string[];
  /** Neither the certificates nor the names in them are checked. */
  insecure?: boolean;
  /** PEM. */
  clientCertificate?: { cert: string; key: string };
  /** `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` of the environment, in either case; Node 24 and later heed them. */
  proxies?: Readonly<Record<string, string | undefined>>;
  /** Sent along to whom the audit is about: `Authorization` above all. */
  headers?: readonly (readonly [string, string])[];
}

/** How much of anybody's patience, memory and traffic one request may cost. */
export interface Limits {
  /** Milliseconds from the request to the last byte. */
  time: number;
  /** Bytes of a body, inflated. */
  size: number;
}

/** What one request says of itself. */
export interface Ask {
  headers: Readonly<Record<string, string>>;
  /** With the credentials of {@link Access}. */
  withCredentials: boolean;
  /** That there is no answer is an answer: not asked again. */
  isProbe?: boolean;
}

/** What was seen of a host's certificate. */
export interface Certificate {
  /** Why it vouches for nothing, by the code of OpenSSL or Node; absent when it does. */
  fault?: string;
  /** In milliseconds since 1970; absent of a connection that showed no certificate. */
  valid?: { from: number; until: number };
}

/** Sends one GET, follows nothing, repeats nothing, and never throws. */
export interface Requester {
  send(url: URL, ask: Ask): Promise<Reply | Failure>;
  /** Of each host (with its port) that was reached by TLS. */
  certificates: ReadonlyMap<string, Certificate>;
  close(): void;
}

/** Connections are kept alive; closing is the caller's duty. */
export function openRequester(access: Access, limits: Limits, connections: number): Requester {
  const certificates = new Map<string, Certificate>();
  const agents = agentsOf(access, connections);
  const start = (url: URL, { headers, withCredentials }: Ask): ClientRequest => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    const to = access.route?.(host, port) ?? { host, port };
    const common = { ...to, path: `${url.pathname}${url.search}`, headers: { ...headers, host: url.host } };
    if (url.protocol !== 'https:') return plainRequest({ ...common, agent: agents.plain });
    const secrets = withCredentials ? (access.headers ?? []) : [];
    const isSecret = withCredentials && (secrets.length > 0 || access.clientCertificate !== undefined);
    return request({
      ...common,
      agent: isSecret ? agents.secret : agents.open,
      headers: { ...common.headers, ...Object.fromEntries(secrets) },
      ...(isIP(host) === 0 ? { servername: host } : {}),
    });
  };
  const send = (url: URL, ask: Ask): Promise<Reply | Failure> =>
    new Promise((resolve) => {
      const sent = start(url, ask);
      const timer = setTimeout(() => sent.destroy(new Error(`takes longer than ${limits.time / 1000} s`)), limits.time);
      const end = (outcome: Reply | Failure): void => {
        clearTimeout(timer);
        resolve(outcome);
      };
      sent.on('error', (error) => end(failureOf(error)));
      sent.on('response', (response) => {
        if (response.socket instanceof TLSSocket) note(certificates, url.host, response.socket);
        readBody(response, limits.size).then(
          (body) =>
            end('reason' in body ? body : { status: response.statusCode ?? 0, headers: headersOf(response), body }),
          (error: unknown) => end(failureOf(error)),
        );
      });
      sent.end();
    });
  return {
    send,
    certificates,
    close: () => {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

/** What is trusted, and who we are, is set up once: as options of each request it took half the time of an audit. */
function agentsOf(
  { authorities = [], clientCertificate, insecure, proxies }: Access,
  maxSockets: number,
): Record<'open' | 'secret', Agent> & { plain: PlainAgent } {
  const ca = authorities.length === 0 ? {} : { ca: [...rootCertificates, ...authorities] };
  const common = { keepAlive: true, maxSockets, ...(proxies === undefined ? {} : { proxyEnv: proxies }) };
  return {
    plain: new PlainAgent(common),
    // A faulty certificate is a finding, and the audit goes on …
    open: new Agent({ ...common, secureContext: createSecureContext(ca), rejectUnauthorized: false }),
    // … but nothing secret is told to a stranger.
    secret: new Agent({
      ...common,
      secureContext: createSecureContext({ ...ca, ...clientCertificate }),
      rejectUnauthorized: insecure !== true,
    }),
  };
}

/** The first connection tells: a resumed session is not checked again. */
function note(certificates: Map<string, Certificate>, host: string, socket: TLSSocket): void {
  if (certificates.has(host)) return;
  const { authorized, authorizationError } = socket;
  const { valid_from: from = '', valid_to: until = '' } = socket.getPeerCertificate();
  const valid = { from: Date.parse(from), until: Date.parse(until) };
  const code = authorizationError instanceof Error ? authorizationError.message : String(authorizationError);
  certificates.set(host, { ...(authorized ? {} : { fault: code }), ...(Number.isNaN(valid.until) ? {} : { valid }) });
}

/** Read as a stream, so that neither an endless body nor an inflated one gets further than the limit. */
async function readBody(response: IncomingMessage, limit: number): Promise<Buffer | Failure> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'gzip' && encoding !== 'identity' && encoding !== '') {
    response.destroy();
    return { kind: 'encoding', reason: `is sent as content-encoding ${encoding}, which was not asked for` };
  }
  const stream: Readable = encoding === 'gzip' ? inflated(response) : response;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) {
      response.destroy();
      return { kind: 'size', reason: `is larger than ${limit / 1e6} MB; it was not read to its end` };
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function inflated(response: IncomingMessage): Readable {
  const gunzip = createGunzip();
  // pipe() hands on no error of its source.
  response.on('error', (error) => gunzip.destroy(error));
  response.on('aborted', () => gunzip.destroy(new Error('breaks off')));
  return response.pipe(gunzip);
}

function headersOf({ headers }: IncomingMessage): Map<string, string> {
  return new Map(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
    ),
  );
}
