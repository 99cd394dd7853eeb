import type { ToolName } from '../tools.ts';
import type { ServedTree } from '../trees.ts';
import { startApache } from './apache.ts';
import { startCaddy } from './caddy.ts';
import { startNginx } from './nginx.ts';
import type { Server } from './server.ts';

/** A server that reads a file which the build emits. */
export interface KnownServer {
  /** Name of its program. */
  name: ToolName;
  start(tree: ServedTree): Promise<Server>;
}

export const servers: readonly KnownServer[] = [
  { name: 'nginx', start: startNginx },
  { name: 'caddy', start: startCaddy },
  { name: 'apache2', start: startApache },
];
