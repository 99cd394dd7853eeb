import type { SiteAccess } from '../model/published-tree.ts';
import { PublisherError } from '../publisher-error.ts';
import { printable } from '../standard/printable.ts';
import { retryAfter } from '../standard/retry-after.ts';
import { type SourceRead, tooLarge } from './tree-source.ts';

/** Milliseconds for one attempt, from the first byte sent to the last received. */
const timeout = 60_000;

/** Milliseconds to wait before each further attempt. */
const backOff = [1_000, 2_000, 4_000] as const;

/** The longest that a server may ask to wait, in milliseconds. */
const longestPause = 30_000;

/** What one attempt gave: an answer, or a reason to try again. */
type Attempt = SourceRead | { again: string; after?: number };

/**
 * Gets a file of a site, with further attempts where another one may help.
 *
 * @param most bytes after which reading stops, after any compression
 * @throws PublisherError HISTORY when the server does not answer, refuses, or sends elsewhere
 */
export async function requestFile(url: string, most: number, { fetch, pause }: SiteAccess): Promise<SourceRead> {
  let attempt = await attemptOnce(url, most, fetch);
  for (const wait of backOff) {
    if (!('again' in attempt)) return attempt;
    await pause(Math.max(wait, Math.min(attempt.after ?? 0, longestPause)));
    attempt = await attemptOnce(url, most, fetch);
  }
  if (!('again' in attempt)) return attempt;
  throw unreachable(url, attempt.again);
}

async function attemptOnce(url: string, most: number, ask: typeof fetch): Promise<Attempt> {
  try {
    // What a cache in between remembers may be older than what is public.
    const response = await ask(url, { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(timeout) });
    const { status, headers } = response;
    if (status === 200) return await readBody(response, most);
    await response.body?.cancel();
    if (status === 404 || status === 410) return { missing: true };
    if (status >= 300 && status < 400) throw redirected(url, headers.get('location'));
    if (status !== 408 && status !== 429 && status < 500) throw refused(url, status);
    const after = retryAfter(headers.get('retry-after'), Date.parse(headers.get('date') ?? ''));
    return { again: `it answers ${status}`, ...(after === undefined ? {} : { after }) };
  } catch (error) {
    if (error instanceof PublisherError) throw error;
    const why = reasonOf(error);
    if (/CERT|ALTNAME|SELF_SIGNED|UNABLE_TO/.test(why)) throw untrusted(url, why);
    return { again: why };
  }
}

/** Reads no more than `most` bytes: what a hostile server sends may have no end, or grow when it is unpacked. */
async function readBody({ body }: Response, most: number): Promise<SourceRead> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    // Leaving the loop cancels what is still to come.
    if (size > most) return { fault: tooLarge(most) };
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts) };
}

/** What `fetch` says of a failure is in its cause; codes name it best. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  if (cause instanceof Error && cause.name === 'TimeoutError') return `no answer within ${timeout / 1000} s`;
  return printable(cause instanceof Error ? cause.message : String(cause));
}

function unreachable(url: string, why: string): PublisherError {
  return new PublisherError(
    'HISTORY',
    `${url} cannot be had, in ${backOff.length + 1} attempts: ${why}. Nobody can tell what is public.`,
    'Check the address and the connection, and try again; or name a copy of what is published: --previous DIR.',
  );
}

function untrusted(url: string, why: string): PublisherError {
  return new PublisherError(
    'HISTORY',
    `The certificate of ${url} is not trusted (${why}).`,
    'Mend the certificate. One of an authority of your own is trusted with NODE_EXTRA_CA_CERTS=FILE.',
  );
}

function refused(url: string, status: number): PublisherError {
  return new PublisherError(
    'HISTORY',
    `${url} is refused: the server answers ${status}. Nobody can tell what is public.`,
    'What is public is to be had by everyone: mend the configuration of the server, or name a copy of it: --previous DIR.',
  );
}

function redirected(url: string, location: string | null): PublisherError {
  const target = location !== null && URL.canParse(location, url) ? new URL(location, url).href : 'elsewhere';
  return new PublisherError(
    'HISTORY',
    `${url} redirects to ${target}; redirects are not followed, as clients of CSAF need not follow them either.`,
    'Name the address that the site is served at, and check `base_url` in publisher.yaml.',
  );
}
