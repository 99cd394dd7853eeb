import { limited } from '../../standard/concurrency.ts';
import { retryAfter } from '../../standard/retry-after.ts';
import { type Failure, isFailure, type Reply } from './exchange.ts';

/** Milliseconds; passed in, so that tests need not wait. */
export type Sleep = (time: number) => Promise<void>;

/** How an audit behaves towards a server that is tired. */
export interface Manners {
  /** Requests that are under way at once, to all hosts together. */
  connections: number;
  sleep: Sleep;
  /** The moment, in milliseconds since 1970: of `Retry-After` dates. */
  clock: () => number;
}

/** Sends to a host, which goes by its origin; at most as often as told. */
export type Polite = (host: string, send: () => Promise<Reply | Failure>, tries?: number) => Promise<Reply | Failure>;

const mostTries = 5;
/** Of the first pause; each further one is twice as long. */
const firstPause = 500;
/** Nobody waits longer for a single server. */
const longestPause = 120_000;
/** A host that failed this often in a row is not asked again. */
const patience = 10;

interface Host {
  /** All that is sent to it waits for this, while there is one. */
  pause?: Promise<void> | undefined;
  failures: number;
}

/** Sends within the limits of good manners: not too much at once, again when that helps, later when the server asks for it. */
export function politely(manners: Manners): Polite {
  const hosts = new Map<string, Host>();
  const inTurn = limited(manners.connections);
  return async (name, send, tries = mostTries) => {
    const host: Host = hosts.get(name) ?? { failures: 0 };
    hosts.set(name, host);
    for (let attempt = 1; ; attempt++) {
      if (host.failures >= patience)
        return { kind: 'connection', reason: 'was not asked for: its host does not answer' };
      await host.pause;
      const outcome = await inTurn(send);
      host.failures = isFailure(outcome) && isPassing(outcome) ? host.failures + 1 : 0;
      const pause = attempt < tries ? pauseAfter(outcome, attempt, manners.clock()) : undefined;
      if (pause === undefined) return outcome;
      // A server that is tired is tired of all; a connection that broke is nobody else's affair.
      if (isFailure(outcome)) await manners.sleep(pause);
      else
        host.pause ??= manners.sleep(pause).then(() => {
          host.pause = undefined;
        });
    }
  };
}

/** Milliseconds until it is worth trying again; undefined when it is not. */
function pauseAfter(outcome: Reply | Failure, attempt: number, now: number): number | undefined {
  const growing = firstPause * 2 ** (attempt - 1);
  if (isFailure(outcome)) return isPassing(outcome) && attempt < 3 ? growing : undefined;
  if (![429, 502, 503, 504].includes(outcome.status)) return undefined;
  const asked = retryAfter(outcome.headers.get('retry-after'), now);
  const pause = Math.max(asked ?? growing, growing);
  return pause > longestPause ? undefined : pause;
}

/** What may be over in a moment: not a name that is unknown, nor a refusal. */
function isPassing({ kind }: Failure): boolean {
  return kind === 'connection' || kind === 'time';
}
