import type { IncomingMessage } from 'node:http';
import { Refusal } from './service-refusal.ts';

/** Bodies that are held at the same time may be this many times as large as one may be. */
const bodiesAtOnce = 4;

/** Holds the bodies of requests while they are worked on, and refuses what does not fit. */
export class BodyShelf {
  readonly #limit: number;
  #held = 0;

  /** @param limit Bytes of one body. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Reads the body of a request, which must be JSON, and does the work with it.
   *
   * @throws Refusal 413, 415 or 503
   */
  async withBody<Result>(request: IncomingMessage, work: (bytes: Uint8Array) => Promise<Result>): Promise<Result> {
    refuseOtherThanJson(request);
    if (Number(request.headers['content-length'] ?? 0) > this.#limit) throw this.#tooLarge();
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      // Not destroyed with the loop: there is still an answer to give.
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        this.#held += bytes.length;
        if (size > this.#limit) throw this.#tooLarge();
        if (this.#held > this.#limit * bodiesAtOnce) throw busy();
        chunks.push(bytes);
      }
      return await work(Buffer.concat(chunks));
    } finally {
      this.#held -= size;
    }
  }

  #tooLarge(): Refusal {
    return new Refusal(413, `The body is larger than ${this.#limit} bytes.`);
  }
}

function busy(): Refusal {
  return new Refusal(503, 'Too many large documents are being checked.', { 'retry-after': '5' });
}

function refuseOtherThanJson({ headers }: IncomingMessage): void {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal(415, 'The body must have the Content-Type application/json.');
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new Refusal(415, 'The body must not be compressed.');
}
