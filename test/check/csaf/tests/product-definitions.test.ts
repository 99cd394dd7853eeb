import { missingDefinitionOfProductId } from '../../../../src/check/csaf/tests/6.1.1-missing-definition-of-product-id.ts';
import { multipleDefinitionOfProductId } from '../../../../src/check/csaf/tests/6.1.2-multiple-definition-of-product-id.ts';
import { circularDefinitionOfProductId } from '../../../../src/check/csaf/tests/6.1.3-circular-definition-of-product-id.ts';
import { missingDefinitionOfProductGroupId } from '../../../../src/check/csaf/tests/6.1.4-missing-definition-of-product-group-id.ts';
import { multipleDefinitionOfProductGroupId } from '../../../../src/check/csaf/tests/6.1.5-multiple-definition-of-product-group-id.ts';
import { json } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

const name = (product_id: string): object => ({ name: product_id, product_id });
const names = (...ids: string[]): object[] => ids.map(name);

const relationship = (id: string, from: string, to: string): object => ({
  category: 'installed_on',
  full_product_name: name(id),
  product_reference: from,
  relates_to_product_reference: to,
});

const path = (id: string, from: string, ...next: string[]): object => ({
  beginning_product_reference: from,
  full_product_name: name(id),
  subpaths: next.map((next_product_reference) => ({ category: 'installed_on', next_product_reference })),
});

testRows(missingDefinitionOfProductId, [
  {
    name: 'nothing is defined',
    parts: {
      vulnerabilities: [
        { product_status: { fixed: ['A'] }, flags: [{ label: 'component_not_present', product_ids: ['B'] }] },
      ],
    },
    fails: ['/vulnerabilities/0/flags/0/product_ids/0', '/vulnerabilities/0/product_status/fixed/0'],
  },
  {
    name: 'products of branches, names and relationships are defined',
    versions: ['2.0'],
    parts: {
      product_tree: {
        branches: [
          { category: 'vendor', name: 'v', branches: [{ category: 'product_name', name: 'p', product: name('A') }] },
        ],
        full_product_names: names('B'),
        relationships: [relationship('C', 'A', 'B')],
      },
      vulnerabilities: [{ product_status: { fixed: ['A', 'B', 'C'] } }],
    },
  },
  {
    name: 'an id is another one in other letters',
    parts: {
      product_tree: { full_product_names: names('a') },
      vulnerabilities: [{ product_status: { fixed: ['A'] } }],
    },
    fails: ['/vulnerabilities/0/product_status/fixed/0'],
  },
  {
    name: 'an id that every object has is defined by nobody',
    parts: { vulnerabilities: [{ product_status: { fixed: ['__proto__', 'constructor'] } }] },
    fails: ['/vulnerabilities/0/product_status/fixed/0', '/vulnerabilities/0/product_status/fixed/1'],
  },
  {
    name: 'a group lists products that are not there',
    parts: {
      product_tree: { product_groups: [{ group_id: 'G', product_ids: ['A', 'B'] }], full_product_names: names('A') },
    },
    fails: ['/product_tree/product_groups/0/product_ids/1'],
  },
  {
    name: 'notes name products in CSAF 2.1',
    versions: ['2.1'],
    parts: { document: { notes: [{ category: 'general', text: 't', title: 't', product_ids: ['A'] }] } },
    fails: ['/document/notes/0/product_ids/0'],
  },
  {
    name: 'notes hold anything under that key in CSAF 2.0',
    versions: ['2.0'],
    parts: { document: { notes: [{ category: 'general', text: 't', product_ids: ['A'] }] } },
  },
]);

testRows(multipleDefinitionOfProductId, [
  { name: 'there is no product tree', parts: {} },
  { name: 'every id is another one', parts: { product_tree: { full_product_names: names('A', 'B', 'a') } } },
  {
    name: 'an id is defined three times, in a branch and in names',
    parts: {
      product_tree: {
        branches: [{ category: 'product_name', name: 'p', product: name('A') }],
        full_product_names: names('A', 'B', 'A'),
      },
    },
    fails: ['/product_tree/full_product_names/0/product_id', '/product_tree/full_product_names/2/product_id'],
    related: [['/product_tree/branches/0/product/product_id'], ['/product_tree/branches/0/product/product_id']],
  },
  {
    name: 'a relationship defines what a name does',
    versions: ['2.0'],
    parts: { product_tree: { full_product_names: names('A', 'B'), relationships: [relationship('B', 'A', 'A')] } },
    fails: ['/product_tree/relationships/0/full_product_name/product_id'],
  },
  {
    name: 'a product path defines what a name does',
    versions: ['2.1'],
    parts: {
      product_tree: { full_product_names: names('A', 'B'), product_paths: [path('B', 'A', 'A')], relationships: 1 },
    },
    fails: ['/product_tree/product_paths/0/full_product_name/product_id'],
  },
  {
    name: '`__proto__` is defined twice',
    parts: {
      product_tree: json(
        '{"full_product_names":[{"name":"n","product_id":"__proto__"},{"name":"n","product_id":"__proto__"}]}',
      ),
    },
    fails: ['/product_tree/full_product_names/1/product_id'],
  },
]);

