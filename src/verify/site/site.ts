import type { FileRead } from '../provider.ts';
import { type Answer, type Exchange, type Failure, isFailure, type Reply } from './exchange.ts';
import type { Ledger } from './ledger.ts';
import { type Polite, politely, type Sleep } from './politeness.ts';
import { type Access, type Ask, type Certificate, openRequester, type Requester } from './request.ts';

/** A web site under audit: each URL is asked for once, whoever wants it and how often. */
export interface Site {
  read(url: string): Promise<FileRead>;
  /** The answer to a GET as the audit asks: with its credentials. */
  get(url: string): Promise<Exchange>;
  /** The answer to a GET without credentials. */
  getOpenly(url: string): Promise<Exchange>;
  /** The answer to a GET of another sort; not remembered. */
  ask(url: string, ask: Ask): Promise<Reply | Failure>;
  /** All that {@link get} was answered so far, in the order of the asking. */
  answers(): readonly AnsweredUrl[];
  /** Of an ordinary request. */
  headers: Readonly<Record<string, string>>;
  certificates: ReadonlyMap<string, Certificate>;
  hasCredentials: boolean;
  insecure: boolean;
  /** Tells that as many more URLs are going to be asked for: of the progress bar. */
  expect(count: number): void;
  /**
   * Tells that the lists are read: what an unfinished audit had fetched is taken as it is from now on, unless a list has changed
   * since then.
   */
  settle(): void;
  close(): Promise<void>;
}

/** An answer without its body. */
export interface AnsweredUrl {
  url: string;
  redirects: readonly string[];
  outcome: Answer | Failure;
  /** How its text begins, when that is not what a JSON file begins with: a page in place of a file. */
  page?: string;
}

/** All that a site needs to know. */
export interface SiteSettings {
  access: Access;
  userAgent: string;
  /** Requests at once. */
  connections: number;
  /** Milliseconds for one request. */
  timeLimit: number;
  sleep: Sleep;
  clock: () => number;
  ledger?: Ledger;
  onProgress?: (done: number, expected: number) => void;
}

/** More than any document in use by a factor of ten; csaf_downloader and others give up far earlier. */
const largestFile = 50 * 1024 * 1024;
/** Of all bodies that are kept in memory while there is a ledger to read them from. */
const memory = 128 * 1024 * 1024;
/** Of all bodies together: a server may not keep an audit busy for ever. */
const largestSite = 8 * 1024 * 1024 * 1024;
/** The Fetch standard's limit, which CSAF 2.1 §7.1.6 takes over. */
const mostRedirects = 20;
const longestUrl = 4096;

/** Opens a site; nothing is asked for yet. */
export function openSite(settings: SiteSettings): Site {
  const { access, userAgent, connections, timeLimit, ledger, onProgress } = settings;
  const requester = openRequester(access, { time: timeLimit, size: largestFile }, connections);
  const polite = politely(settings);
  const ask = (url: string, how: Ask): Promise<Reply | Failure> => sendPolitely(requester, polite, url, how);
  const headers = { 'user-agent': userAgent, accept: 'application/json, text/plain, */*', 'accept-encoding': 'gzip' };
  const follow = (url: string, withCredentials: boolean, conditions = {}): Promise<Exchange> =>
    followed(url, (each, isFirst) => {
      // Credentials are for the host that was named, not for where it sends us.
      const same = new URL(each).host === new URL(url).host;
      return ask(each, {
        headers: isFirst ? { ...headers, ...conditions } : headers,
        withCredentials: withCredentials && same,
      });
    });
  const answers: AnsweredUrl[] = [];
  const bodies = new Map<string, Buffer>();
  const asked = new Map<string, Promise<AnsweredUrl>>();
  let inMemory = 0;
  let total = 0;
  let done = 0;
  let expected = 0;
  let listsAreRead = false;
  let listsHaveChanged = false;
  const keep = (exchange: Exchange): AnsweredUrl => {
    const { url, redirects, outcome } = exchange;
    onProgress?.(++done, Math.max(expected, asked.size));
    if (isFailure(outcome)) return { url, redirects, outcome };
    const { status, headers: given, body } = outcome;
    total += body.length;
    if (status === 200 && (ledger === undefined || inMemory + body.length <= memory)) {
      bodies.set(url, body);
      inMemory += body.length;
    }
    return { url, redirects, outcome: { status, headers: given }, ...pageOf(body) };
  };
  const fetchOnce = async (url: string): Promise<AnsweredUrl> => {
    if (total > largestSite) return keep({ url, redirects: [], outcome: tooMuch });
    const recent = await ledger?.recent(url);
    if (recent !== undefined && listsAreRead && !listsHaveChanged) return keep(recent);
    const earlier = recent ?? (await ledger?.earlier(url));
    const exchange = await follow(url, true, earlier === undefined ? {} : conditionsOf(earlier));
    const current = earlier !== undefined && isUnchanged(exchange) ? refreshed(earlier, exchange) : exchange;
    if (recent !== undefined && !sameBody(recent, current)) listsHaveChanged = true;
    ledger?.write(current);
    return keep(current);
  };
  const answerTo = (url: string): Promise<AnsweredUrl> => {
    const before = asked.get(url);
    if (before !== undefined) return before;
    const pending = fetchOnce(url).then((answer) => {
      answers.push(answer);
      return answer;
    });
    asked.set(url, pending);
    return pending;
  };
  const bodyOf = async (url: string): Promise<Buffer | undefined> => bodies.get(url) ?? (await ledger?.body(url));
  const openly = new Map<string, Promise<Exchange>>();
  return {
    read: async (url) => readOf(await answerTo(url), () => bodyOf(url)),
    async get(url) {
      const { redirects, outcome } = await answerTo(url);
      if (isFailure(outcome)) return { url, redirects, outcome };
      return { url, redirects, outcome: { ...outcome, body: (await bodyOf(url)) ?? Buffer.alloc(0) } };
    },
    getOpenly(url) {
      const pending = openly.get(url) ?? follow(url, false);
      openly.set(url, pending);
      return pending;
    },
    ask,
    answers: () => answers,
    headers,
    certificates: requester.certificates,
    hasCredentials: (access.headers ?? []).length > 0 || access.clientCertificate !== undefined,
    insecure: access.insecure === true,
    expect: (count) => {
      expected += count;
    },
    settle: () => {
      listsAreRead = true;
    },
    close: async () => {
      requester.close();
      await ledger?.close();
    },
  };
}

