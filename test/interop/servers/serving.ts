import type { Server } from './server.ts';

/** Uses a server and stops it, whatever happens; when the use fails, what the server said is printed. */
export async function serving<Result>(
  started: Promise<Server>,
  use: (server: Server) => Promise<Result>,
): Promise<Result> {
  const server = await started;
  try {
    return await use(server);
  } catch (error) {
    process.stderr.write(await server.log());
    throw error;
  } finally {
    await server.stop();
  }
}
