import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CsafVersion } from '../../../../src/check/csaf/conformity-test.ts';
import { valueAt } from '../../../../src/standard/json-pointer.ts';
import { factsOf, type Parts } from './facts-of.ts';

const both = { product_ids: ['P0', 'P1'], group_ids: ['G0', 'G1'] };
const name = { name: 'n', product_id: 'OWN' };
const statusNames = [
  'first_affected',
  'first_fixed',
  'fixed',
  'known_affected',
  'known_not_affected',
  'last_affected',
  'recommended',
  'under_investigation',
  'unknown',
];
const targetedLists = [
  'first_known_exploitation_dates',
  'flags',
  'ids',
  'involvements',
  'notes',
  'remediations',
  'threats',
];

/** Every place of either version that can name products or groups; the second item each time, so that indexes matter. */
const parts: Parts = {
  document: { notes: [{}, both] },
  product_tree: {
    product_groups: [
      { group_id: 'X', product_ids: [] },
      { group_id: 'Y', product_ids: ['P0', 'P1'] },
    ],
    relationships: [
      {
        category: 'installed_on',
        full_product_name: name,
        product_reference: 'P0',
        relates_to_product_reference: 'P1',
      },
    ],
    product_paths: [
      {
        beginning_product_reference: 'P0',
        full_product_name: name,
        subpaths: [{ category: 'installed_on', next_product_reference: 'P1' }],
      },
    ],
  },
  vulnerabilities: [
    {},
    {
      ...Object.fromEntries(targetedLists.map((list) => [list, [{}, both]])),
      product_status: Object.fromEntries(statusNames.map((status) => [status, ['P0', 'P1']])),
      scores: [{ products: ['P0', 'P1'] }],
      metrics: [{ products: ['P0', 'P1'], content: {} }],
    },
  ],
};

const v = '/vulnerabilities/1';
const pairOf = (path: string): string[] => [`${path}/0`, `${path}/1`];

/** The relevant paths of §6.1.1; in 2.0 its text asks for the flags too, which are not among its paths. */
const productPaths: Readonly<Record<CsafVersion, readonly string[]>> = {
  '2.0': [
    ...pairOf('/product_tree/product_groups/1/product_ids'),
    '/product_tree/relationships/0/product_reference',
    '/product_tree/relationships/0/relates_to_product_reference',
    ...['flags', 'remediations', 'threats'].flatMap((list) => pairOf(`${v}/${list}/1/product_ids`)),
    ...statusNames.slice(0, -1).flatMap((status) => pairOf(`${v}/product_status/${status}`)),
    ...pairOf(`${v}/scores/0/products`),
  ],
  '2.1': [
    ...pairOf('/document/notes/1/product_ids'),
    ...pairOf('/product_tree/product_groups/1/product_ids'),
    '/product_tree/product_paths/0/beginning_product_reference',
    '/product_tree/product_paths/0/subpaths/0/next_product_reference',
    ...targetedLists.flatMap((list) => pairOf(`${v}/${list}/1/product_ids`)),
    ...statusNames.flatMap((status) => pairOf(`${v}/product_status/${status}`)),
    ...pairOf(`${v}/metrics/0/products`),
  ],
};

/** The relevant paths of §6.1.4, and the flags of 2.0 as above. */
const groupPaths: Readonly<Record<CsafVersion, readonly string[]>> = {
  '2.0': ['flags', 'remediations', 'threats'].flatMap((list) => pairOf(`${v}/${list}/1/group_ids`)),
  '2.1': ['/document/notes', ...targetedLists.map((list) => `${v}/${list}`)].flatMap((list) =>
    pairOf(`${list}/1/group_ids`),
  ),
};

for (const version of ['2.0', '2.1'] satisfies CsafVersion[]) {
  test(`every relevant path of CSAF ${version} is read, and no other`, () => {
    const { references, root } = factsOf(version, parts);
    for (const [found, expected] of [
      [references.products, productPaths[version]],
      [references.groups, groupPaths[version]],
    ] as const) {
      assert.deepEqual(found.map(({ pointer }) => pointer).toSorted(), expected.toSorted());
      for (const { id, pointer } of found) assert.equal(valueAt(root, pointer), id);
    }
  });
}

test('keys that CSAF 2.0 does not define may hold anything', () => {
  const { references } = factsOf('2.0', {
    document: { notes: [{ category: 'other', text: 't', product_ids: 7, group_ids: { a: 1 } }] },
    product_tree: { product_paths: 3 },
    vulnerabilities: [
      {
        first_known_exploitation_dates: 'x',
        ids: [{ system_name: 's', text: 't', product_ids: true }],
        involvements: [{ party: 'vendor', status: 'open', group_ids: 5 }],
        metrics: 1,
        notes: [{ category: 'other', text: 't', product_ids: 'x' }],
        product_status: { unknown: 9 },
      },
    ],
  });
  assert.deepEqual(references, { products: [], groups: [] });
});

test('keys that CSAF 2.1 does not define may hold anything', () => {
  const { references } = factsOf('2.1', {
    product_tree: { relationships: 3 },
    vulnerabilities: [{ scores: { products: 1 } }],
  });
  assert.deepEqual(references, { products: [], groups: [] });
});
