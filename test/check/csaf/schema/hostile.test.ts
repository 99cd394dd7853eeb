import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSchema } from '../../../../src/check/csaf/schema/check-schema.ts';
import { edited } from './edited.ts';
import { document20, document21 } from './whole-documents.ts';

/** A list of as many different things. */
function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Branches below each other; the last one has a product or, when it is not to be one, nothing. */
function deepBranches(levels: number, withProduct: boolean): unknown {
  let branch: object = {
    category: 'product_name',
    name: 'A',
    ...(withProduct ? { product: { name: 'D', product_id: 'D' } } : {}),
  };
  for (let level = 1; level < levels; level++) branch = { category: 'product_family', name: 'A', branches: [branch] };
  return [branch];
}

function deepList(levels: number): unknown {
  let list: unknown = 1;
  for (let level = 0; level < levels; level++) list = [list];
  return list;
}

for (const value of [
  undefined,
  null,
  true,
  3,
  '',
  'x',
  [],
  [1],
  {},
  { document: null },
  { document: [] },
  { document: {} },
]) {
  test(`${JSON.stringify(value)} is one fault`, () => {
    const { version, hasShape, faults } = checkSchema(value);
    assert.equal(version, undefined);
    assert.equal(hasShape, false);
    assert.deepEqual(
      faults.map((fault) => fault.test),
      ['schema'],
    );
  });
}

test('keys of Object.prototype are keys as any other', () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const text = JSON.stringify(document20).replace('"document":{', `"document":{"${key}":{"title":1},`);
    const { faults } = checkSchema(JSON.parse(text));
    assert.deepEqual(
      faults.map(({ test, pointer }) => `${test} ${pointer}`),
      [`6.2.20 /document/${key}`],
    );
  }
  const { version, faults } = checkSchema(JSON.parse('{"__proto__":{"document":{"csaf_version":"2.0"}}}'));
  assert.equal(version, undefined);
  assert.equal(faults[0]?.message, '`document` is missing');
});

for (const levels of [1000, 10_000, 50_000]) {
  test(`${levels} levels of branches are judged as one is`, () => {
    const valid = edited(document20, '/product_tree/branches', { to: deepBranches(levels, true) });
    assert.deepEqual(checkSchema(valid).faults, []);
    const invalid = edited(document20, '/product_tree/branches', { to: deepBranches(levels, false) });
    const { faults } = checkSchema(invalid);
    assert.deepEqual(
      faults.map(({ message }) => message),
      ['Entry 1 of `branches` must have at least one of `branches`, `product`'],
    );
    assert.equal(faults[0]?.pointer, `/product_tree${'/branches/0'.repeat(levels)}`);
  });
}

test('extensions may be as deep as they like, and are still told apart', () => {
  const extension = (content: unknown) => ({
    $schema: 'https://example.com/note_1.0.0.json',
    category: 'supplementary',
    critical: false,
    content: { content },
  });
  const different = [extension(deepList(100_000)), extension(deepList(99_999))];
  assert.deepEqual(checkSchema(edited(document21, '/x_extensions', { to: different })).faults, []);
  const same = [extension(deepList(100_000)), extension(deepList(100_000))];
  const { faults } = checkSchema(edited(document21, '/x_extensions', { to: same }));
  assert.equal(faults[0]?.message, '`x_extensions` has the same entry twice (entries 1 and 2)');
});

const junk: readonly (readonly [what: string, at: string, to: unknown])[] = [
  ['entries', '/vulnerabilities', many(1_000_000, () => 1)],
  ['vulnerabilities with a fault in each', '/vulnerabilities', many(50_000, () => ({ notes: [{}], references: [{}] }))],
  ['branches with a fault in each', '/product_tree/branches', many(50_000, () => ({ branches: [{ branches: [0] }] }))],
  ['empty ids', '/vulnerabilities/0/product_status/known_affected', many(50_000, () => '')],
  ['flags that are no flags', '/vulnerabilities/0/flags', many(50_000, (index) => ({ label: `x${index}` }))],
  ['wrong scores', '/vulnerabilities/0/scores', many(50_000, () => ({ cvss_v3: { version: '9' }, products: ['A'] }))],
];

