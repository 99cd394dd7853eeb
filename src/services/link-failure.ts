/** How an attempt to retrieve a URL ended. */
export interface Answer {
  /** Undefined when the URL can be retrieved. */
  fault?: string;
  /** Whether another attempt would end in the same way. */
  isFinal?: true;
}

/** Failures by the code that Node.js gives them; those before there is a connection are final. */
const failures: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['ENOTFOUND', { fault: 'its host is not known', isFinal: true }],
  ['EAI_AGAIN', { fault: 'its host cannot be looked up', isFinal: true }],
  ['ECONNREFUSED', { fault: 'its host refuses the connection', isFinal: true }],
  ['EHOSTUNREACH', { fault: 'its host cannot be reached', isFinal: true }],
  ['ENETUNREACH', { fault: 'its host cannot be reached', isFinal: true }],
  ['CERT_HAS_EXPIRED', { fault: 'the certificate of its host has expired', isFinal: true }],
  ['ERR_TLS_CERT_ALTNAME_INVALID', { fault: 'the certificate of its host is that of another', isFinal: true }],
]);

/** What went wrong, told from what `fetch` threw. */
export function failureOf(cause: unknown): Answer {
  const inner: unknown = cause instanceof Error ? (cause.cause ?? cause) : cause;
  const code: unknown = typeof inner === 'object' && inner !== null && 'code' in inner ? inner.code : undefined;
  const known = typeof code === 'string' ? failures.get(code) : undefined;
  if (known !== undefined) return known;
  return { fault: `it cannot be retrieved (${inner instanceof Error ? inner.message : String(inner)})` };
}
