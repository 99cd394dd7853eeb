import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CsafDocument, Score, Vulnerability } from '@csaf/types/csaf-2.0';
import { furtherFields } from '../../../src/emit/pages/further-fields.ts';
import { overviewOf } from '../../../src/emit/pages/product-overview.ts';
import { indexProducts, productSet } from '../../../src/emit/pages/products.ts';
import { remediationsOf } from '../../../src/emit/pages/remediations.ts';
import { documentBadge } from '../../../src/emit/pages/severity.ts';
import { vulnerabilityNames } from '../../../src/emit/pages/vulnerability.ts';
import { completeDocument } from '../../site/complete-document.ts';

/** Example › Gateway with versions 1 to 4, ids `g1` to `g4`. */
const document: CsafDocument = {
  document: completeDocument.document,
  product_tree: {
    branches: [
      {
        category: 'vendor',
        name: 'Example',
        branches: [
          {
            category: 'product_name',
            name: 'Gateway',
            branches: [1, 2, 3, 4].map((version) => ({
              category: 'product_version' as const,
              name: String(version),
              product: { name: `Example Gateway ${version}`, product_id: `g${version}` },
            })),
          },
        ],
      },
    ],
    full_product_names: [{ name: 'Loose', product_id: 'loose' }],
    product_groups: [{ group_id: 'all', product_ids: ['g1', 'g2'] }],
  },
};
const index = indexProducts(document);
const nameOf = (one: Vulnerability) => ({ text: one.cve ?? '' });

test('overview: versions of one product stand in one line, what has no version is named', () => {
  const overview = overviewOf(index, [
    { product_status: { known_affected: ['g1', 'g2'], fixed: ['g3'], recommended: ['loose'] } },
  ]);
  assert.deepEqual(
    overview?.columns.map(({ title }) => title),
    ['Affected', 'Fixed', 'Recommended'],
  );
  assert.deepEqual(overview?.lines, [
    { product: 'Gateway', detail: 'Example', cells: [['1', '2'], ['3'], []] },
    { product: 'Loose', detail: undefined, cells: [[], [], ['this product']] },
  ]);
});

test('overview: a version that any vulnerability affects is affected', () => {
  const overview = overviewOf(index, [
    { product_status: { known_affected: ['g1'], fixed: ['g2'] } },
    { product_status: { known_not_affected: ['g1', 'g3'], under_investigation: ['g2'] } },
  ]);
  assert.deepEqual(
    overview?.lines.map(({ cells }) => cells),
    [[['1'], ['2'], ['3']]],
  );
  assert.deepEqual(
    overview?.columns.map(({ kind }) => kind),
    ['affected', 'investigation', 'safe'],
  );
});

test('overview: nothing where no status is given', () => {
  assert.equal(overviewOf(index, [{}]), undefined);
});

test('product set: one that the page has named is summed up, a single product never', () => {
  const known = [{ ids: new Set(['g1', 'g2']), summary: (size: number) => `both ${size}` }];
  assert.deepEqual(productSet(index, ['g2', 'g1', 'g1'], known), { summary: 'both 2', names: [] });
  assert.deepEqual(productSet(index, ['g1'], [{ ids: new Set(['g1']), summary: () => 'x' }]), {
    names: ['Example Gateway 1'],
  });
  assert.deepEqual(productSet(index, ['g1', 'g3'], known), { names: ['Example Gateway 1', 'Example Gateway 3'] });
  assert.deepEqual(productSet(index, ['unknown']), { names: ['unknown'] });
});

const fix = { category: 'vendor_fix', details: 'Upgrade.' } as const;

test('remediations: equal ones of several vulnerabilities become one, fixes first', () => {
  const remediations = remediationsOf(
    index,
    [
      {
        cve: 'A',
        product_status: { known_affected: ['g1', 'g2'] },
        remediations: [
          { category: 'workaround', details: 'Wait.' },
          { ...fix, group_ids: ['all'] },
        ],
      },
      {
        cve: 'B',
        product_status: { known_affected: ['g1', 'g2'] },
        remediations: [{ ...fix, product_ids: ['g2', 'g1'] }],
      },
    ],
    nameOf,
  );
  assert.deepEqual(
    remediations.map(({ title, vulnerabilities, products }) => ({ title, vulnerabilities, products })),
    [
      { title: 'Vendor fix', vulnerabilities: undefined, products: { summary: 'All affected products', names: [] } },
      { title: 'Workaround', vulnerabilities: [{ text: 'A' }], products: undefined },
    ],
  );
});

