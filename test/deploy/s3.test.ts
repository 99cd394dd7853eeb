import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type TestContext, test } from 'node:test';
import { S3Client } from '../../src/deploy/s3/client.ts';
import { parseListing } from '../../src/deploy/s3/listing.ts';
import { parseS3Place } from '../../src/deploy/s3/place.ts';
import { S3Target } from '../../src/deploy/s3/s3-target.ts';

const secret = 'canary/secret+0123456789';
const credentials = { AWS_ACCESS_KEY_ID: 'KEYID', AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: 'canary-token' };

interface Asked {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
}

interface Store {
  target: S3Target;
  asked: Asked[];
  /** Milliseconds of each pause. */
  pauses: number[];
}

/** A store that answers each request by the next of these, the last again and again; it knows nothing of S3. */
async function store(context: TestContext, ...answers: ((response: ServerResponse) => void)[]): Promise<Store> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      answers[Math.min(asked.length, answers.length - 1)]?.(response);
      asked.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const place = parseS3Place('s3://bucket/some/where', `http://127.0.0.1:${port}`, credentials);
  const pauses: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  const world = { fetch, clock: () => new Date('2026-11-22T12:00:00Z'), sleep, timeout: 300 };
  return { target: new S3Target(new S3Client(place, world)), asked, pauses };
}

function answer(status: number, body = '', headers: Record<string, string> = {}): (response: ServerResponse) => void {
  return (response) => void response.writeHead(status, headers).end(body);
}

const upload = {
  path: 'a+b/ä (1).json',
  content: Buffer.from('{}'),
  mediaType: 'application/json',
  cacheControl: 'max-age=60',
};

/** What an attempt throws; nothing in it may tell a secret. */
async function faultOf(attempt: Promise<unknown>): Promise<{ code: string; message: string; mend: string }> {
  const fault = await attempt.then(
    () => assert.fail('it went well'),
    (error) => error,
  );
  const told = `${fault.message} ${fault.mend} ${fault.stack} ${fault.cause?.stack ?? ''} ${JSON.stringify(fault)}`;
  assert.doesNotMatch(told, /canary/);
  return fault;
}

test('an upload is signed, and says exactly what the object is', async (context) => {
  const { target, asked } = await store(context, answer(200));
  await target.write(upload);
  const [{ method, url, headers } = assert.fail()] = asked;
  assert.equal(method, 'PUT');
  assert.equal(url, '/bucket/some/where/a%2Bb/%C3%A4%20%281%29.json');
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers['cache-control'], 'max-age=60');
  assert.equal(headers['content-md5'], 'mZFLkyvTelC5g8XnyQrpOw==');
  assert.equal(headers['x-amz-checksum-sha256'], 'RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=');
  const sha256 = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
  assert.deepEqual([headers['x-amz-meta-sha256'], headers['x-amz-content-sha256']], [sha256, sha256]);
  assert.equal(headers['x-amz-date'], '20261122T120000Z');
  assert.equal(headers['x-amz-security-token'], 'canary-token');
  assert.match(
    headers.authorization ?? '',
    /^AWS4-HMAC-SHA256 Credential=KEYID\/20261122\/us-east-1\/s3\/aws4_request, SignedHeaders=\S*cache-control;\S+, Signature=[0-9a-f]{64}$/,
  );
  assert.deepEqual(
    Object.keys(headers).filter((name) => name.includes('acl')),
    [],
  );
});

test('what fails by the way is tried again, ever more slowly, as long as the store asks for', async (context) => {
  const { target, asked, pauses } = await store(
    context,
    answer(503),
    answer(429, '', { 'retry-after': '7' }),
    (response) => void response.destroy(),
    (response) => void response.writeHead(200, { 'content-length': '10' }).write('half', () => response.destroy()),
    answer(200, 'whole'),
  );
  assert.equal((await target.read('x', 100))?.toString(), 'whole');
  assert.equal(asked.length, 5);
  assert.deepEqual(pauses, [250, 7000, 1000, 2000]);
});

