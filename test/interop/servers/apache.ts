import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { programPath } from '../tools.ts';
import type { ServedTree } from '../trees.ts';
import { type Server, type Surroundings, startServer } from './server.ts';

/** Apache, with the tree's own `.htaccess` under the `AllowOverride` that it names. */
export function startApache(tree: ServedTree): Promise<Server> {
  return startServer(tree, async (surroundings) => {
    const file = join(surroundings.folder, 'httpd.conf');
    const below = tree.base === '/' ? '' : await linesForPath(tree.base);
    await writeFile(file, configuration(surroundings, await wantedOverride(tree.folder)) + below);
    return { command: programPath('apache2'), args: ['-f', file, '-D', 'FOREGROUND'] };
  });
}

const moduleFolders = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'];
const modules = [
  'mpm_event',
  'authz_core',
  'authz_host',
  'authz_user',
  'authn_core',
  'authn_file',
  'auth_basic',
  'alias',
  'autoindex',
  'unixd',
  'dir',
  'mime',
  'headers',
  'setenvif',
  'ssl',
  'socache_shmcb',
  'http2',
  'rewrite',
];

/** What the emitted file asks its reader to allow, and no more. */
async function wantedOverride(folder: string): Promise<string> {
  const emitted = await readFile(join(folder, '.htaccess'), 'utf8');
  const [, override] = /AllowOverride ([A-Za-z ]+)\.\n/.exec(emitted) ?? [];
  if (override === undefined) throw new Error('The emitted .htaccess does not tell what AllowOverride has to be.');
  return override;
}

/** What HOSTING.md tells to put into the virtual host, because the emitted file cannot reach above its folder. */
async function linesForPath(base: string): Promise<string> {
  const guide = await readFile(resolve(import.meta.dirname, '../../../HOSTING.md'), 'utf8');
  const blocks = [...guide.matchAll(/^( *)```apache\n([\s\S]*?)^\1```$/gm)].flatMap(([, , lines]) => lines ?? []);
  const rewrites = blocks.filter((lines) => lines.includes('RewriteRule'));
  if (rewrites.length !== 2) throw new Error('HOSTING.md no longer tells the two rewrites for a tree below a path.');
  return rewrites.join('').replaceAll(' /security/', ` ${base}`);
}

/** What a host has around the emitted file. Apache never serves as root: its children are an account without rights. */
function configuration({ tree, certificate, folder }: Surroundings, override: string): string {
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
  Options Indexes FollowSymLinks
  AllowOverride ${override}
  Require all granted
</Directory>
`;
}

function accounts(): Set<string> {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return new Set(lines.map((line) => line.slice(0, Math.max(line.indexOf(':'), 0))));
}