test('remediations: those for other products stay apart', () => {
  const vulnerabilities = ['g1', 'g2'].map((id) => ({ cve: id, remediations: [{ ...fix, product_ids: [id] }] }));
  assert.equal(remediationsOf(index, vulnerabilities, nameOf).length, 2);
});

test('vulnerabilities have names and anchors of their own', () => {
  const names = [
    ...vulnerabilityNames([
      { cve: 'CVE-2026-1' },
      { cve: 'CVE-2026-1' },
      { title: 'x' },
      {},
      { ids: [{ system_name: 's', text: 'i' }] },
    ]).values(),
  ];
  assert.deepEqual(names, [
    { text: 'CVE-2026-1', href: '#cve-2026-1' },
    { text: 'CVE-2026-1', href: '#vulnerability-2' },
    { text: 'x', href: '#vulnerability-3' },
    { text: 'Vulnerability 4', href: '#vulnerability-4' },
    { text: 'i', href: '#vulnerability-5' },
  ]);
});

const v3 = (baseScore: number, baseSeverity: 'HIGH' | 'CRITICAL'): Score => ({
  products: [],
  cvss_v3: { version: '3.1', vectorString: '', baseScore, baseSeverity },
});
const v4 = { category: 'other', title: 'CVSS 4.0', text: 'CVSS:4.0/AV:N\nScore: 9.3 CRITICAL (CVSS-B)' } as const;

const badges: [name: string, aggregate: string | undefined, vulnerability: Vulnerability, expected: unknown][] = [
  [
    'the gravest score',
    undefined,
    { scores: [v3(7.5, 'HIGH'), v3(8.8, 'HIGH')] },
    { level: 'high', text: 'High', score: '8.8' },
  ],
  [
    'CVSS 4.0 from its note',
    undefined,
    { scores: [v3(8.8, 'HIGH')], notes: [v4] },
    { level: 'critical', text: 'Critical', score: '9.3' },
  ],
  [
    'the score that fits the aggregate',
    'High',
    { scores: [v3(8.8, 'HIGH')], notes: [v4] },
    { level: 'high', text: 'High', score: '8.8' },
  ],
  [
    'no score that says something else',
    'Low',
    { scores: [v3(8.8, 'HIGH')] },
    { level: 'low', text: 'Low', score: undefined },
  ],
  ["a publisher's own word", 'Important', {}, { level: 'high', text: 'Important', score: undefined }],
  ['an unknown word', 'P1', {}, { level: 'unknown', text: 'P1', score: undefined }],
  [
    'CVSS 2.0',
    undefined,
    { scores: [{ products: [], cvss_v2: { version: '2.0', vectorString: '', baseScore: 10 } }] },
    { level: 'high', text: 'High', score: '10.0' },
  ],
  ['nothing', undefined, {}, undefined],
];

for (const [name, aggregate, vulnerability, expected] of badges) {
  test(`badge: ${name}`, () => {
    const { aggregate_severity: _, ...meta } = document.document;
    const severity = aggregate === undefined ? {} : { aggregate_severity: { text: aggregate } };
    assert.deepEqual(documentBadge({ document: { ...meta, ...severity }, vulnerabilities: [vulnerability] }), expected);
  });
}

test('further fields: what the standard does not name, at any depth', () => {
  const extended = structuredClone(completeDocument);
  Object.assign(extended.product_tree?.full_product_names?.[0] ?? {}, { 'x/y': { a: [true, 'b'] } });
  assert.deepEqual(
    furtherFields(extended).map(({ term, values }) => [term, values[0]?.text.slice(0, 8)]),
    [
      ['/x_own/deep/0', 'Text of '],
      ['/x_own/deep/1', '42'],
      ['/product_tree/full_product_names/0/x~1y/a/0', 'true'],
      ['/product_tree/full_product_names/0/x~1y/a/1', 'b'],
    ],
  );
});