const lasting: readonly [what: string, answers: (response: ServerResponse) => void, says: RegExp, attempts: number][] =
  [
    [
      'a fault of the store',
      answer(500, '<Error><Message>canary</Message></Error>'),
      /6 attempts: it answers 500\.$/,
      6,
    ],
    ['a connection that breaks', (response) => void response.destroy(), /6 attempts: it cannot be reached/, 6],
    ['silence', () => {}, /6 attempts: it does not answer in time\.$/, 6],
    [
      'a refusal',
      answer(403, '<Error><Code>AccessDenied</Code><Message>canary</Message></Error>'),
      /answers 403 \(AccessDenied\)\.$/,
      1,
    ],
    [
      'a wrong signature',
      answer(403, '<Error><Code>SignatureDoesNotMatch</Code><StringToSign>canary</StringToSign></Error>'),
      /SignatureDoesNotMatch/,
      1,
    ],
    ['a code that is none', answer(400, `<Code>${'\u001b[31m'}</Code>`), /answers 400\.$/, 1],
    ['another region', answer(301, '', { location: 'https://canary.example/' }), /answers 301\.$/, 1],
    [
      'a user that is missing',
      answer(404, '<Error><Code>InvalidAccessKeyId</Code></Error>'),
      /answers 404 \(InvalidAccessKeyId\)\.$/,
      1,
    ],
    ['no bucket', answer(404, '<Error><Code>NoSuchBucket</Code></Error>'), /answers 404 \(NoSuchBucket\)\.$/, 1],
    ['a body without end', answer(200, 'x'.repeat(1000)), /more than 100 bytes/, 1],
  ];

for (const [what, answers, says, attempts] of lasting) {
  test(`${what} ends the deploy in words, and tells no secret`, async (context) => {
    const { target, asked } = await store(context, answers);
    const fault = await faultOf(target.read('x', 100));
    assert.equal(fault.code, 'DEPLOY');
    assert.match(fault.message, says);
    assert.doesNotMatch(fault.message, /\p{Cc}/u);
    assert.equal(asked.length, attempts);
  });
}

const listing = (inner: string): string =>
  `<?xml version="1.0"?>\n<ListBucketResult xmlns="x">${inner}</ListBucketResult>`;
const page = (more: string, ...objects: string[]): string =>
  listing(
    `<IsTruncated>${more !== ''}</IsTruncated>${more}${objects.map((object) => `<Contents>${object}</Contents>`).join('')}`,
  );

const noListings: readonly [what: string, body: string][] = [
  ['a page of a web site', '<!doctype html><title>Welcome</title>'],
  ['nothing', ''],
  ['a listing that ends in the middle', page('', '<Key>a</Key><Size>1</Size>').slice(0, -30)],
  ['a page that leads to itself', page('<NextContinuationToken>again</NextContinuationToken>')],
  ['a page that leads nowhere', listing('<IsTruncated>true</IsTruncated>')],
  ['an object without a size', page('', '<Key>a</Key><Size>many</Size>')],
];

for (const [what, body] of noListings) {
  test(`${what} is no listing`, async (context) => {
    const { target } = await store(context, answer(200, body));
    assert.match((await faultOf(target.inspect(new Map()))).message, /does not list its objects/);
  });
}

test('a listing is read with its escapes, quotes and encoding', () => {
  const object = '<Key>a%2Bb+c&amp;&#x64;%C3%A4</Key><ETag>&quot;ABC&quot;</ETag><Size>7</Size>';
  assert.deepEqual(parseListing(page('', object)), {
    objects: [{ key: 'a%2Bb+c&d%C3%A4', size: 7, etag: 'abc' }],
    next: undefined,
  });
  const encoded = page('<NextContinuationToken>t&lt;</NextContinuationToken><EncodingType>url</EncodingType>', object);
  assert.deepEqual(parseListing(encoded), { objects: [{ key: 'a+b c&dä', size: 7, etag: 'abc' }], next: 't<' });
});

