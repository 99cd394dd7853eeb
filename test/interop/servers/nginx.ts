import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programPath } from '../tools.ts';
import type { ServedTree } from '../trees.ts';
import { type Server, type Surroundings, startServer } from './server.ts';

/** nginx, with the tree's own `nginx.conf` included in a server block. */
export function startNginx(tree: ServedTree): Promise<Server> {
  return startServer(tree, async (surroundings) => {
    const file = join(surroundings.folder, 'main.conf');
    await writeFile(file, configuration(surroundings));
    const errors = join(surroundings.folder, 'error.log');
    return { command: programPath('nginx'), args: ['-e', errors, '-p', surroundings.folder, '-c', file] };
  });
}

/** What a host has around the emitted file. Debian's workers run as www-data, which may not read everybody's temporary folder. */
function configuration({ tree, certificate, folder }: Surroundings): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const types = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types'].find((file) => existsSync(file));
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log notice;
events { worker_connections 512; }
http {
  ${types === undefined ? '' : `include ${types};`}
  access_log ${folder}/access.log;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${tree.port} ssl http2;
    server_name localhost;
    ssl_certificate ${certificate.certificate};
    ssl_certificate_key ${certificate.key};
    root ${tree.root};
    include ${tree.folder}/nginx.conf;
  }
  # The host of requirement 10: it answers with the metadata themselves, for no redirect is allowed (CSAF 2.0 §7.1.10).
  server {
    listen 127.0.0.1:${tree.port} ssl;
    server_name csaf.data.security.localhost;
    ssl_certificate ${certificate.certificate};
    ssl_certificate_key ${certificate.key};
    default_type application/json;
    location = / {
      root ${tree.folder}.well-known/csaf;
      try_files /provider-metadata.json =404;
    }
  }
}
`;
}
