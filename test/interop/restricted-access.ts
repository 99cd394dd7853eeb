import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findTool, programPath } from './tools.ts';
import { uncomment } from './tree-copy.ts';
import { changeText, type ServedTree } from './trees.ts';

const password = 'open sesame';

/** `Authorization` of the one reader whom the password lets in. */
export const authorization: string = `Basic ${Buffer.from(`reader:${password}`).toString('base64')}`;

/** What the comments of the emitted configuration ask of whoever lets readers in with a password, by server. */
export const openByPassword: Readonly<Record<string, (tree: ServedTree) => Promise<void>>> = {
  async nginx({ folder, root }) {
    const file = join(folder, 'nginx.conf');
    await writeFile(join(root, '../htpasswd'), passwordLine());
    await uncomment(file, /^# auth_basic "[\s\S]*?;\n# auth_basic_user_file .*;$/m);
    await changeText(file, /\/etc\/nginx\/restricted\.htpasswd/, join(root, '../htpasswd'));
    await changeText(file, /^ +deny all;\n/m, '');
  },
  async apache2({ folder, root }) {
    const file = join(folder, '.htaccess');
    await writeFile(join(root, '../htpasswd'), passwordLine());
    await uncomment(file, /^# AuthType Basic\n[\s\S]*?^# Require valid-user$/m);
    await changeText(file, /\/etc\/apache2\/restricted\.htpasswd/, join(root, '../htpasswd'));
    await changeText(file, /^Require all denied\n/m, '');
  },
  async caddy({ folder }) {
    const file = join(folder, 'Caddyfile');
    const hash = execFileSync(programPath('caddy'), ['hash-password', '--plaintext', password], { encoding: 'utf8' });
    await uncomment(file, /^\t# basic_auth \{\n[\s\S]*?^\t# \}$/m);
    await changeText(file, /HASH-FROM-caddy-hash-password/, hash.trim().replaceAll('$', '$$$$'));
    if (/^v?2\.[0-7]\./.test(findTool('caddy').version)) await changeText(file, /\bbasic_auth \{/, 'basicauth {');
    await changeText(file, /^\t\terror 403\n/m, '');
  },
};

/**
 * What they ask of whoever lets readers in with a certificate, by server; Apache wants lines outside of the tree for that.
 *
 * @param ca PEM file of the authority that issues the certificates
 */
export const openByCertificate: Readonly<Record<string, (tree: ServedTree, ca: string) => Promise<void>>> = {
  async nginx({ folder }, ca) {
    const file = join(folder, 'nginx.conf');
    await uncomment(file, /^# ssl_client_certificate .*\n.*$/m);
    await changeText(file, /\/etc\/nginx\/readers-ca\.pem/, ca);
    await changeText(file, /^ +deny all;\n/m, '');
  },
  async caddy({ folder }, ca) {
    const file = join(folder, 'Caddyfile');
    await uncomment(file, /^\t# tls \{\n[\s\S]*?^\t# \}$/m);
    await changeText(file, /\/etc\/caddy\/readers-ca\.pem/, ca);
    await changeText(file, /^\t\terror 403\n/m, '');
  },
};

/** A certificate of a reader, which is its own authority; paths of PEM files in the folder. */
export async function makeReader(folder: string): Promise<{ cert: string; key: string }> {
  const [cert, key] = [join(folder, 'reader.pem'), join(folder, 'reader.key')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-sha256', '-days', '2'];
  const made = ['req', '-x509', ...curve, '-keyout', key, '-out', cert, '-subj', '/CN=reader'];
  execFileSync(programPath('openssl'), made, { stdio: 'ignore' });
  return { cert, key };
}

function passwordLine(): string {
  return `reader:${execFileSync(programPath('openssl'), ['passwd', '-apr1', password], { encoding: 'utf8' })}`;
}
