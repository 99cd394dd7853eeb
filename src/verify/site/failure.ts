import type { Failure } from './exchange.ts';

const certificateFaults: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'the certificate has expired'],
  ['CERT_NOT_YET_VALID', 'the certificate is not valid yet'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the certificate is self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'the certificate is of an authority that nobody knows'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'the certificates between this one and a known authority are not sent along'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'the certificate is of an authority that nobody knows'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'the certificate is of an authority that nobody knows'],
  ['CERT_REVOKED', 'the certificate has been revoked'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate is for other names'],
  ['HOSTNAME_MISMATCH', 'the certificate is for other names'],
]);

/** What is wrong with a certificate, in words, by the code of OpenSSL or Node. */
export function certificateFault(code: string): string {
  const known = certificateFaults.get(code);
  if (known !== undefined) return known;
  return /altnames/i.test(code) ? 'the certificate is for other names' : `the certificate does not hold (${code})`;
}

const connectionFaults: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'the server refuses connections'],
  ['ECONNRESET', 'the server breaks off'],
  ['EPIPE', 'the server breaks off'],
  ['EHOSTUNREACH', 'the server cannot be reached'],
  ['ENETUNREACH', 'the network cannot be reached'],
  ['ETIMEDOUT', 'the server does not answer'],
]);

/** A failure from what Node throws; of an unknown kind, its message is told. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return cannot('name', 'its host has no address');
  if (message.startsWith('takes longer')) return { kind: 'time', reason: message };
  if (certificateFaults.has(code)) return cannot('tls', certificateFault(code));
  if (/^ERR_(SSL|TLS)|^EPROTO$/.test(code)) return cannot('tls', `the TLS handshake fails (${code})`);
  const known = connectionFaults.get(code);
  if (known !== undefined) return cannot('connection', known);
  // It is the proxy that looks names up, and it says no more than that it did not get there.
  if (code.startsWith('ERR_PROXY_')) return cannot('name', 'the proxy of HTTPS_PROXY does not get there');
  if (code.startsWith('Z_')) return { kind: 'encoding', reason: 'is not the gzip that its header says' };
  return cannot('connection', message);
}

function cannot(kind: Failure['kind'], why: string): Failure {
  return { kind, reason: `cannot be fetched: ${why}` };
}
