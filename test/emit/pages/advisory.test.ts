import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CsafDocument, Score, Vulnerability } from '@csaf/types/csaf-2.0';
import { furtherFields } from '../../../src/emit/pages/further-fields.ts';
import { overviewOf } from '../../../src/emit/pages/product-overview.ts';
import { knownSets } from '../../../src/emit/pages/product-sets.ts';
import { indexProducts, productSet } from '../../../src/emit/pages/products.ts';
import { remediationsOf } from '../../../src/emit/pages/remediations.ts';
import { documentBadge } from '../../../src/emit/pages/severity.ts';
import { stateBadge } from '../../../src/emit/pages/state-badge.ts';
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

/** The overview as `column: version (for …)`, line by line. */
function overviewLines(vulnerabilities: readonly Vulnerability[]): string[][] {
  const { columns = [], lines = [] } = overviewOf(index, vulnerabilities, nameOf) ?? {};
  return lines.map(({ product, cells }) => [
    product,
    ...cells.flatMap((cell, at) =>
      cell.map(
        ({ text, only }) => `${columns[at]?.title}: ${text}${only === undefined ? '' : ` (for ${only.join(', ')})`}`,
      ),
    ),
  ]);
}

const sharing = (...cves: string[]): Vulnerability[] =>
  cves.map((cve) => ({ cve, product_status: { known_affected: ['g1'] } }));

const overviews: [does: string, vulnerabilities: Vulnerability[], lines: string[][]][] = [
  [
    'versions of one product stand in one line, what has no version is named',
    [{ cve: 'A', product_status: { known_affected: ['g1', 'g2'], fixed: ['g3'], recommended: ['loose'] } }],
    [
      ['Gateway', 'Affected: 1', 'Affected: 2', 'Fixed: 3'],
      ['Loose', 'Recommended: this product'],
    ],
  ],
  [
    'one vulnerability is never named, whatever it says',
    [{ cve: 'A', product_status: { first_affected: ['g1'], first_fixed: ['g2'], known_not_affected: ['g3'] } }],
    [['Gateway', 'Affected: first: 1', 'Fixed: first: 2', 'Not affected: 3']],
  ],
  [
    'what holds for all vulnerabilities names none',
    [
      { cve: 'A', product_status: { known_affected: ['g1'], fixed: ['g2'], known_not_affected: ['g3'] } },
      { cve: 'B', product_status: { known_affected: ['g1'], fixed: ['g2'], known_not_affected: ['g3'] } },
    ],
    [['Gateway', 'Affected: 1', 'Fixed: 2', 'Not affected: 3']],
  ],
  [
    'a version that any vulnerability affects is affected, whatever the others say',
    [
      { cve: 'A', product_status: { known_affected: ['g1'], fixed: ['g2'] } },
      { cve: 'B', product_status: { known_not_affected: ['g1', 'g3'], under_investigation: ['g2'] } },
    ],
    [['Gateway', 'Affected: 1 (for A)', 'Under investigation: 2 (for B)', 'Not affected: 3 (for B)']],
  ],
  [
    'fixed of a version that another vulnerability affects is not shown',
    [
      { cve: 'A', product_status: { known_affected: ['g1'], fixed: ['g2'] } },
      { cve: 'B', product_status: { known_affected: ['g2'] } },
    ],
    [['Gateway', 'Affected: 1 (for A)', 'Affected: 2 (for B)']],
  ],
  [
    'a version fixed for one and spared by another shows both',
    [
      { cve: 'A', product_status: { fixed: ['g1'] } },
      { cve: 'B', product_status: { known_not_affected: ['g1'] } },
    ],
    [['Gateway', 'Fixed: 1 (for A)', 'Not affected: 1 (for B)']],
  ],
  [
    'a vulnerability that says nothing of products is not spoken for',
    [{ cve: 'A', product_status: { fixed: ['g1'] } }, { cve: 'B' }],
    [['Gateway', 'Fixed: 1 (for A)']],
  ],
  [
    'a status that repeats a product counts once',
    [{ cve: 'A', product_status: { fixed: ['g1', 'g1'] } }, { cve: 'B' }],
    [['Gateway', 'Fixed: 1 (for A)']],
  ],
  ['three are named', [...sharing('A', 'B', 'C'), {}], [['Gateway', 'Affected: 1 (for A, B, C)']]],
  [
    'of more the exceptions are named',
    [...sharing('A', 'B', 'C', 'D'), { cve: 'E' }],
    [['Gateway', 'Affected: 1 (for all but E)']],
  ],
  [
    'many with many exceptions are counted',
    [...sharing('A', 'B', 'C', 'D'), {}, {}, {}, {}],
    [['Gateway', 'Affected: 1 (for 4 of 8 vulnerabilities)']],
  ],
  ['nothing where no status is given', [{}], []],
];

