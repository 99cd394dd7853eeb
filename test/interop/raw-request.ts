import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import type { Server } from './servers/server.ts';

/** What a server said. Names of headers are in lower case. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

/** How a request differs from a plain GET of a path. */
export interface Asking {
  method?: 'GET' | 'HEAD';
  headers?: Readonly<Record<string, string>>;
  /** PEM files of a certificate of the client's own. */
  identity?: { cert: string; key: string };
}

/** Asks for a path exactly as it is written: no client mends `..` or decodes anything. Redirects are not followed. */
export function ask(server: Server, path: string, asking: Asking = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, identity } = asking;
  const { hostname, port } = new URL(server.origin);
  const name = headers.host?.replace(/:.*/, '') ?? hostname;
  return new Promise((resolve, reject) => {
    const options = {
      hostname,
      port,
      path,
      method,
      headers,
      ca: readFileSync(server.ca),
      ...(identity && { cert: readFileSync(identity.cert), key: readFileSync(identity.key) }),
      agent: false as const,
      servername: name,
      checkServerIdentity: () => undefined,
    };
    request(options, async (response) => {
      const entries = Object.entries(response.headers).map(([key, value]) => [key, [value ?? ''].flat().join(', ')]);
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(entries), body });
    })
      .on('error', reject)
      .end();
  });
}
