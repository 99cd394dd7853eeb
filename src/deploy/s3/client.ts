import { PublisherError } from '../../publisher-error.ts';
import { retryAfter } from '../../standard/retry-after.ts';
import { shown } from '../shown.ts';
import { hex } from '../source.ts';
import { faultCode, faultMend } from './faults.ts';
import type { S3Place } from './place.ts';
import { type S3Request, signed } from './signature.ts';

/** What a client needs of the world. */
export interface S3World {
  fetch: typeof fetch;
  /** The real time: stores refuse signatures of another one. */
  clock: () => Date;
  sleep: (milliseconds: number) => Promise<void>;
  /** For one request, in milliseconds. */
  timeout?: number;
}

/** A store's answer; only those of success and 404 come through. */
export interface S3Answer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** How often a request is sent before it is given up. */
const attempts = 6;
const firstPause = 250;
const longestPause = 20_000;

/** Sends signed requests to one bucket; what fails by the way is tried again, ever more slowly. */
export class S3Client {
  readonly place: S3Place;
  readonly #world: S3World;

  constructor(place: S3Place, world: S3World) {
    this.place = place;
    this.#world = world;
  }

  /**
   * @param key in the bucket; empty for the bucket itself
   * @param limit longest body that is read, in bytes
   * @throws PublisherError DEPLOY when the store refuses, or keeps failing
   */
  async send(
    request: Omit<S3Request, 'url'> & { key: string; query?: Record<string, string> },
    limit = 65_536,
  ): Promise<S3Answer> {
    const { key, query = {}, ...rest } = request;
    const search = new URLSearchParams(query).toString().replaceAll('+', '%20');
    const url = `${this.place.bucketUrl}${encodedKey(key)}${search === '' ? '' : `?${search}`}`;
    let why = '';
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#attempt({ ...rest, url }, limit);
      if (!('passing' in answer)) return this.#judge(answer, key);
      why = answer.passing;
      if (attempt === attempts) break;
      const pause = Math.max(firstPause * 2 ** (attempt - 1), answer.pause ?? 0);
      await this.#world.sleep(Math.min(pause, longestPause));
    }
    const where = this.#where(key);
    throw new PublisherError(
      'DEPLOY',
      `The store did not do its part for ${where} in ${attempts} attempts: ${why}.`,
      'See whether the store is up and the endpoint right, then run the same command again: it does the rest.',
    );
  }

  /** An answer, or why there is none that may come later. */
  async #attempt(request: S3Request, limit: number): Promise<S3Answer | { passing: string; pause?: number }> {
    const sha256 = hex('sha256', request.body ?? Buffer.alloc(0));
    const headers = await signed(request, this.place, sha256, this.#world.clock());
    try {
      const response = await this.#world.fetch(request.url, {
        method: request.method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#world.timeout ?? 60_000),
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const body = await readBody(response, limit);
      const { status } = response;
      if (status >= 500 || status === 429 || status === 408) {
        const pause = retryAfter(response.headers.get('retry-after'), this.#world.clock().getTime());
        return { passing: `it answers ${status}`, ...(pause === undefined ? {} : { pause }) };
      }
      return { status, headers: response.headers, body };
    } catch (error) {
      return { passing: networkFault(error) };
    }
  }

  #where(key: string): string {
    const { name, prefix } = this.place;
    return key === '' ? name : `${shown(key.slice(prefix.length))} at ${name}`;
  }

  #judge(answer: S3Answer, key: string): S3Answer {
    const { status } = answer;
    const code = faultCode(answer.body.toString('utf8'));
    // An object that is missing is news; anything else (a bucket, a user) is a mistake.
    const isMissing = status === 404 && (code === '' || code === 'NoSuchKey');
    if ((status >= 200 && status < 300) || isMissing) return answer;
    const where = this.#where(key);
    const said = code === '' ? '' : ` (${shown(code)})`;
    throw new PublisherError(
      'DEPLOY',
      `The store refuses ${where}: it answers ${status}${said}.`,
      faultMend(status, code),
    );
  }
}

/** Every byte but those that RFC 3986 leaves alone: signatures are over this form. */
function encodedKey(key: string): string {
  return key
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
}

async function readBody(response: Response, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > limit) {
      throw new PublisherError(
        'DEPLOY',
        `The store answers with more than ${limit} bytes, where that much cannot be.`,
        'See whether the endpoint is a store that speaks S3.',
      );
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What the network did, in words; the causes hold no headers, and so no secrets. Anything else is thrown on. */
function networkFault(error: unknown): string {
  if (!(error instanceof Error) || error instanceof PublisherError) throw error;
  if (error.name === 'TimeoutError') return 'it does not answer in time';
  // `fetch` gives what went wrong below it as the cause; without one, the request itself is at fault.
  if (!(error.cause instanceof Error)) throw error;
  const code = 'code' in error.cause ? shown(String(error.cause.code)) : '';
  return `it cannot be reached${code === '' ? '' : ` (${code})`}`;
}
