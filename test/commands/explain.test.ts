import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDescriptions } from '../../src/check/csaf/test-descriptions.ts';
import { makeWorkbench, type Workbench } from './workbench.ts';

let bench: Workbench;
before(async () => {
  bench = await makeWorkbench();
});
after(() => bench.remove());

const explain = (...args: string[]) => bench.run(['explain', ...args]);

const cases: [asked: string, words: RegExp[]][] = [
  [
    '6.1.1',
    [
      /^csaf\/6\.1\.1: A product is referenced that no product tree defines\.\n/,
      /^ {2}title {5}Missing Definition of Product ID$/m,
      /^ {2}versions {2}2\.0, 2\.1$/m,
      /csaf-v2\.0-os\.html#611-missing-definition-of-product-id$/m,
      /csaf-v2\.1-csd03\.html#missing-definition-of-product-id$/m,
    ],
  ],
  ['csaf/6.1.27.3', [/^csaf\/6\.1\.27\.3: /]],
  ['mandatoryTest_6_1_27_3', [/^csaf\/6\.1\.27\.3: /]],
  ['6.1.27', [/^csaf\/6\.1\.27\.1: /, /^csaf\/6\.1\.27\.11: /m]],
  ['schema', [/^csaf\/schema: /]],
  ['ssvc', [/^ssvc: everything about SSVC\.\n {2}in 2\.0 /, /^ {2}in 2\.1 {4}12: 6\.1\.46, /m]],
  ['content/unknown-product', [/^content\/unknown-product: [\s\S]*why[\s\S]*mend/]],
  ['content/duplicate-id', [/^content\/duplicate-id: /]],
  ['authoring/unknown-key', [/^authoring\/unknown-key: /]],
  ['yaml/syntax', [/^yaml\/syntax: /]],
  ['history/stricter-tlp', [/^ {2}example {3}The advisory was published as CLEAR; /m]],
  ['content/unknown-cwe', [/^ {2}example {3}\S.*\n {12} +--> 2026\/\S+\.yaml:\d+:\d+\n[\s\S]*\^/m]],
  ['json/syntax', [/^json\/syntax: /]],
];

test('a rule is explained by any of its names', async () => {
  for (const [asked, words] of cases) {
    const { code, out } = await explain(asked);
    assert.equal(code, 0, asked);
    for (const pattern of words) assert.match(out, pattern);
  }
});

test('without a name, all are listed', async () => {
  const { code, out } = await explain();
  assert.equal(code, 0);
  for (const id of testDescriptions.keys()) assert.ok(out.includes(`  csaf/${id} `), id);
  for (const name of ['extended', 'content/unknown-cwe', 'yaml/empty', 'file/missing'])
    assert.ok(out.includes(`  ${name} `), name);
});

test('an unknown name suggests the nearest', async () => {
  const meant = await explain('content/unknown-produkt');
  assert.equal(meant.code, 2);
  assert.match(meant.err, /Did you mean content\/unknown-product\?/);
  const lost = await explain('__proto__');
  assert.equal(lost.code, 2);
  assert.match(lost.err, /csaf-press explain lists all/);
});
