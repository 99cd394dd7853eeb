import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PublisherError } from '../../publisher-error.ts';
import { type Exchange, isFailure } from './exchange.ts';
import { type LedgerRecord, parseRecord } from './ledger-record.ts';

/**
 * What an audit has fetched, in one file that is only appended to: whoever stops the audit half-way loses nothing, and the next one
 * asks only whether it is still so. Bodies are remembered, verdicts are not: all is judged anew, each time.
 */
export interface Ledger {
  /** What an audit that did not come to its end has fetched; to be used as it is. */
  recent(url: string): Promise<Exchange | undefined>;
  /** What an earlier audit has fetched; to be asked for again, on the condition that it has changed. */
  earlier(url: string): Promise<Exchange | undefined>;
  write(exchange: Exchange): void;
  /** The body of what was written or is `recent`, when it is no longer in memory. */
  body(url: string): Promise<Buffer | undefined>;
  /** After a whole audit; without it the next one goes on where this one was. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

interface Place {
  record: LedgerRecord;
  /** Of the body in the file. */
  offset: number;
}

/** An audit that was broken off longer ago is begun anew; in milliseconds. */
const stillRecent = 60 * 60 * 1000;

interface Page {
  handle: FileHandle;
  places: Map<string, Place>;
  end: number;
}

/**
 * Opens the ledger of an audit; the folder is made.
 *
 * @throws PublisherError VERIFY when it cannot be written
 */
export async function openLedger(file: string, { now, fresh }: { now: Date; fresh: boolean }): Promise<Ledger> {
  const unfinished = `${file}.unfinished`;
  try {
    await mkdir(dirname(file), { recursive: true });
    if (fresh) await Promise.all([rm(file, { force: true }), rm(unfinished, { force: true })]);
    const past = await readPage(file, 'r').catch(() => undefined);
    return ledgerOf({ past, page: await readPage(unfinished, 'a+'), file, unfinished, now });
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
    const body = Buffer.alloc(place.record.size);
    await from.handle.read(body, 0, body.length, place.offset);
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
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    await Promise.all([past?.handle.close(), page.handle.close()]);
  };
  return {
    recent: async (url) => (old.has(url) ? undefined : load(page, url)),
    earlier: async (url) => (old.has(url) ? load(page, url) : load(past, url)),
    body: (url) => bodyOf(page, url),
    write({ url, redirects, outcome }) {
      if (isFailure(outcome) || outcome.status !== 200) return;
      const { status, headers, body } = outcome;
      const sha256 = createHash('sha256').update(body).digest('hex');
      const record: LedgerRecord = {
        url,
        redirects,
        status,
        headers: [...headers],
        sha256,
        size: body.length,
        at: now.toISOString(),
      };
      const head = Buffer.from(`${JSON.stringify(record)}\n`);
      page.places.set(url, { record, offset: page.end + head.length });
      old.delete(url);
      const bytes = Buffer.concat([head, body, Buffer.from('\n')]);
      page.end += bytes.length;
      try {
        // At once, so that whoever stops the audit loses nothing of it.
        writeSync(page.handle.fd, bytes);
      } catch (error) {
        throw unwritable(file, error);
      }
    },
    async finish() {
      await close();
      await rename(unfinished, file);
    },
    close,
  };
}

function isRecent({ at }: LedgerRecord, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return age >= 0 && age < stillRecent;
}

/** Reads which exchanges a file holds; the last one may have been cut off. */
async function readPage(file: string, flags: 'r' | 'a+'): Promise<Page> {
  // Protected documents may be in it.
  const handle = await open(file, flags, 0o600);
  const places = new Map<string, Place>();
  const { size } = await handle.stat();
  let end = 0;
  while (end < size) {
    const head = await readLine(handle, end);
    const record = head === undefined ? undefined : parseRecord(head.text);
    if (head === undefined || record === undefined || head.next + record.size + 1 > size) break;
    places.set(record.url, { record, offset: head.next });
    end = head.next + record.size + 1;
  }
  if (flags === 'a+' && end < size) await handle.truncate(end);
  return { handle, places, end };
}

/** No head is longer: headers are limited by Node, URLs by the site. */
const longestHead = 128 * 1024;

async function readLine(handle: FileHandle, from: number): Promise<{ text: string; next: number } | undefined> {
  for (let length = 4096; length <= longestHead; length *= 4) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    const at = buffer.subarray(0, bytesRead).indexOf(0x0a);
    if (at >= 0) return { text: buffer.toString('utf8', 0, at), next: from + at + 1 };
    if (bytesRead < length) return undefined;
  }
  return undefined;
}
