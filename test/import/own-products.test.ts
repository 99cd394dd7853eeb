import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csaf20 } from '../../src/import/csaf-2.0.ts';
import { differences, type JsonObject } from '../../src/import/json-value.ts';
import type { AuthoredAdvisory, AuthoredVulnerability } from '../../src/model/authored.ts';
import { makeDocument, testTrial } from './document.ts';

/** A version's branch; a product tree is vendors with products with these. */
function leaf(name: string, id: string, full: string, helper?: JsonObject): JsonObject {
  const category = /^vers:|[<>]/.test(name) ? 'product_version_range' : 'product_version';
  const product = { name: full, product_id: id, ...(helper && { product_identification_helper: helper }) };
  return { category, name, product };
}

const branch = (category: string, name: string, branches: JsonObject[]): JsonObject => ({ category, name, branches });

/** What importing a product tree gives, after compiling it has been shown to give the document back. */
function imported(branches: JsonObject[], vulnerability?: JsonObject, more: JsonObject = {}): AuthoredAdvisory {
  const vulnerabilities = vulnerability && [vulnerability];
  const document = makeDocument({ root: { product_tree: { branches, ...more }, vulnerabilities } });
  const trial = testTrial({ aggregate_severity: false });
  const { ok, refusal } = csaf20.importDocument(document, trial);
  assert.ok(ok, refusal?.what);
  assert.deepEqual(differences(trial(ok.advisory), document, 5), []);
  return ok.advisory;
}

const trees: { name: string; branches: JsonObject[]; expected: Partial<AuthoredAdvisory> }[] = [
  {
    name: 'the pattern of most names is written once, other names where they are',
    branches: [
      branch('vendor', 'V', [
        branch('product_name', 'A', [leaf('1', 'P1', 'A: 1'), leaf('<1', 'P2', 'A: <1')]),
        branch('product_name', 'B', [leaf('vers:all/*', 'P3', 'B in all versions')]),
      ]),
    ],
    expected: {
      vendor: 'V',
      product_names: '{product}: {version}',
      products: [
        { name: 'A', versions: { P1: '1', P2: '<1' } },
        { name: 'B', versions: { P3: { range: 'all', name: 'B in all versions' } } },
      ],
    },
  },
  {
    name: 'families, vendors and identifiers of their own',
    branches: [
      branch('vendor', 'Test Works', [
        branch('product_family', 'F', [branch('product_name', 'A', [leaf('1', 'P1', 'A 1', { skus: ['S'] })])]),
      ]),
      branch('vendor', 'V', [
        branch('product_name', 'B', [leaf('1', 'P2', 'B 1', { cpe: 'cpe:/a:v:b:1', model_numbers: ['M'] })]),
      ]),
    ],
    expected: {
      products: [
        { name: 'A', family: 'F', versions: { P1: '1' }, skus: ['S'] },
        { name: 'B', vendor: 'V', versions: { P2: '1' }, cpe: 'cpe:/a:v:b:1', model_numbers: ['M'] },
      ],
    },
  },
];
for (const { name, branches, expected } of trees) {
  test(`product tree: ${name}`, () => {
    const { csaf, product_names, products, vendor } = imported(branches);
    assert.equal(csaf?.product_tree, undefined);
    assert.deepEqual(JSON.parse(JSON.stringify({ product_names, products, vendor })), expected);
  });
}

const foreign: [name: string, branches: JsonObject[]][] = [
  ['a product on the vendor itself', [{ ...branch('vendor', 'V', []), product: { name: 'P', product_id: 'P' } }]],
  ['an architecture', [branch('vendor', 'V', [branch('architecture', 'x', [leaf('1', 'P', 'P')])])]],
  [
    'identifiers that its leaves do not share',
    [
      branch('vendor', 'V', [
        branch('product_name', 'A', [leaf('1', 'P1', 'A 1', { skus: ['S'] }), leaf('2', 'P2', 'A 2')]),
      ]),
    ],
  ],
  [
    'an identifier that has no short form',
    [branch('vendor', 'V', [branch('product_name', 'A', [leaf('1', 'P1', 'A 1', { serial_numbers: ['S'] })])])],
  ],
];
for (const [name, branches] of foreign) {
  test(`product tree in an overlay: ${name}`, () => {
    const { csaf, products } = imported(branches);
    assert.equal(products, undefined);
    assert.deepEqual(csaf?.product_tree, { branches });
  });
}

