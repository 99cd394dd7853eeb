import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../../src/check/csaf/document.ts';
import { loadCweNames } from '../../src/check/csaf/library.ts';
import { testDescriptions } from '../../src/check/csaf/tests.ts';
import { documentWith } from './publication.ts';

function nested(depth: number): unknown {
  let branch: unknown = { category: 'vendor', name: 'x', product: { name: 'x', product_id: 'x' } };
  for (let level = 0; level < depth; level += 1) branch = { category: 'vendor', name: 'x', branches: [branch] };
  return { ...documentWith(), product_tree: { branches: [branch] } };
}

const hostile: [name: string, document: unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 1],
  ['a text', 'document'],
  ['a list', []],
  ['an empty mapping', {}],
  ['null within lists', { ...documentWith(), vulnerabilities: [null] }],
  ['a list for a mapping', { document: [], product_tree: [], vulnerabilities: {} }],
  ['a key __proto__', JSON.parse('{"__proto__": {"document": {}}}')],
  ['deep nesting', nested(20_000)],
];

for (const [name, document] of hostile) {
  test(`a hostile document gives findings: ${name}`, async () => {
    const findings = await checkDocument(document);
    assert.ok(findings.some(({ severity }) => severity === 'error'));
  });
}

test('a document without fault gives no finding', async () => {
  assert.deepEqual(await checkDocument(documentWith()), []);
});

test('mandatory tests alone leave advice out', async () => {
  const document = {
    ...documentWith(),
    vulnerabilities: [{ title: 'No CVE', notes: [{ category: 'other', text: 'x' }] }],
  };
  assert.ok((await checkDocument(document)).some(({ test: name }) => name === '6.3.3'));
  assert.deepEqual(await checkDocument({ ...document, extra: 1 }, ['mandatory']), []);
});

/** Languages of a document and of its original, and what is said of them; in a row, because verdicts on languages are kept. */
const languages: [lang: string, original: string, findings: string[]][] = [
  ['en', 'de', []],
  ['en', 'xx', ['6.1.12 /document/source_lang']],
  ['xx', 'en', ['6.1.12 /document/lang']],
  ['qtx', 'de', ['6.2.14 /document/lang']],
  ['en', 'qtx', ['6.2.14 /document/source_lang']],
  ['en', 'de', []],
];

test('languages are judged by themselves in each document', async () => {
  for (const [lang, original, expected] of languages) {
    const plain = documentWith();
    const document = { ...plain, document: { ...plain.document, lang, source_lang: original } };
    const findings = await checkDocument(document, ['mandatory', 'optional']);
    assert.deepEqual(
      findings.map(({ test: name, pointer }) => `${name} ${pointer}`),
      expected,
      `${lang} from ${original}`,
    );
  }
});

const score = {
  version: '3.1',
  vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
  baseScore: 7.5,
  baseSeverity: 'HIGH',
};
const scored = (cvss_v3: unknown) => ({
  ...documentWith(),
  product_tree: { full_product_names: [{ name: 'x', product_id: 'x' }] },
  vulnerabilities: [{ scores: [{ products: ['x'], cvss_v3 }] }],
});

const unreadable: [name: string, document: unknown, expected: [test: string, pointer: string, text: string][]][] = [
  [
    'a missing key',
    { ...documentWith(), product_tree: { full_product_names: [{ name: 'x' }] } },
    [['schema', '/product_tree/full_product_names/0', '`product_id` is missing in entry 1 of `full_product_names`']],
  ],
  [
    'a word that is none of the list',
    { document: { ...documentWith().document, tracking: { ...documentWith().document.tracking, status: 'done' } } },
    [['schema', '/document/tracking/status', '`status` must be one of "draft", "final", "interim": "done"']],
  ],
  [
    'the branch that was meant, not every branch',
    scored({ ...score, baseScore: 11 }),
    [['6.1.8', '/vulnerabilities/0/scores/0/cvss_v3/baseScore', '`baseScore` must be <= 10: 11']],
  ],
  [
    'a CVSS version that is neither 3.0 nor 3.1',
    scored({ ...score, version: '3.2' }),
    [['6.1.8', '/vulnerabilities/0/scores/0/cvss_v3/version', '`version` must be one of "3.0", "3.1": "3.2"']],
  ],
  [
    'an unknown key',
    { ...documentWith(), 'a/b': 1 },
    [['6.2.20', '/a~1b', 'CSAF has no such key: "a/b" in the document']],
  ],
];

for (const [name, document, expected] of unreadable) {
  test(`the schema speaks plainly: ${name}`, async () => {
    const findings = await checkDocument(document, ['mandatory', 'optional']);
    const wanted = findings.filter(({ test: id }) => id === 'schema' || id === '6.1.8' || id === '6.2.20');
    assert.deepEqual(
      wanted.map(({ test: id, pointer, message, subject }) => [id, pointer, message + (subject ? `: ${subject}` : '')]),
      expected,
    );
  });
}

test('every test of CSAF 2.0 is described', () => {
  const profile = Array.from({ length: 11 }, (_, index) => `6.1.27.${index + 1}`);
  const numbered = (section: string, last: number) =>
    Array.from({ length: last }, (_, index) => `${section}.${index + 1}`);
  const all = [...numbered('6.1', 33), ...profile, ...numbered('6.2', 20), ...numbered('6.3', 11)];
  assert.deepEqual(Object.keys(testDescriptions).sort(), ['schema', ...all.filter((id) => id !== '6.1.27')].sort());
});

test('weaknesses go by their ids', async () => {
  const names = await loadCweNames();
  assert.equal(
    names.get('CWE-79'),
    "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')",
  );
  assert.ok(names.size > 900);
});
