import type { FileRead } from '../provider.ts';
import { type Exchange, type Failure, isFailure, type Reply } from './exchange.ts';
import { type AnsweredUrl, fetchedFiles } from './fetched-files.ts';
import type { Ledger } from './ledger.ts';
import { politely, type Sleep } from './politeness.ts';
import { followRedirects } from './redirects.ts';
import { type Access, type Ask, type Certificate, openRequester } from './request.ts';

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

/** All that a site needs to know. */
export interface SiteSettings {
  access: Access;
  /** Credentials are told to this host and those below it, at its port, and to no other. */
  host: string;
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

/** Opens a site; nothing is asked for yet. */
export function openSite(settings: SiteSettings): Site {
  const { access, userAgent, connections, timeLimit, ledger } = settings;
  const requester = openRequester(access, { time: timeLimit, size: largestFile }, connections);
  const polite = politely(settings);
  const headers = { 'user-agent': userAgent, accept: 'application/json, text/plain, */*', 'accept-encoding': 'gzip' };
  const ask: Site['ask'] = (url, how) => {
    const parsed = new URL(url);
    const withCredentials = how.withCredentials && isBelow(parsed.host, settings.host);
    const send = () => requester.send(parsed, { ...how, withCredentials });
    return polite(parsed.origin, send, how.isProbe === true ? 1 : undefined);
  };
  const get = (url: string, withCredentials: boolean, conditions: Record<string, string>): Promise<Exchange> =>
    followRedirects(url, (each, isFirst) => {
      // Credentials are for the host that was named, not for where it sends us.
      const isSame = new URL(each).host === new URL(url).host;
      const said = isFirst ? { ...headers, ...conditions } : headers;
      return ask(each, { headers: said, withCredentials: withCredentials && isSame });
    });
  const progress = progressOf(settings);
  const files = fetchedFiles((url, conditions) => get(url, true, conditions), { ledger, onAnswer: progress.answered });
  const openly = new Map<string, Promise<Exchange>>();
  return {
    read: async (url) => readOf(await files.answerTo(url), () => files.body(url)),
    get: async (url) => exchangeOf(await files.answerTo(url), await files.body(url)),
    getOpenly(url) {
      const pending = openly.get(url) ?? get(url, false, {});
      openly.set(url, pending);
      return pending;
    },
    ask,
    answers: () => files.answers,
    headers,
    certificates: requester.certificates,
    hasCredentials: (access.headers ?? []).length > 0 || access.clientCertificate !== undefined,
    insecure: access.insecure === true,
    expect: progress.expect,
    settle: files.settle,
    close: async () => {
      requester.close();
      await ledger?.close();
    },
  };
}

/** With their ports: at another one somebody else may answer. */
function isBelow(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}

function progressOf({ onProgress }: SiteSettings): { answered: (asked: number) => void; expect: Site['expect'] } {
  let done = 0;
  let expected = 0;
  return {
    answered: (asked) => onProgress?.(++done, Math.max(expected, asked)),
    expect: (count) => {
      expected += count;
    },
  };
}

function exchangeOf({ url, redirects, outcome }: AnsweredUrl, body: Buffer | undefined): Exchange {
  return { url, redirects, outcome: isFailure(outcome) ? outcome : { ...outcome, body: body ?? Buffer.alloc(0) } };
}

async function readOf({ outcome }: AnsweredUrl, body: () => Promise<Buffer | undefined>): Promise<FileRead> {
  if (isFailure(outcome)) return { fault: outcome.reason };
  const { status } = outcome;
  if (status === 404 || status === 410) return { fault: `is missing (status ${status})`, because: 'missing' };
  if (status === 401 || status === 403) return { fault: `is not open to us (status ${status})`, because: 'protected' };
  const bytes = status === 200 ? await body() : undefined;
  return bytes === undefined ? { fault: `is answered with status ${status}` } : { bytes };
}
