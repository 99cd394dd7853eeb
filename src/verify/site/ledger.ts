import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PublisherError } from '../../publisher-error.ts';
import { type Exchange, isFailure } from './exchange.ts';
import { openPage, type Page } from './ledger-page.ts';
import type { LedgerRecord } from './ledger-record.ts';
import { claimUnfinished, releaseUnfinished } from './unfinished-ledgers.ts';

/**
 * What an audit has fetched, in one file that is only appended to: whoever stops the audit half-way loses next to nothing, and the next
 * one asks only whether it is still so. Bodies are remembered, verdicts are not: all is judged anew, each time.
 */
export interface Ledger {
  /** What an audit that did not come to its end has fetched; to be used as it is. */
  recent(url: string): Promise<Exchange | undefined>;
  /** What an earlier audit has fetched; to be asked for again, on the condition that it has changed. */
  earlier(url: string): Promise<Exchange | undefined>;
  write(exchange: Exchange): Promise<void>;
  /** The body of what was written or is `recent`, when it is no longer in memory. */
  body(url: string): Promise<Buffer | undefined>;
  /** After a whole audit; without it the next one goes on where this one was. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** An audit that was broken off longer ago is begun anew; in milliseconds. */
const stillRecent = 60 * 60 * 1000;

/**
 * Opens the ledger of an audit; the folder is made.
 *
 * @throws PublisherError VERIFY when it cannot be written
 */
export async function openLedger(file: string, { now, fresh }: { now: Date; fresh: boolean }): Promise<Ledger> {
  try {
    await mkdir(dirname(file), { recursive: true });
    if (fresh) await rm(file, { force: true });
    const past = await openPage(file, 'r').catch(() => undefined);
    const unfinished = await claimUnfinished(file, { fresh });
    return ledgerOf({ past, page: await openPage(unfinished, 'a+'), file, unfinished, now });
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): PublisherError {
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const mend = 'Name a folder that can be written, with --cache, or use none: --no-cache.';
  return new PublisherError('VERIFY', `What is fetched cannot be kept in ${dirname(file)} (${why}).`, mend);
}

function ledgerOf(pages: { past: Page | undefined; page: Page; file: string; unfinished: string; now: Date }): Ledger {
  const { past, page, file, unfinished, now } = pages;
  const old = new Set<string>();
  for (const [url, { record }] of page.places) if (!isRecent(record, now)) old.add(url);
  const bodyOf = async (from: Page | undefined, url: string): Promise<Buffer | undefined> => {
    const place = from?.places.get(url);
    if (from === undefined || place === undefined) return undefined;
    const body = await from.bodyAt(place);
    return createHash('sha256').update(body).digest('hex') === place.record.sha256 ? body : undefined;
  };
  const load = async (from: Page | undefined, url: string): Promise<Exchange | undefined> => {
    const record = from?.places.get(url)?.record;
    const body = await bodyOf(from, url);
    if (record === undefined || body === undefined) return undefined;
    const { redirects, status, headers } = record;
    return { url, redirects, outcome: { status, headers: new Map(headers), body } };
  };
  let isClosed = false;
  const end = async (last: () => Promise<void>): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    try {
      await Promise.all([past?.close(), page.close()]);
      await last();
    } catch (error) {
      throw unwritable(file, error);
    } finally {
      releaseUnfinished(unfinished);
    }
  };
  return {
    recent: async (url) => (old.has(url) ? undefined : load(page, url)),
    earlier: async (url) => (old.has(url) ? load(page, url) : load(past, url)),
    body: (url) => bodyOf(page, url),
    async write({ url, redirects, outcome }) {
      if (isClosed || isFailure(outcome) || outcome.status !== 200) return;
      const { status, headers, body } = outcome;
      const sha256 = createHash('sha256').update(body).digest('hex');
      const said = { url, redirects, status, headers: [...headers], sha256 };
      old.delete(url);
      try {
        await page.append({ ...said, size: body.length, at: now.toISOString() }, body);
      } catch (error) {
        throw unwritable(file, error);
      }
    },
    // Of two audits at once, the later one's is kept: each is whole.
    finish: () => end(() => rename(unfinished, file)),
    close: () => end(async () => {}),
  };
}

function isRecent({ at }: LedgerRecord, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return age >= 0 && age < stillRecent;
}
