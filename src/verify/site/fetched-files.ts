import { conditionsOf, isSameFile, withEarlierBody } from './conditions.ts';
import { type Answer, type Exchange, type Failure, isFailure } from './exchange.ts';
import type { Ledger } from './ledger.ts';

/** An answer without its body. */
export interface AnsweredUrl {
  url: string;
  redirects: readonly string[];
  outcome: Answer | Failure;
  /** How its text begins, when that is not what a JSON file begins with: a page in place of a file. */
  page?: string;
}

/** Every file of a site that was asked for, each once; bodies are in memory as long as they fit, and in the ledger. */
export interface FetchedFiles {
  answerTo(url: string): Promise<AnsweredUrl>;
  body(url: string): Promise<Buffer | undefined>;
  answers: readonly AnsweredUrl[];
  /** See {@link Site.settle}. */
  settle(): void;
}

/** Of all bodies that are kept in memory while there is a ledger to read them from. */
const memory = 128 * 1024 * 1024;
/** Of all bodies together: a server may not keep an audit busy for ever. */
const largestSite = 8 * 1024 * 1024 * 1024;
const tooMuch: Failure = { kind: 'size', reason: 'was not fetched: the site is larger than 8 GB' };

/** @param get asks for a URL, with the conditions as headers */
export function fetchedFiles(
  get: (url: string, conditions: Record<string, string>) => Promise<Exchange>,
  { ledger, onAnswer }: { ledger: Ledger | undefined; onAnswer: (asked: number) => void },
): FetchedFiles {
  const answers: AnsweredUrl[] = [];
  const asked = new Map<string, Promise<AnsweredUrl>>();
  const bodies = new Map<string, Buffer>();
  const size = { inMemory: 0, total: 0 };
  const lists = { areRead: false, haveChanged: false };

  const keep = ({ url, redirects, outcome }: Exchange): AnsweredUrl => {
    if (isFailure(outcome)) return { url, redirects, outcome };
    const { status, headers, body } = outcome;
    size.total += body.length;
    if (status === 200 && (ledger === undefined || size.inMemory + body.length <= memory)) {
      bodies.set(url, body);
      size.inMemory += body.length;
    }
    return { url, redirects, outcome: { status, headers }, ...pageOf(body) };
  };

  const exchangeOf = async (url: string): Promise<Exchange> => {
    if (size.total > largestSite) return { url, redirects: [], outcome: tooMuch };
    const recent = await ledger?.recent(url);
    if (recent !== undefined && lists.areRead && !lists.haveChanged) return recent;
    const earlier = recent ?? (await ledger?.earlier(url));
    const answered = await get(url, earlier === undefined ? {} : conditionsOf(earlier));
    const current = earlier === undefined ? answered : withEarlierBody(earlier, answered);
    if (recent !== undefined && !isSameFile(recent, current)) lists.haveChanged = true;
    await ledger?.write(current);
    return current;
  };

  const fetchOnce = async (url: string): Promise<AnsweredUrl> => {
    const answer = keep(await exchangeOf(url));
    answers.push(answer);
    onAnswer(asked.size);
    return answer;
  };

  return {
    answers,
    answerTo(url) {
      const pending = asked.get(url) ?? fetchOnce(url);
      asked.set(url, pending);
      return pending;
    },
    body: async (url) => bodies.get(url) ?? (await ledger?.body(url)),
    settle: () => {
      lists.areRead = true;
    },
  };
}

/** A page in place of a file shows by its first bytes. */
function pageOf(body: Buffer): { page?: string } {
  const start = body.toString('latin1', 0, 2000).trimStart();
  return start.startsWith('<') ? { page: start } : {};
}
