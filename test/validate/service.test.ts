import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { type RunningService, startService } from '../../src/validate/serve.ts';
import { sampleDocument } from './sample.ts';

const bodyLimit = 100_000;
let service: RunningService;
before(async () => {
  service = await startService({
    engine: { services: {} },
    clock: () => new Date(),
    host: '127.0.0.1',
    port: 0,
    bodyLimit,
  });
});
after(() => service.stop());

type Asked = [type: 'test' | 'preset', name: string][];

async function validate(
  document: unknown,
  asked: Asked,
): Promise<{ isValid: boolean; tests: Record<string, unknown>[] }> {
  const tests = asked.map(([type, name]) => ({ type, name }));
  const response = await post(JSON.stringify({ tests, document }));
  assert.equal(response.status, 200);
  return JSON.parse(await response.text());
}

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const sent = { 'content-type': 'application/json', ...headers };
  return fetch(`${service.url}/api/v1/validate`, { method: 'POST', headers: sent, body });
}

test('the tests are listed by the names that csaf-validator-service has for them', async () => {
  const response = await fetch(`${service.url}/api/v1/tests`);
  assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
  const tests: { name: string; preset: string }[] = JSON.parse(await response.text());
  const presetOf = new Map(tests.map(({ name, preset }) => [name, preset]));
  assert.equal(presetOf.size, tests.length);
  const expected: [name: string, preset: string | undefined][] = [
    ['csaf_2_0', 'schema'],
    ['csaf_2_0_strict', 'schema'],
    ['csaf_2_1', 'schema'],
    ['mandatoryTest_6_1_1', 'mandatory'],
    ['mandatoryTest_6_1_27_11', 'mandatory'],
    ['optionalTest_6_2_1', 'optional'],
    ['recommendedTest_6_2_1', 'recommended'],
    ['optionalTest_6_2_21', undefined],
    ['informativeTest_6_3_8', 'informative'],
  ];
  for (const [name, preset] of expected) assert.equal(presetOf.get(name), preset, name);
});

test('an answer has an entry for each test, and no keys that clients do not know', async () => {
  const { isValid, tests } = await validate(sampleDocument(['P1', 'P9']), [
    ['test', 'mandatoryTest_6_1_1'],
    ['test', '6.1.2'],
    ['test', 'mandatoryTest_6_1_1'],
    ['test', 'optionalTest_6_2_12'],
  ]);
  assert.equal(isValid, false);
  assert.deepEqual(
    tests.map(({ name, isValid }) => [name, isValid]),
    [
      ['mandatoryTest_6_1_1', false],
      ['6.1.2', true],
      ['optionalTest_6_2_12', true],
    ],
  );
  const [first, , third] = tests;
  assert.deepEqual(Object.keys(first ?? {}).toSorted(), ['errors', 'infos', 'isValid', 'name', 'warnings']);
  const [error, ...others] = listOf(first?.errors);
  assert.deepEqual(others, []);
  assert.equal(error?.instancePath, '/product_tree/product_groups/0/product_ids/1');
  assert.match(String(error?.message), /^A product is referenced that no product tree defines: "P9"\. /);
  assert.equal(listOf(third?.warnings)[0]?.instancePath, '/document');
});

const unknownKey = { ...sampleDocument(), nonsense: 1 };
const version21 = {
  $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json',
  document: { csaf_version: '2.1' },
};

const schemaCases: [name: string, document: unknown, asked: Asked, entries: [name: string, isValid: boolean][]][] = [
  ['the schema', sampleDocument(), [['test', 'csaf_2_0']], [['csaf_2_0', true]]],
  ['unknown keys are allowed', unknownKey, [['test', 'csaf_2_0']], [['csaf_2_0', true]]],
  ['but to the strict schema', unknownKey, [['test', 'csaf_2_0_strict']], [['csaf_2_0_strict', false]]],
  [
    'a CVSS object that the schema refuses',
    { ...sampleDocument(), vulnerabilities: [{ scores: [{ products: ['P1'], cvss_v3: { version: '3.1' } }] }] },
    [
      ['test', 'csaf_2_0'],
      ['test', 'mandatoryTest_6_1_8'],
      ['test', 'mandatoryTest_6_1_1'],
    ],
    [
      ['csaf_2_0', false],
      ['mandatoryTest_6_1_8', false],
    ],
  ],
  ['the schema of another version', sampleDocument(), [['test', 'csaf_2_1']], [['csaf_2_1', false]]],
  ['the preset of the schema', sampleDocument(), [['preset', 'schema']], [['csaf_2_0', true]]],
  ['no test runs on what the schema refuses', { document: {} }, [['preset', 'mandatory']], [['csaf_2_0', false]]],
  ['nor on that of 2.1', version21, [['preset', 'full']], [['csaf_2_1', false]]],
  ['a test of 2.1 says nothing of 2.0', sampleDocument(), [['test', 'recommendedTest_6_2_21']], []],
];

test('the schema is always checked, and named where it was asked for or refuses', async () => {
  for (const [name, document, asked, entries] of schemaCases) {
    const { isValid, tests } = await validate(document, asked);
    assert.deepEqual(
      tests.map((each) => [each.name, each.isValid]),
      entries,
      name,
    );
    assert.equal(
      isValid,
      entries.every(([, valid]) => valid),
      name,
    );
  }
});

