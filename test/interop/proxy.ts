import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';

/** A proxy that knows some names; every other is answered with 502, and no question leaves this machine. */
export interface Proxy {
  /** What programs take as `HTTPS_PROXY`. Those written in Go ask it for every host but `localhost`. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a proxy that stands in for DNS.
 *
 * @param hosts `name:port` that clients ask for → port at 127.0.0.1
 */
export async function startProxy(hosts: ReadonlyMap<string, number>): Promise<Proxy> {
  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connect', (request, client, head) => {
    const port = hosts.get(request.url ?? '');
    client.on('error', () => client.destroy());
    if (port === undefined) {
      client.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
