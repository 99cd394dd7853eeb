import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programPath } from '../tools.ts';
import type { ServedTree } from '../trees.ts';
import { type Server, startServer } from './server.ts';

/** What the emitted file asks its reader to set. */
const rootLine = 'root * /srv/www\n';

/**
 * Caddy, with the tree's own `Caddyfile`, in which the root is set as that file asks for. Certificates are issued by Caddy, as in
 * production; only that its authority is ours.
 */
export function startCaddy(tree: ServedTree): Promise<Server> {
  return startServer(tree, async ({ certificate, folder }) => {
    const emitted = await readFile(join(tree.folder, 'Caddyfile'), 'utf8');
    if (!emitted.includes(rootLine)) throw new Error(`The emitted Caddyfile has no line «${rootLine.trim()}».`);
    const file = join(folder, 'Caddyfile');
    await writeFile(join(folder, 'site.caddy'), emitted.replace(rootLine, `root * ${tree.root}\n`));
    await writeFile(file, globalOptions(certificate.ca, certificate.caKey));
    const args = ['run', '--config', file, '--adapter', 'caddyfile'];
    return {
      command: programPath('caddy'),
      args,
      env: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder },
    };
  });
}

/** Nothing that reaches beyond the one port and the folder. */
function globalOptions(ca: string, caKey: string): string {
  return `{
	admin off
	auto_https disable_redirects
	skip_install_trust
	local_certs
	default_bind 127.0.0.1
	pki {
		ca local {
			root {
				cert ${ca}
				key ${caKey}
			}
		}
	}
}
import site.caddy
`;
}