const tooMuch: Failure = { kind: 'size', reason: 'was not fetched: the site is larger than 8 GB' };

function sendPolitely(requester: Requester, polite: Polite, url: string, how: Ask): Promise<Reply | Failure> {
  const parsed = new URL(url);
  return polite(parsed.origin, () => requester.send(parsed, how), how.isProbe === true ? 1 : undefined);
}

/** Follows the redirects of headers, over https alone. */
async function followed(
  url: string,
  send: (url: string, isFirst: boolean) => Promise<Reply | Failure>,
): Promise<Exchange> {
  const redirects: string[] = [];
  for (let current = url; ; ) {
    if (current.length > longestUrl) return { url, redirects, outcome: redirect('has a URL of over 4,096 characters') };
    const outcome = await send(current, redirects.length === 0);
    if (isFailure(outcome) || ![301, 302, 303, 307, 308].includes(outcome.status)) return { url, redirects, outcome };
    const target = URL.parse(outcome.headers.get('location') ?? '', current);
    if (target === null) return { url, redirects, outcome: redirect('redirects to nowhere') };
    target.hash = '';
    redirects.push(target.href);
    if (target.protocol !== 'https:' || target.username !== '' || target.password !== '')
      return { url, redirects, outcome: redirect(`redirects to ${target.protocol} and was not followed`) };
    if (redirects.length > mostRedirects)
      return { url, redirects, outcome: redirect(`redirects more than ${mostRedirects} times`) };
    current = target.href;
  }
}

function redirect(reason: string): Failure {
  return { kind: 'redirect', reason };
}

function conditionsOf({ redirects, outcome }: Exchange): Record<string, string> {
  if (isFailure(outcome) || redirects.length > 0) return {};
  const etag = outcome.headers.get('etag');
  const modified = outcome.headers.get('last-modified');
  if (etag !== undefined) return { 'if-none-match': etag };
  return modified === undefined ? {} : { 'if-modified-since': modified };
}

function isUnchanged({ redirects, outcome }: Exchange): boolean {
  return redirects.length === 0 && !isFailure(outcome) && outcome.status === 304;
}

function sameBody(a: Exchange, b: Exchange): boolean {
  return !isFailure(a.outcome) && !isFailure(b.outcome) && a.outcome.body.equals(b.outcome.body);
}

/** The body of before, with what the server says of it now. */
function refreshed(earlier: Exchange, { outcome }: Exchange): Exchange {
  if (isFailure(earlier.outcome) || isFailure(outcome)) return earlier;
  const headers = new Map([...earlier.outcome.headers, ...outcome.headers]);
  return { ...earlier, outcome: { ...earlier.outcome, headers } };
}

async function readOf({ outcome }: AnsweredUrl, body: () => Promise<Buffer | undefined>): Promise<FileRead> {
  if (isFailure(outcome)) return { fault: outcome.reason };
  const { status } = outcome;
  if (status === 404 || status === 410) return { fault: `is missing (status ${status})`, because: 'missing' };
  if (status === 401 || status === 403) return { fault: `is not open to us (status ${status})`, because: 'protected' };
  const bytes = status === 200 ? await body() : undefined;
  return bytes === undefined ? { fault: `is answered with status ${status}` } : { bytes };
}

/** A page in place of a file shows by its first bytes. */
function pageOf(body: Buffer): { page?: string } {
  const start = body.toString('latin1', 0, 2000).trimStart();
  return start.startsWith('<') ? { page: start } : {};
}
