import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthoredAdvisory } from '../../src/model/authored.ts';
import { advisory, compiled, vulnerability } from './workspace.ts';

/** The product tree of an advisory in which nothing is wrong, one line a branch. */
function treeOf(parts: Partial<AuthoredAdvisory>): string[] {
  const { advisory: result, diagnostics } = compiled(advisory(parts));
  assert.deepEqual(diagnostics, []);
  return lines(result.document.product_tree?.branches ?? [], '');
}

interface Line {
  category: string;
  name: string;
  branches?: Line[];
  product?: { name: string; product_id: string; product_identification_helper?: unknown };
}

function lines(branches: readonly Line[], indent: string): string[] {
  return branches.flatMap(({ branches: inner = [], category, name, product }) => [
    `${indent}${category} ${name}${product === undefined ? '' : ` = ${product.product_id}: ${product.name}`}`,
    ...lines(inner, `${indent}  `),
  ]);
}

const trees: { name: string; authored: Partial<AuthoredAdvisory>; expected: string[] }[] = [
  {
    name: 'the publisher is the vendor, and a text shows by its signs whether it is a range',
    authored: { products: [{ name: 'Box', versions: { b1: '1.0', b2: '<2', b3: 'all', b4: 5, b5: 'SP 2' } }] },
    expected: [
      'vendor Example PSIRT',
      '  product_name Box',
      '    product_version 1.0 = b1: Box 1.0',
      '    product_version_range <2 = b2: Box <2',
      '    product_version_range vers:all/* = b3: Box (all versions)',
      '    product_version 5 = b4: Box 5',
      '    product_version_range SP 2 = b5: Box SP 2',
    ],
  },
  {
    name: 'the long form says what it is, and how it is called',
    authored: {
      products: [{ name: 'Box', versions: { b1: { version: '1 | 2' }, b2: { range: '3.x', name: 'Box of 3' } } }],
    },
    expected: [
      'vendor Example PSIRT',
      '  product_name Box',
      '    product_version 1 | 2 = b1: Box 1 | 2',
      '    product_version_range 3.x = b2: Box of 3',
    ],
  },
  {
    name: 'a vendor for all, one of its own, a family, and a pattern of names',
    authored: {
      vendor: 'Else',
      product_names: '{vendor} {family} {product}: {version} {other}',
      products: [
        { name: 'Box', family: 'Boxes', versions: { a: '1' } },
        { name: 'Bag', vendor: 'Third', versions: { b: 'all' } },
      ],
    },
    expected: [
      'vendor Else',
      '  product_family Boxes',
      '    product_name Box',
      '      product_version 1 = a: Else Boxes Box: 1 {other}',
      'vendor Third',
      '  product_name Bag',
      '    product_version_range vers:all/* = b: Third  Bag: vers:all/* {other}',
    ],
  },
  {
    name: 'neighbours share the branch of their vendor; two products of one name stay two',
    authored: {
      products: [
        { name: 'Box', vendor: 'A', versions: { a: '1' } },
        { name: 'Box', vendor: 'A', versions: { b: '2' } },
        { name: 'Bag', vendor: 'B', versions: { c: '1' } },
        { name: 'Box', vendor: 'A', versions: { d: '3' } },
      ],
    },
    expected: [
      'vendor A',
      '  product_name Box',
      '    product_version 1 = a: Box 1',
      '  product_name Box',
      '    product_version 2 = b: Box 2',
      'vendor B',
      '  product_name Bag',
      '    product_version 1 = c: Bag 1',
      'vendor A',
      '  product_name Box',
      '    product_version 3 = d: Box 3',
    ],
  },
  {
    name: 'they stand before those of the catalogue',
    authored: {
      vendor: 'Example',
      products: [{ name: 'Box', versions: { a: '1' } }],
      vulnerabilities: [vulnerability({ affected: { sensor: '2' }, fixed: ['a'] })],
    },
    expected: [
      'vendor Example',
      '  product_name Box',
      '    product_version 1 = a: Box 1',
      '  product_name Example Sensor',
      '    product_version 2 = sensor@2: Example Sensor 2',
    ],
  },
];