test('a preset has all of its tests that can be run, each once', async () => {
  const { isValid, tests } = await validate(sampleDocument(), [
    ['preset', 'full'],
    ['preset', 'basic'],
    ['preset', 'optional'],
  ]);
  assert.equal(isValid, true);
  const names = tests.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const name of ['csaf_2_0', 'mandatoryTest_6_1_33', 'optionalTest_6_2_20', 'informativeTest_6_3_11']) {
    assert.ok(names.includes(name), name);
  }
  // Without the network and a dictionary, these were not run: an entry would say that they found nothing.
  for (const name of ['informativeTest_6_3_6', 'informativeTest_6_3_8']) assert.ok(!names.includes(name), name);
});

const okay = JSON.stringify({ tests: [], document: {} });
const withTests = (tests: unknown): string => JSON.stringify({ tests, document: {} });

const refusals: [name: string, path: string, init: RequestInit, status: number, message: RegExp][] = [
  ['an unknown path', '/', {}, 404, /POST \/api\/v1\/validate/],
  ['a wrong method', '/api/v1/validate', {}, 405, /Only POST/],
  ['another', '/api/v1/tests', { method: 'DELETE' }, 405, /Only GET and HEAD/],
  ['no type', '/api/v1/validate', { method: 'POST', body: okay }, 415, /application\/json/],
  ['compression', '/api/v1/validate', json(okay, { 'content-encoding': 'gzip' }), 415, /compressed/],
  ['too much', '/api/v1/validate', json(' '.repeat(bodyLimit + 1)), 413, /larger than 100000 bytes/],
  ['nothing', '/api/v1/validate', json(''), 400, /The body is empty/],
  ['no JSON', '/api/v1/validate', json('{"tests":\n[,]}'), 400, /not JSON: a value is missing \(line 2, column 2\)/],
  ['a list', '/api/v1/validate', json('[]'), 400, /must be an object with `tests` and `document`/],
  ['no document', '/api/v1/validate', json('{"tests":[]}'), 400, /`document` must be an object/],
  ['a document that is a list', '/api/v1/validate', json('{"tests":[],"document":[]}'), 400, /`document` must be/],
  ['no tests', '/api/v1/validate', json('{"document":{}}'), 400, /`tests` must be a list/],
  [
    'a test without name',
    '/api/v1/validate',
    json(withTests([{ type: 'test' }])),
    400,
    /`tests\[0\]` must be an object/,
  ],
  ['an unknown type', '/api/v1/validate', json(withTests([{ type: 'x', name: 'full' }])), 400, /"test" or "preset"/],
  ['an unknown preset', '/api/v1/validate', json(withTests([{ type: 'preset', name: 'ful' }])), 400, /mean full\?/],
  [
    'the name of a method',
    '/api/v1/validate',
    json(withTests([{ type: 'test', name: 'toString' }])),
    400,
    /names no test/,
  ],
  [
    'an unknown test',
    '/api/v1/validate',
    json(withTests([{ type: 'test', name: 'mandatoryTest_6_1_1x' }])),
    400,
    /Did you mean mandatoryTest_6_1_1/,
  ],
  [
    'a test without its service',
    '/api/v1/validate',
    json(withTests([{ type: 'test', name: 'informativeTest_6_3_8' }])),
    400,
    /needs --spell/,
  ],
];

function json(body: string, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
}

test('what cannot be answered is refused in plain words', async () => {
  for (const [name, path, init, status, message] of refusals) {
    const response = await fetch(`${service.url}${path}`, init);
    const body: { statusCode: number; error: string; message: string } = JSON.parse(await response.text());
    assert.equal(response.status, status, name);
    assert.equal(body.statusCode, status, name);
    assert.match(body.message, message, name);
    assert.deepEqual(Object.keys(body), ['statusCode', 'error', 'message'], name);
  }
});

test('a body whose length nobody told is cut off at the limit, with an answer', async () => {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
  const sent = request(`${service.url}/api/v1/validate`, { method: 'POST', headers }, ({ statusCode }) =>
    resolve(statusCode),
  );
  sent.on('error', () => {});
  sent.write(' '.repeat(bodyLimit));
  sent.write(' '.repeat(1000));
  assert.equal(await promise, 413);
  sent.destroy();
});

test('many clients are answered at the same time, each its own', async () => {
  const answers = Array.from({ length: 30 }, async (_, index) => {
    const { tests } = await validate(sampleDocument(['P1', `X${index}`]), [['test', '6.1.1']]);
    assert.match(JSON.stringify(tests), new RegExp(`X${index}\\\\"`));
  });
  await Promise.all(answers);
});

test('a port that is taken is an error of the caller; a service that stops lets the port go', async () => {
  const port = Number(new URL(service.url).port);
  const options = { engine: { services: {} }, clock: () => new Date(), host: '127.0.0.1', port };
  await assert.rejects(startService(options), { code: 'USAGE', message: /the port is in use/ });
  const other = await startService({ ...options, port: 0 });
  await fetch(`${other.url}/api/v1/tests`).then((response) => response.text());
  await other.stop();
  await assert.rejects(fetch(`${other.url}/api/v1/tests`));
});

function listOf(value: unknown): { instancePath?: unknown; message?: unknown }[] {
  return Array.isArray(value) ? value : [];
}
