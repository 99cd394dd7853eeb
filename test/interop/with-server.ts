import type { Server } from './servers/server.ts';
import type { KnownServer } from './servers/servers.ts';
import type { ServedTree } from './trees.ts';

/** Runs `work` while a server serves the tree, and ends the server whatever happens. */
export async function withServer(
  { start }: KnownServer,
  tree: ServedTree,
  work: (server: Server) => Promise<void>,
): Promise<void> {
  const server = await start(tree);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}
