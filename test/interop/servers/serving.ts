import type { Server } from './server.ts';

/**
 * Uses a server and stops it, whatever happens.
 *
 * @throws Error with the server's log when the use fails
 */
export async function serving<Result>(
  started: Promise<Server>,
  use: (server: Server) => Promise<Result>,
): Promise<Result> {
  const server = await started;
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}