const relationshipId = (index: number): string => `/product_tree/relationships/${index}/full_product_name/product_id`;
const pathId = (index: number): string => `/product_tree/product_paths/${index}/full_product_name/product_id`;

testRows(circularDefinitionOfProductId, [
  {
    name: 'a relationship refers to itself',
    versions: ['2.0'],
    parts: { product_tree: { relationships: [relationship('A', 'B', 'A')] } },
    fails: [relationshipId(0)],
    details: ['"A" → "A"'],
  },
  {
    name: 'a circle of three, and one that leads into it',
    versions: ['2.0'],
    parts: {
      product_tree: {
        full_product_names: names('X'),
        relationships: [
          relationship('A', 'X', 'B'),
          relationship('B', 'C', 'X'),
          relationship('C', 'A', 'X'),
          relationship('D', 'X', 'A'),
          relationship('E', 'X', 'X'),
        ],
      },
    },
    fails: [relationshipId(0), relationshipId(1), relationshipId(2), relationshipId(3)],
    details: ['"A" → "B" → "C" → "A"', '', '', '"D" → "A" → "B" → "C" → "A"'],
  },
  {
    name: 'a chain is no circle, in whatever order it stands',
    versions: ['2.0'],
    parts: {
      product_tree: {
        relationships: [relationship('A', 'B', 'C'), relationship('C', 'D', 'B'), relationship('B', 'X', 'D')],
      },
    },
  },
  {
    name: 'two products that both contain a third are no circle',
    versions: ['2.0'],
    parts: {
      product_tree: {
        relationships: [relationship('A', 'B', 'C'), relationship('B', 'D', 'X'), relationship('C', 'D', 'X')],
      },
    },
  },
  {
    name: 'a circle by way of the second definition of an id',
    versions: ['2.0'],
    parts: {
      product_tree: {
        relationships: [relationship('A', 'X', 'X'), relationship('A', 'B', 'X'), relationship('B', 'A', 'X')],
      },
    },
    fails: [relationshipId(0), relationshipId(1), relationshipId(2)],
  },
  {
    name: 'a long circle',
    versions: ['2.0'],
    parts: {
      product_tree: {
        relationships: Array.from({ length: 20_000 }, (_, index) =>
          relationship(`P${index}`, `P${(index + 1) % 20_000}`, 'X'),
        ),
      },
    },
    fails: Array.from({ length: 20_000 }, (_, index) => relationshipId(index)),
  },
  {
    name: 'a product path that comes back in a later step',
    versions: ['2.1'],
    parts: {
      product_tree: {
        product_paths: [path('A', 'X', 'Y', 'B'), path('B', 'A', 'X')],
        relationships: [relationship('Z', 'Z', 'Z')],
      },
    },
    fails: [pathId(0), pathId(1)],
    details: ['"A" → "B" → "A"'],
  },
  {
    name: 'product paths without a circle',
    versions: ['2.1'],
    parts: { product_tree: { product_paths: [path('A', 'X', 'Y', 'X'), path('B', 'A', 'A')] } },
  },
]);

testRows(missingDefinitionOfProductGroupId, [
  {
    name: 'one group is there and one is not',
    parts: {
      product_tree: { product_groups: [{ group_id: 'G', product_ids: ['A', 'B'] }] },
      vulnerabilities: [
        {},
        {
          remediations: [{ group_ids: ['G', 'H'] }],
          threats: [{ group_ids: ['A'] }],
          flags: [{ group_ids: ['toString'] }],
        },
      ],
    },
    fails: [
      '/vulnerabilities/1/flags/0/group_ids/0',
      '/vulnerabilities/1/remediations/0/group_ids/1',
      '/vulnerabilities/1/threats/0/group_ids/0',
    ],
  },
  {
    name: 'ids name groups in CSAF 2.1',
    versions: ['2.1'],
    parts: { vulnerabilities: [{ ids: [{ system_name: 's', text: 't', group_ids: ['G'] }] }] },
    fails: ['/vulnerabilities/0/ids/0/group_ids/0'],
  },
  {
    name: 'ids hold anything under that key in CSAF 2.0',
    versions: ['2.0'],
    parts: { vulnerabilities: [{ ids: [{ system_name: 's', text: 't', group_ids: ['G'] }] }] },
  },
]);

testRows(multipleDefinitionOfProductGroupId, [
  {
    name: 'a group is defined three times',
    parts: {
      product_tree: { product_groups: ['G', 'H', 'G', 'G'].map((group_id) => ({ group_id, product_ids: ['A', 'B'] })) },
    },
    fails: ['/product_tree/product_groups/2/group_id', '/product_tree/product_groups/3/group_id'],
    related: [['/product_tree/product_groups/0/group_id'], ['/product_tree/product_groups/0/group_id']],
  },
  {
    name: 'groups and products may share an id',
    parts: {
      product_tree: { full_product_names: names('G'), product_groups: [{ group_id: 'G', product_ids: ['A', 'B'] }] },
    },
  },
]);
