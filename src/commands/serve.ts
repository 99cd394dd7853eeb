import { resolve } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { readExtensions } from '../validate/extension-folder.ts';
import { startService } from '../validate/serve.ts';
import { openServices } from '../validate/services.ts';
import type { CommandRun } from './command.ts';
import { isOwnMachine, portOption, servicesOption, textOption } from './options.ts';
import { stopSignal } from './stop-signal.ts';
import type { Terminal } from './terminal.ts';

/** `csaf-press validate --serve`: answers until it is told to stop (SIGINT, SIGTERM). */
export const runServe: CommandRun = async (terminal, operands, options) => {
  if (operands.length > 0) {
    throw new PublisherError('USAGE', 'With --serve, documents come from clients.', 'Leave out the files, or --serve.');
  }
  const folder = textOption(options, 'extensions');
  const extensions = folder === undefined ? undefined : await readExtensions(resolve(terminal.cwd, folder));
  const services = await openServices(servicesOption(options));
  const host = textOption(options, 'host') ?? '127.0.0.1';
  const port = portOption(options, '8082');
  const engine = { services, ...(extensions === undefined ? {} : { extensions }) };
  const service = await startService({ engine, clock: terminal.clock, host, port });
  announce(terminal, service.url, host, services.online !== undefined);
  await stopSignal();
  terminal.out('Stopping …\n');
  await service.stop();
  return 0;
};

function announce(terminal: Terminal, url: string, host: string, isOnline: boolean): void {
  terminal.out(`Validates at ${url}/api/v1/validate, tests at ${url}/api/v1/tests; Ctrl+C stops it.\n`);
  if (isOwnMachine(host)) return;
  const reach = isOnline ? ', and have this machine ask for any URL' : '';
  terminal.err(`Whoever reaches this address can use it${reach}: there is no login. Documents are not stored.\n`);
}