const boxes = [
  branch('vendor', 'V', [
    branch('product_name', 'A', [leaf('1', 'P1', 'A 1'), leaf('2', 'P2', 'A 2'), leaf('3', 'P3', 'A 3')]),
  ]),
];
const cvss_v3 = {
  baseScore: 7.5,
  baseSeverity: 'HIGH',
  vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
  version: '3.1',
};

const parts: { name: string; vulnerability: JsonObject; expected: AuthoredVulnerability }[] = [
  {
    name: 'everything holds for all products',
    vulnerability: {
      product_status: { known_affected: ['P1', 'P2', 'P3'] },
      remediations: [
        { category: 'vendor_fix', details: 'F', product_ids: ['P1', 'P2', 'P3'], url: 'mailto:a@b.example' },
      ],
      scores: [{ cvss_v3, products: ['P1', 'P2', 'P3'] }],
    },
    expected: {
      cvss: cvss_v3.vectorString,
      affected: 'all',
      remediations: [{ fix: 'F', url: 'mailto:a@b.example' }],
    },
  },
  {
    name: 'some of them, in an order of its own',
    vulnerability: {
      product_status: { fixed: ['P3'], known_affected: ['P2', 'P1'] },
      remediations: [
        { category: 'mitigation', date: '2026-03-02T09:00:00Z', details: 'M', product_ids: ['P1', 'P2'] },
        {
          category: 'workaround',
          details: 'W',
          product_ids: ['P1', 'P2', 'P3'],
          restart_required: { category: 'none' },
        },
      ],
      scores: [{ cvss_v3, products: ['P1'] }],
      threats: [{ category: 'exploit_status', details: 'E', product_ids: ['P1'] }],
    },
    expected: {
      cvss: [{ vector: cvss_v3.vectorString, products: 'P1' }],
      affected: ['P2', 'P1'],
      fixed: 'P3',
      remediations: [
        { mitigation: 'M', date: '2026-03-02T09:00:00Z', products: ['P1', 'P2'] },
        { workaround: 'W', restart: 'none', products: 'all' },
      ],
      threats: [{ exploit_status: 'E', products: 'P1' }],
    },
  },
  {
    name: 'products that are not affected, with reasons',
    vulnerability: {
      flags: [{ label: 'component_not_present', product_ids: ['P1'] }],
      product_status: { known_not_affected: ['P1', 'P2'] },
      threats: [{ category: 'impact', details: 'I', product_ids: ['P2'] }],
    },
    expected: { not_affected: { P1: 'component_not_present', P2: { impact: 'I' } } },
  },
  {
    name: 'products that are not affected, without',
    vulnerability: { product_status: { known_affected: ['P3'], known_not_affected: ['P1', 'P2'] } },
    expected: { affected: 'P3', not_affected: ['P1', 'P2'] },
  },
  {
    name: 'groups and details of a restart have no short form',
    vulnerability: {
      product_status: { known_affected: ['P1'] },
      remediations: [
        {
          category: 'vendor_fix',
          details: 'F',
          product_ids: ['P1'],
          restart_required: { category: 'none', details: 'D' },
        },
      ],
    },
    expected: {
      affected: 'P1',
      csaf: {
        remediations: [
          {
            category: 'vendor_fix',
            details: 'F',
            product_ids: ['P1'],
            restart_required: { category: 'none', details: 'D' },
          },
        ],
      },
    },
  },
];
for (const { name, vulnerability, expected } of parts) {
  test(`what is said about products: ${name}`, () => {
    assert.deepEqual(imported(boxes, vulnerability).vulnerabilities, [expected]);
  });
}

test('relationships stand in an overlay beside branches that do not', () => {
  const relationships = [
    {
      category: 'installed_on',
      full_product_name: { name: 'A 1 on A 2', product_id: 'P4' },
      product_reference: 'P1',
      relates_to_product_reference: 'P2',
    },
  ];
  const { csaf, products } = imported(boxes, undefined, { relationships });
  assert.equal(products?.length, 1);
  assert.deepEqual(csaf?.product_tree, { relationships });
});
