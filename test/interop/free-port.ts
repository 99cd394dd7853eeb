import { createServer } from 'node:net';

/** Below the ports from which systems take those of outgoing connections, so that a connection does not take one that a tree names. */
const [first, last] = [20_000, 30_000];
const attempts = 50;

/**
 * A TCP port that nothing listens on at 127.0.0.1 at this moment.
 *
 * @throws Error when none is found
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = first + Math.floor(Math.random() * (last - first));
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${first} to ${last} is free.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
