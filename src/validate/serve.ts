import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { PublisherError } from '../publisher-error.ts';
import { parseText } from './json-text.ts';
import { BodyShelf } from './request-body.ts';
import { answerRequest } from './service-answer.ts';
import { namedTests } from './service-names.ts';
import { Refusal } from './service-refusal.ts';
import { readRequest } from './service-request.ts';
import { renewed } from './services.ts';
import type { Engine } from './validate-input.ts';

/** What a service needs to begin. */
export interface ServiceOptions {
  engine: Omit<Engine, 'tests' | 'now'>;
  clock(): Date;
  host: string;
  /** 0 for any that is free. */
  port: number;
  /** Bytes of a request's body; 64 MB unless told. */
  bodyLimit?: number;
}

/** A service that listens. */
export interface RunningService {
  /** `http://127.0.0.1:8082` */
  url: string;
  /** Answers what has arrived, then ends; what takes longer than a few seconds is cut off. */
  stop(): Promise<void>;
}

const usualBodyLimit = 64 * 1024 * 1024;
/** Milliseconds that are left to requests when the service is stopped. */
const lastAnswers = 5_000;

/**
 * Starts the REST interface of csaf-validator-service: `POST /api/v1/validate` and `GET /api/v1/tests`.
 *
 * @throws PublisherError USAGE when it cannot listen there
 */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const shelf = new BodyShelf(options.bodyLimit ?? usualBodyLimit);
  const server = createServer((request, response) => void respond(request, response, options, shelf));
  await listen(server, options);
  return { url: urlOf(server, options.host), stop: () => stop(server) };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServiceOptions,
  shelf: BodyShelf,
): Promise<void> {
  try {
    send(response, 200, await answer(request, options, shelf), request.method === 'HEAD');
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'The service has a fault of its own.');
    const { status, message, headers } = refusal;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // What the client still sends is not read: the connection cannot be used for another request.
    if (!request.complete) response.setHeader('connection', 'close');
    send(response, status, { statusCode: status, error: refusal.title, message }, request.method === 'HEAD');
  }
}

async function answer(request: IncomingMessage, { engine, clock }: ServiceOptions, shelf: BodyShelf): Promise<unknown> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/api/v1/tests') {
    allow(request, ['GET', 'HEAD']);
    return namedTests.map(({ name, preset }) => ({ name, preset }));
  }
  if (pathname !== '/api/v1/validate') {
    throw new Refusal(404, 'There is POST /api/v1/validate and GET /api/v1/tests, and nothing else.');
  }
  allow(request, ['POST']);
  return shelf.withBody(request, async (bytes) => {
    const asked = readRequest(parseBody(bytes), engine.services);
    if ('fault' in asked) throw new Refusal(400, asked.fault);
    return answerRequest(asked, { ...engine, services: await renewed(engine.services), now: clock() });
  });
}

function allow({ method = '' }: IncomingMessage, methods: readonly string[]): void {
  if (methods.includes(method)) return;
  throw new Refusal(405, `Only ${methods.join(' and ')} can be used here.`, { allow: methods.join(', ') });
}

function parseBody(bytes: Uint8Array): unknown {
  const { json, findings } = parseText(bytes);
  const fault = findings.find(({ severity }) => severity === 'error');
  if (json !== undefined && fault === undefined) return json.value;
  const { message = 'The file is not JSON', subject, range } = fault ?? {};
  const place = range === undefined ? '' : ` (line ${range.start.line}, column ${range.start.column})`;
  const what = message.replace(/^The file/, 'The body');
  throw new Refusal(400, `${what}${subject === undefined ? '' : `: ${subject}`}${place}.`);
}

function send(response: ServerResponse, status: number, body: unknown, isHead: boolean): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(isHead ? undefined : text);
}

async function listen(server: Server, { host, port }: ServiceOptions): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, host, resolve);
  try {
    await promise;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const reason = code === 'EADDRINUSE' ? 'the port is in use' : code;
    throw new PublisherError(
      'USAGE',
      `Cannot listen on ${host}, port ${port}: ${reason}.`,
      'Choose another one with --port or --host.',
      {
        cause,
      },
    );
  } finally {
    server.off('error', reject);
  }
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

async function stop(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), lastAnswers);
  await promise;
  clearTimeout(patience);
}