describe('the products that an advisory brings along', () => {
  for (const { name, authored, expected } of trees) it(name, () => assert.deepEqual(treeOf(authored), expected));

  it('are recognised by their own identifiers', () => {
    const products = [
      { name: 'Box', cpe: 'cpe:2.3:a:e:box:*:*:*:*:*:*:*:*', model_numbers: ['B-1'], versions: { a: '1', b: '<1' } },
    ];
    const { advisory: result } = compiled(advisory({ products }));
    const leaves = result.document.product_tree?.branches?.[0]?.branches?.[0]?.branches ?? [];
    assert.deepEqual(
      leaves.map(({ product }) => product?.product_identification_helper),
      [
        { cpe: 'cpe:2.3:a:e:box:1:*:*:*:*:*:*:*', model_numbers: ['B-1'] },
        { cpe: 'cpe:2.3:a:e:box:*:*:*:*:*:*:*:*', model_numbers: ['B-1'] },
      ],
    );
  });

  const products = [{ name: 'Box', versions: { 'B-1': '1', 'B-2': '<1', 'B-3': 'all' } }];

  it('are named by their ids, or all at once', () => {
    const { advisory: result, diagnostics } = compiled(
      advisory({
        products,
        vulnerabilities: [
          vulnerability({
            affected: 'all',
            cvss: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
            remediations: [{ fix: 'F' }, { workaround: 'W', products: ['B-2'] }],
          }),
          vulnerability({
            affected: ['B-2', 'B-1'],
            not_affected: 'B-3',
            remediations: [{ fix: 'F', products: 'all' }],
          }),
        ],
      }),
    );
    assert.deepEqual(diagnostics, []);
    const [first, second] = result.document.vulnerabilities ?? [];
    assert.deepEqual(first?.product_status, { known_affected: ['B-1', 'B-2', 'B-3'] });
    assert.deepEqual(first?.scores?.[0]?.products, ['B-1', 'B-2', 'B-3']);
    assert.deepEqual(
      first?.remediations?.map(({ product_ids }) => product_ids),
      [['B-1', 'B-2', 'B-3'], ['B-2']],
    );
    assert.deepEqual(second?.product_status, { known_affected: ['B-2', 'B-1'], known_not_affected: ['B-3'] });
    assert.deepEqual(second?.remediations?.[0]?.product_ids, ['B-1', 'B-2', 'B-3']);
  });

  it('leave the tree with a withdrawn advisory', () => {
    const { advisory: result } = compiled(advisory({ products, withdrawn: 'Not ours.' }));
    assert.equal(result.document.product_tree, undefined);
  });

  it('know where they were authored', () => {
    const { advisory: result, origins } = compiled(advisory({ products }));
    const at = origins.locate(result, '/product_tree/branches/0/branches/0/branches/1/name');
    assert.deepEqual(at, { file: '0.yaml', pointer: '/products/0/versions/B-2' });
  });

  const faults: [name: string, parts: Partial<AuthoredAdvisory>, pointer: string, message: RegExp][] = [
    [
      'an id for two products',
      { products: [...products, { name: 'Bag', versions: { 'B-1': '2' } }] },
      '/products/1/versions/B-1',
      /id "B-1" is given to two products/,
    ],
    [
      'versions for a product that has its own',
      { products, vulnerabilities: [vulnerability({ affected: { 'B-1': '<3' } })] },
      '/vulnerabilities/0/affected/B-1',
      /"B-1" is Box 1 in the `products` of this advisory/,
    ],
    [
      'a product id with a slip',
      { products, vulnerabilities: [vulnerability({ affected: ['B-33'] })] },
      '/vulnerabilities/0/affected/0',
      /no product "B-33"/,
    ],
    [
      'a remediation for a product that is listed nowhere',
      {
        products,
        vulnerabilities: [vulnerability({ affected: ['B-1'], remediations: [{ fix: 'F', products: ['B-2'] }] })],
      },
      '/vulnerabilities/0/remediations/0/products/0',
      /^Box <1 is named here, but this vulnerability lists it under no status\.$/,
    ],
  ];
  for (const [name, parts, pointer, message] of faults) {
    it(`reports ${name}`, () => {
      const { diagnostics } = compiled(advisory(parts));
      assert.equal(diagnostics.length, 1);
      assert.equal(diagnostics[0]?.at.pointer, pointer);
      assert.match(diagnostics[0]?.message ?? '', message);
    });
  }
});