for (const [what, at, to] of junk) {
  test(`of a great many ${what}, a thousand faults are kept and the others counted`, () => {
    const { faults } = checkSchema(edited(document20, at, { to }));
    assert.equal(faults.length, 1001);
    assert.match(faults[1000]?.message ?? '', /^There are \d+ more faults like these$/);
  });
}

test('unknown keys do not crowd out what makes a document invalid', () => {
  const keys = Object.fromEntries(many(50_000, (index) => [`x${index}`, index]));
  const { faults } = checkSchema(edited(edited(document20, '/extra', { to: 0 }), '/product_tree', { to: keys }));
  assert.equal(faults.length, 1001);
  const refused = edited(
    edited(document20, '/document', { to: { ...keys, csaf_version: '2.0' } }),
    '/vulnerabilities',
    { to: [] },
  );
  const refusals = checkSchema(refused).faults.filter((fault) => fault.test === 'schema');
  assert.ok(refusals.some(({ pointer }) => pointer === '/vulnerabilities'));
  const onlyKeys = checkSchema(
    edited(document20, '/document/tracking/generator', { to: { engine: { name: 'x', ...keys } } }),
  );
  assert.equal(onlyKeys.hasShape, true);
  assert.ok(onlyKeys.faults.every((fault) => fault.test === '6.2.20'));
});

test('faults in a deep document do not fill the memory with pointers', () => {
  const broken = many(5000, () => ({}));
  let branches: unknown = broken;
  for (let level = 0; level < 50_000; level++) branches = [{ category: 'vendor', name: 'A', branches }];
  const { faults } = checkSchema(edited(document20, '/product_tree/branches', { to: branches }));
  assert.ok(faults.length > 1 && faults.length < 100);
  assert.match(faults.at(-1)?.message ?? '', /more faults like these/);
});

const long = 2_000_000;
const texts: readonly (readonly [at: string, unit: string, before: string])[] = [
  ['/document/lang', '-abcde', 'en'],
  ['/document/category', ' ', 'a'],
  ['/document/title', 'a', ''],
  ['/document/publisher/namespace', '/a:@', 'https://'],
  ['/document/publisher/namespace', 'a:', 'https://'],
  ['/document/publisher/namespace', '%41', 'https://a@'],
  ['/document/tracking/id', ' ', 'a'],
  ['/document/tracking/version', '.0a', '1.0.0-0'],
  ['/document/tracking/version', '1', '1.0.0-'],
  ['/document/tracking/current_release_date', '0', '2024-01-24T10:00:00.'],
  ['/product_tree/full_product_names/0/product_identification_helper/cpe', '\\!', 'cpe:2.3:a:'],
  ['/product_tree/full_product_names/0/product_identification_helper/cpe', ':a', 'cpe:2.3:a'],
  ['/product_tree/full_product_names/0/product_identification_helper/cpe', 'cpe:/:', 'a'],
  ['/product_tree/full_product_names/0/product_identification_helper/purl', '-', 'pkg:'],
  ['/product_tree/full_product_names/0/product_identification_helper/hashes/0/file_hashes/0/value', 'a', ''],
  ['/vulnerabilities/0/cve', '1', 'CVE-2024-'],
  ['/vulnerabilities/0/cwe/id', '1', 'CWE-'],
  ['/vulnerabilities/0/scores/0/cvss_v2/vectorString', 'AV:N/', ''],
  ['/vulnerabilities/0/scores/0/cvss_v3/vectorString', 'MAV:N/', 'CVSS:3.1/'],
];

for (const [at, unit, before] of texts) {
  test(`a text of megabytes at ${at} takes linear time: ${before}${unit}…`, () => {
    const to = `${before}${unit.repeat(long / unit.length)} `;
    const { faults } = checkSchema(edited(document20, at, { to }));
    const expected = at.endsWith('title') ? [] : [at];
    assert.deepEqual(
      faults.map(({ pointer }) => pointer),
      expected,
    );
  });
}
