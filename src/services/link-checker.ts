import type { LinkChecker } from '../check/csaf/services.ts';
import { limited } from '../standard/concurrency.ts';
import { type Answer, failureOf } from './link-failure.ts';

/** What a link checker may be told. */
export interface LinkCheckerOptions {
  /** Asks the network; the caller's `fetch`. */
  fetch: typeof fetch;
  /** Milliseconds after which an attempt is given up, redirects included; 10,000 unless told. */
  timeout?: number;
  /** How many URLs are asked for at the same time; 8 unless told. */
  concurrency?: number;
}

const mostRedirects = 10;

/**
 * Tells whether URLs can be retrieved (CSAF §6.3.6 and §6.3.7). Each URL is asked for once, with HEAD, and with GET where a server refuses
 * that. Redirects are followed to the end, so that one which leads nowhere is found. Knows http and https alone; never throws.
 */
export function linkChecker({ fetch, timeout = 10_000, concurrency = 8 }: LinkCheckerOptions): LinkChecker {
  const known = new Map<string, Promise<string | undefined>>();
  const inTurn = limited(concurrency);
  return {
    faultOf(text) {
      const url = webAddress(text);
      if (url === undefined) return Promise.resolve('it is no http or https URL');
      if (url.username !== '' || url.password !== '') return Promise.resolve('it contains a user name or password');
      url.hash = '';
      const before = known.get(url.href);
      if (before !== undefined) return before;
      const fault = inTurn(() => ask(fetch, url, timeout));
      known.set(url.href, fault);
      return fault;
    },
  };
}

function webAddress(text: string, base?: URL): URL | undefined {
  if (!URL.canParse(text, base?.href)) return undefined;
  const url = new URL(text, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

/** Some servers refuse HEAD, by a status or by hanging up: GET decides. Not after a time-out, which GET would only double. */
async function ask(fetch: LinkCheckerOptions['fetch'], url: URL, timeout: number): Promise<string | undefined> {
  const head = await attempt(fetch, url, 'HEAD', timeout);
  if (head.fault === undefined || head.isFinal) return head.fault;
  return (await attempt(fetch, url, 'GET', timeout)).fault;
}

async function attempt(
  fetch: LinkCheckerOptions['fetch'],
  url: URL,
  method: 'HEAD' | 'GET',
  timeout: number,
): Promise<Answer> {
  const signal = AbortSignal.timeout(timeout);
  try {
    return await follow(fetch, url, { method, signal, redirect: 'manual', headers: { 'user-agent': 'csaf-press' } });
  } catch (cause) {
    return signal.aborted ? { fault: `no answer within ${timeout / 1000} s`, isFinal: true } : failureOf(cause);
  }
}

async function follow(fetch: LinkCheckerOptions['fetch'], start: URL, request: RequestInit): Promise<Answer> {
  let url = start;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const { status, headers, body } = await fetch(url.href, request);
    await body?.cancel();
    if (status >= 400) return { fault: `it answers with status ${status}` };
    const location = status >= 300 ? headers.get('location') : null;
    if (location === null) return {};
    const next = webAddress(location, url);
    if (next === undefined) return { fault: 'it redirects to what is no http or https URL' };
    url = next;
  }
  return { fault: `it redirects more than ${mostRedirects} times`, isFinal: true };
}
