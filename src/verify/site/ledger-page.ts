import { type FileHandle, open } from 'node:fs/promises';
import { type LedgerRecord, parseRecord } from './ledger-record.ts';

/** A file of exchanges, and where in it each is. */
export interface Page {
  places: Map<string, Place>;
  bodyAt(place: Place): Promise<Buffer>;
  /** Comes back at once, until far too much is waiting for the disk. */
  append(record: LedgerRecord, body: Buffer): Promise<void>;
  /** When all that was appended is in the file. */
  close(): Promise<void>;
}

/** An exchange in a page. */
export interface Place {
  record: LedgerRecord;
  /** Of the body in the file. */
  offset: number;
  /** The body itself, when it is small: hashes and signatures are read again in one go with the heads. */
  body?: Buffer;
}

/** Bytes that may wait for the disk before the network has to wait, too. */
const mostWaiting = 8 * 1024 * 1024;

/** Opens a page to read, or to append to; what was cut off at its end is dropped. */
export async function openPage(file: string, flags: 'r' | 'a+'): Promise<Page> {
  // Protected documents may be in it.
  const handle = await open(file, flags, 0o600);
  const { places, end } = await readHeads(handle);
  if (flags === 'a+') await handle.truncate(end);
  const queue = appending(handle, end);
  return {
    places,
    async bodyAt({ record, offset, body: known }) {
      if (known !== undefined) return known;
      if (offset + record.size > queue.written()) await queue.flush();
      const body = Buffer.alloc(record.size);
      await handle.read(body, 0, body.length, offset);
      return body;
    },
    append(record, body) {
      const head = Buffer.from(`${JSON.stringify(record)}\n`);
      places.set(record.url, { record, offset: queue.end() + head.length });
      return queue.add([head, body, Buffer.from('\n')]);
    },
    close: () => queue.flush().finally(() => handle.close()),
  };
}

interface Queue {
  /** Where what is added next will begin, and where what is in the file ends. */
  end(): number;
  written(): number;
  add(bytes: readonly Buffer[]): Promise<void>;
  flush(): Promise<void>;
}

/** What is added while the disk is busy goes there in one piece: a write for each of four thousand answers took half of an audit's time. */
function appending(handle: FileHandle, from: number): Queue {
  const waiting: Buffer[] = [];
  let [end, written] = [from, from];
  let writing: Promise<void> = Promise.resolve();
  const drain = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const batch = Buffer.concat(waiting.splice(0));
    await handle.appendFile(batch);
    written += batch.length;
  };
  const flush = (): Promise<void> => {
    writing = writing.then(drain);
    // Whoever adds or closes next is told.
    writing.catch(() => undefined);
    return writing;
  };
  return {
    end: () => end,
    written: () => written,
    async add(bytes) {
      for (const each of bytes) end += each.length;
      const isFirst = waiting.length === 0;
      waiting.push(...bytes);
      const flushed = isFirst ? flush() : writing;
      if (end - written > mostWaiting) await flushed;
    },
    flush,
  };
}

/** Bytes that are read at once; no head is longer than half of it, for headers are limited by Node and URLs by the site. */
const block = 256 * 1024;
const longestHead = 128 * 1024;

/** Of a body that is kept, and of all of them. */
const smallBody = 4 * 1024;
const mostKept = 64 * 1024 * 1024;

/** Reads which exchanges a file holds; the last one may have been cut off. */
async function readHeads(handle: FileHandle): Promise<{ places: Map<string, Place>; end: number }> {
  const places = new Map<string, Place>();
  const { size } = await handle.stat();
  const bytesFrom = reader(handle);
  let [end, kept] = [0, 0];
  while (end < size) {
    const bytes = await bytesFrom(end, longestHead);
    const length = bytes.subarray(0, longestHead).indexOf(0x0a);
    const record = length < 0 ? undefined : parseRecord(bytes.toString('utf8', 0, length));
    const offset = end + length + 1;
    if (record === undefined || offset + record.size + 1 > size) break;
    const isKept = record.size <= smallBody && kept < mostKept;
    const body = isKept ? Buffer.from((await bytesFrom(offset, record.size)).subarray(0, record.size)) : undefined;
    kept += body?.length ?? 0;
    places.set(record.url, { record, offset, ...(body === undefined ? {} : { body }) });
    end = offset + record.size + 1;
  }
  return { places, end };
}

/** Gives at least so many bytes from an offset on, or all that there are. */
function reader(handle: FileHandle): (offset: number, least: number) => Promise<Buffer> {
  let start = 0;
  let bytes: Buffer = Buffer.alloc(0);
  let isEnd = false;
  return async (offset, least) => {
    if (offset + least > start + bytes.length && !isEnd) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(block), 0, block, offset);
      bytes = buffer.subarray(0, bytesRead);
      start = offset;
      isEnd = bytesRead < block;
    }
    return bytes.subarray(offset - start);
  };
}
