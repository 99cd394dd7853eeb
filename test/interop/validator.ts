import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { freePort } from './free-port.ts';

const cli = resolve(import.meta.dirname, '../../src/cli.ts');

/** Our own `csaf-press validate --serve`, which speaks the interface of csaf-validator-service. */
export async function startValidator(): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const child = spawn(process.execPath, [cli, 'validate', '--serve', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const atExit = (): void => void child.kill('SIGKILL');
  process.once('exit', atExit);
  const ended = once(child, 'exit').then(() => {
    throw new Error('csaf-press validate --serve ended before it answered.');
  });
  await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      process.off('exit', atExit);
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}
