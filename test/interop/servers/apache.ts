import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programPath } from '../tools.ts';
import type { ServedTree } from '../trees.ts';
import { type Server, type Surroundings, startServer } from './server.ts';

/** Apache, with the tree's own `.htaccess` under the `AllowOverride` that it names. */
export function startApache(tree: ServedTree): Promise<Server> {
  return startServer(tree, async (surroundings) => {
    const file = join(surroundings.folder, 'httpd.conf');
    await writeFile(file, configuration(surroundings));
    return { command: programPath('apache2'), args: ['-f', file, '-D', 'FOREGROUND'] };
  });
}

const moduleFolders = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'];
const modules = [
  'mpm_event',
  'authz_core',
  'unixd',
  'dir',
  'mime',
  'headers',
  'setenvif',
  'ssl',
  'socache_shmcb',
  'http2',
];

/** What a host has around the emitted file. Apache never serves as root: its children are an account without rights. */
function configuration({ tree, certificate, folder }: Surroundings): string {
  const shared = moduleFolders.find((path) => existsSync(join(path, 'mod_ssl.so'))) ?? 'modules';
  const loaded = modules.filter((name) => existsSync(join(shared, `mod_${name}.so`)));
  const account = ['www-data', 'apache', 'nobody'].find((name) => accounts().has(name)) ?? 'nobody';
  return `ServerRoot ${folder}
ServerName localhost:${tree.port}
Listen 127.0.0.1:${tree.port}
PidFile ${folder}/httpd.pid
ErrorLog ${folder}/error.log
Mutex file:${folder} default
DefaultRuntimeDir ${folder}
${loaded.map((name) => `LoadModule ${name}_module ${join(shared, `mod_${name}.so`)}`).join('\n')}
User ${account}
TypesConfig ${existsSync('/etc/mime.types') ? '/etc/mime.types' : '/dev/null'}
Protocols h2 http/1.1
SSLEngine on
SSLSessionCache none
SSLCertificateFile ${certificate.certificate}
SSLCertificateKeyFile ${certificate.key}
DocumentRoot ${tree.root}
<Directory ${tree.root}>
  AllowOverride FileInfo Indexes
  Require all granted
</Directory>
`;
}

function accounts(): Set<string> {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return new Set(lines.map((line) => line.slice(0, Math.max(line.indexOf(':'), 0))));
}
