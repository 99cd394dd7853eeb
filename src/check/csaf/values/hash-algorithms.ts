/** The algorithms that CSAF mentions (CSAF 2.1 §3.1.3.3, Full Product Name Type - Product Identification Helper - Hashes). */
const mentioned: ReadonlySet<string> = new Set(['blake2b512', 'sha256', 'sha3-512', 'sha384', 'sha512']);

/** Digests of OpenSSL, which CSAF takes its names from, beside those mentioned. */
const others: ReadonlySet<string> = new Set([
  'blake2s256',
  'md4',
  'md5',
  'md5-sha1',
  'mdc2',
  'ripemd',
  'ripemd160',
  'rmd160',
  'sha1',
  'sha224',
  'sha3-224',
  'sha3-256',
  'sha3-384',
  'sha512-224',
  'sha512-256',
  'shake128',
  'shake256',
  'sm3',
  'whirlpool',
]);

/** Whether CSAF names a hash algorithm itself. */
export function isMentionedHashAlgorithm(algorithm: string): boolean {
  return mentioned.has(algorithm);
}

/** Whether a hash algorithm is known by the name that OpenSSL gives it. */
export function isKnownHashAlgorithm(algorithm: string): boolean {
  return mentioned.has(algorithm) || others.has(algorithm);
}
