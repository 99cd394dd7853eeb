import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A certificate of a server, and of the authority that issued it; paths of PEM files. */
export interface Certificate {
  /** What a client has to be told to trust. */
  ca: string;
  caKey: string;
  certificate: string;
  key: string;
}

/** Names that the certificate is valid for; `csaf.data.security.` is what a client asks that finds the provider by DNS. */
const names = 'DNS:localhost,DNS:csaf.data.security.localhost,IP:127.0.0.1';

/**
 * Makes an authority and a certificate of it in a folder, both good for two days.
 *
 * An authority apart from the certificate, because some clients refuse an end-entity certificate that is its own authority.
 */
export async function makeCertificate(folder: string): Promise<Certificate> {
  const file = (name: string): string => join(folder, name);
  const [ca, caKey, certificate, key] = [file('ca.pem'), file('ca.key'), file('server.pem'), file('server.key')];
  const request = file('server.csr');
  const extensions = file('server.ext');
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-sha256'];
  await openssl('req', '-x509', ...newKey, '-keyout', caKey, '-out', ca, '-days', '2', '-subj', '/CN=Interop tests');
  await openssl('req', ...newKey, '-keyout', key, '-out', request, '-subj', '/CN=localhost');
  await writeFile(extensions, `subjectAltName=${names}\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n`);
  const issuer = ['-CA', ca, '-CAkey', caKey, '-set_serial', '2'];
  await openssl('x509', '-req', '-in', request, ...issuer, '-days', '2', '-extfile', extensions, '-out', certificate);
  await Promise.all([ca, certificate].map((path) => chmod(path, 0o644)));
  return { ca, caKey, certificate, key };
}

async function openssl(...args: string[]): Promise<void> {
  await run('openssl', args);
}