test('all pages of a listing are asked for; MD5, checksum or the bytes prove an object', async (context) => {
  const expected = {
    size: 2,
    md5: 'AA'.toLowerCase(),
    sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  };
  const headers = { 'content-type': 'text/plain' };
  const { target, asked } = await store(
    context,
    answer(
      200,
      page('<NextContinuationToken>2</NextContinuationToken>', '<Key>some/where/a</Key><ETag>aa</ETag><Size>2</Size>'),
    ),
    answer(
      200,
      page('', '<Key>some/where/b</Key><ETag>x-2</ETag><Size>2</Size>', '<Key>some/where/c</Key><Size>3</Size>'),
    ),
    answer(200, '', headers),
    answer(200, '{}'),
  );
  const file = { ...expected, mediaType: 'text/plain', headersKnown: true };
  const standing = await target.inspect(
    new Map([
      ['a', file],
      ['b', { ...file, headersKnown: false }],
      ['c', file],
      ['d', file],
    ]),
  );
  assert.deepEqual(
    standing,
    new Map([
      ['a', 'same'],
      ['c', 'other'],
      ['b', 'same'],
    ]),
  );
  assert.deepEqual(
    asked.map(({ method, url }) => `${method} ${url}`),
    [
      'GET /bucket/?list-type=2&encoding-type=url&prefix=some%2Fwhere%2F',
      'GET /bucket/?list-type=2&encoding-type=url&prefix=some%2Fwhere%2F&continuation-token=2',
      'HEAD /bucket/some/where/b',
      'GET /bucket/some/where/b',
    ],
  );
});

const places: readonly [
  to: string,
  endpoint: string | undefined,
  env: Record<string, string>,
  url: string,
  prefix: string,
][] = [
  ['s3://bucket', undefined, {}, 'https://bucket.s3.us-east-1.amazonaws.com/', ''],
  ['s3://bucket/', undefined, { AWS_REGION: 'eu-central-1' }, 'https://bucket.s3.eu-central-1.amazonaws.com/', ''],
  ['s3://psirt.example.com/a/b/', undefined, {}, 'https://s3.us-east-1.amazonaws.com/psirt.example.com/', 'a/b/'],
  ['s3://bucket/a', 'https://s3.example.com', {}, 'https://s3.example.com/bucket/', 'a/'],
  ['s3://bucket', undefined, { AWS_ENDPOINT_URL: 'https://s3.example.com/x' }, 'https://s3.example.com/x/bucket/', ''],
];

for (const [to, endpoint, env, url, prefix] of places) {
  test(`${to} ${endpoint ?? ''} ${JSON.stringify(env)} is at ${url}`, () => {
    const place = parseS3Place(to, endpoint, { ...credentials, ...env });
    assert.deepEqual([place.bucketUrl, place.prefix], [url, prefix]);
  });
}

const noPlaces: readonly [to: string, endpoint: string | undefined, env: Record<string, string>][] = [
  ['s3://', undefined, {}],
  ['s3://UPPER', undefined, {}],
  ['s3://bucket/a/../b', undefined, {}],
  ['s3://bucket//a', undefined, {}],
  ['s3://bucket/a\n', undefined, {}],
  ['s3://bucket', 'http://s3.example.com', {}],
  ['s3://bucket', 'https://canary:canary@s3.example.com', {}],
  ['s3://bucket', 's3.example.com', {}],
  ['s3://bucket', undefined, { AWS_REGION: 'a/b' }],
  ['s3://bucket', undefined, { AWS_SECRET_ACCESS_KEY: ' ' }],
];

for (const [to, endpoint, env] of noPlaces) {
  test(`${JSON.stringify(to)} ${endpoint ?? ''} ${JSON.stringify(env)} is refused`, async () => {
    const fault = await faultOf(Promise.resolve().then(() => parseS3Place(to, endpoint, { ...credentials, ...env })));
    assert.equal(fault.code, 'USAGE');
  });
}
