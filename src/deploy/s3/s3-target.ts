import { PublisherError } from '../../publisher-error.ts';
import { hex } from '../source.ts';
import type { Expected, Standing, Target, Upload } from '../target.ts';
import type { S3Client } from './client.ts';
import { type ListedObject, parseListing } from './listing.ts';

/** A page of 1,000 keys of 1,024 bytes, and what is around them. */
const pageLimit = 8 * 1024 * 1024;
const mostPages = 10_000;

/** A bucket, or what is below a prefix of it. Nothing of its configuration is touched, and no object is given rights of its own. */
export class S3Target implements Target {
  readonly name: string;
  readonly concurrency = 8;
  readonly #client: S3Client;
  readonly #prefix: string;

  constructor(client: S3Client) {
    this.#client = client;
    this.name = client.place.name;
    this.#prefix = client.place.prefix;
  }

  /** One listing tells of all objects; only where it does not prove bytes and headers is one asked for by itself. */
  async inspect(paths: ReadonlyMap<string, Expected | undefined>): Promise<Map<string, Standing>> {
    const listed = await this.#list();
    const standing = new Map<string, Standing>();
    const waiting = paths.entries();
    const worker = async (): Promise<void> => {
      for (const [path, expected] of waiting) {
        const object = listed.get(`${this.#prefix}${path}`);
        if (object !== undefined) standing.set(path, await this.#standingOf(path, object, expected));
      }
    };
    await Promise.all(Array.from({ length: this.concurrency }, worker));
    return standing;
  }

  async #standingOf(path: string, object: ListedObject, expected: Expected | undefined): Promise<Standing> {
    if (expected === undefined || object.size !== expected.size) return 'other';
    const isProven = object.etag === expected.md5;
    if (isProven && expected.headersKnown) return 'same';
    const answer = await this.#client.send({
      method: 'HEAD',
      key: this.#keyOf(path),
      headers: { 'x-amz-checksum-mode': 'ENABLED' },
    });
    if (answer.status === 404) return 'other';
    const checksum = answer.headers.get('x-amz-checksum-sha256');
    const isSame =
      isProven ||
      checksum === Buffer.from(expected.sha256, 'hex').toString('base64') ||
      (checksum === null && (await this.#hashOf(path, expected.size)) === expected.sha256);
    if (!isSame) return 'other';
    return expected.headersKnown || hasHeaders(answer.headers, expected) ? 'same' : 'relabelled';
  }

  /** The last resort, where a store gives neither MD5 nor checksum: objects that were encrypted with a key of their own, say. */
  async #hashOf(path: string, size: number): Promise<string | undefined> {
    const content = await this.read(path, size);
    return content === undefined ? undefined : hex('sha256', content);
  }

  async #list(): Promise<Map<string, ListedObject>> {
    const listed = new Map<string, ListedObject>();
    const asked = new Set<string | undefined>();
    for (let token: string | undefined; !asked.has(token); ) {
      asked.add(token);
      const query = { 'list-type': '2', 'encoding-type': 'url', prefix: this.#prefix };
      const answer = await this.#client.send(
        {
          method: 'GET',
          key: '',
          headers: {},
          query: token === undefined ? query : { ...query, 'continuation-token': token },
        },
        pageLimit,
      );
      const page = answer.status === 200 ? parseListing(answer.body.toString('utf8')) : undefined;
      if (page === undefined || asked.size > mostPages) break;
      for (const object of page.objects) listed.set(object.key, object);
      if (page.next === undefined) return listed;
      token = page.next;
    }
    throw new PublisherError(
      'DEPLOY',
      `${this.name} does not list its objects as S3 does.`,
      'See whether the endpoint is a store that speaks S3 (ListObjectsV2), and nothing stands in between.',
    );
  }

  async read(path: string, limit: number): Promise<Buffer | undefined> {
    const answer = await this.#client.send({ method: 'GET', key: this.#keyOf(path), headers: {} }, limit);
    return answer.status === 404 ? undefined : answer.body;
  }

  /** The store itself proves the bytes: it refuses a body that is not of these hashes. */
  async write({ path, content, mediaType, cacheControl }: Upload): Promise<void> {
    const sha256 = hex('sha256', content);
    const answer = await this.#client.send({
      method: 'PUT',
      key: this.#keyOf(path),
      body: Buffer.from(content),
      headers: {
        'Content-Type': mediaType,
        ...(cacheControl === undefined ? {} : { 'Cache-Control': cacheControl }),
        'Content-MD5': Buffer.from(hex('md5', content), 'hex').toString('base64'),
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
        'x-amz-meta-sha256': sha256,
      },
    });
    if (answer.status === 404) throw this.#refused(path);
  }

  async remove(path: string): Promise<void> {
    await this.#client.send({ method: 'DELETE', key: this.#keyOf(path), headers: {} });
  }

  /** Stores answer when an object is safe. */
  async settle(): Promise<void> {}

  #keyOf(path: string): string {
    return `${this.#prefix}${path}`;
  }

  #refused(path: string): PublisherError {
    const what = `The store answers 404 to an upload of ${path} to ${this.name}.`;
    return new PublisherError('DEPLOY', what, 'See whether the bucket is there and the endpoint right.');
  }
}

function hasHeaders(headers: Headers, { mediaType, cacheControl }: Expected): boolean {
  return headers.get('content-type') === mediaType && (headers.get('cache-control') ?? undefined) === cacheControl;
}