for (const [does, vulnerabilities, lines] of overviews) {
  test(`overview: ${does}`, () => assert.deepEqual(overviewLines(vulnerabilities), lines));
}

/** No green without a name may stand for a product that any vulnerability affects. */
test('overview: whatever two vulnerabilities say of a version, an unnamed good word is true of both', () => {
  const said = ['known_affected', 'under_investigation', 'fixed', 'known_not_affected', undefined] as const;
  for (const a of said) {
    for (const b of said) {
      const vulnerabilities = [a, b].map((status, at) => ({
        cve: String(at),
        product_status: status === undefined ? {} : { [status]: ['g1'] },
      }));
      const { columns = [], lines = [] } = overviewOf(index, vulnerabilities, nameOf) ?? {};
      const kinds = lines.flatMap(({ cells }) => columns.filter((_, at) => cells[at]?.some(({ only }) => !only)));
      const good = kinds.filter(({ kind }) => kind === 'fixed' || kind === 'safe');
      assert.equal(good.length > 0, a === b && (a === 'fixed' || a === 'known_not_affected'), `${a} and ${b}`);
    }
  }
});

const summaries: [ids: string[], summary: string][] = [
  [['g1', 'g2'], 'The versions of Gateway that this advisory lists as affected'],
  [['loose', 'loose-2'], 'All 2 products that this advisory lists as affected'],
  [['o*', 'loose'], 'All 2 products that this advisory lists as affected'],
  [['g1', 'g2', 'loose'], 'The products and versions that this advisory lists as affected'],
  [['g1', 'g2', 'o1'], 'The versions of 2 products that this advisory lists as affected'],
];

for (const [ids, summary] of summaries) {
  test(`known sets: ${ids.join(', ')}`, () => {
    const two = structuredClone(document);
    two.product_tree?.full_product_names?.push({ name: 'Loose 2', product_id: 'loose-2' });
    two.product_tree?.branches?.push({
      category: 'product_name',
      name: 'Other',
      branches: [
        { category: 'product_version', name: '1', product: { name: 'Other 1', product_id: 'o1' } },
        { category: 'product_version_range', name: 'vers:all/*', product: { name: 'Other', product_id: 'o*' } },
      ],
    });
    const known = knownSets(indexProducts(two), [{ product_status: { known_affected: ids } }]);
    assert.equal(known.get('known_affected')?.summary(ids.length), summary);
  });
}

test('overview: variants that the tree names alike are one entry', () => {
  const alike = structuredClone(document);
  alike.product_tree?.branches?.push({
    category: 'product_name',
    name: 'Sensor',
    branches: ['s1', 's2', 's3'].map((id) => ({
      category: 'product_version' as const,
      name: '1',
      product: { name: `Sensor 1 (order number ${id})`, product_id: id },
    })),
  });
  const overview = overviewOf(
    indexProducts(alike),
    [
      { cve: 'A', product_status: { known_affected: ['s1', 's2', 's3'] } },
      { cve: 'B', product_status: { known_affected: ['s3'] } },
    ],
    nameOf,
  );
  assert.deepEqual(overview?.lines[0]?.cells, [
    [
      { text: '1', only: ['A'] },
      { text: '1', only: undefined },
    ],
  ]);
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

const states: [statuses: Vulnerability['product_status'][], withdrawn: boolean, text: string | undefined][] = [
  [[], false, 'Information'],
  [[], true, undefined],
  [[{ known_not_affected: ['g1'] }], false, 'Not affected'],
  [[{ known_not_affected: ['g1'] }, { known_not_affected: ['g2'] }], false, 'Not affected'],
  [[{ known_not_affected: ['g1'] }, { known_not_affected: ['g2'], fixed: ['g3'] }], false, 'Fixed'],
  [[{ first_fixed: ['g1'], recommended: ['g2'] }], false, 'Fixed'],
  [[{ known_not_affected: ['g1'], under_investigation: ['g2'] }], false, 'Under investigation'],
  [[{ under_investigation: ['g1'] }, { fixed: ['g1'] }], false, 'Under investigation'],
  [[{ under_investigation: ['g1'] }, { last_affected: ['g1'] }], false, undefined],
  [[{ known_not_affected: ['g1'] }, { first_affected: ['g2'] }], false, undefined],
  [[{ known_not_affected: ['g1'], known_affected: ['g2'] }], false, undefined],
  [[{ known_not_affected: ['g1'] }, {}], false, undefined],
  [[{ recommended: ['g1'] }], false, undefined],
  [[{}], false, undefined],
];

for (const [statuses, gone, text] of states) {
  test(`state: ${JSON.stringify(statuses)}${gone ? ', withdrawn' : ''}`, () => {
    const vulnerabilities = statuses.map((status) => (status === undefined ? {} : { product_status: status }));
    assert.equal(stateBadge({ vulnerabilities }, gone)?.text, text);
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
