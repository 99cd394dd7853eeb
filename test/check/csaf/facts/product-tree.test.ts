import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf, json } from './facts-of.ts';

const name = (product_id: string): object => ({ name: product_id, product_id });

test('products are found in branches, names and relationships, in this order', () => {
  const { productTree } = factsOf('2.0', {
    product_tree: {
      branches: [
        { category: 'vendor', name: 'v', branches: [{ category: 'product_name', name: 'p', product: name('A') }] },
        { category: 'product_name', name: 'q', product: name('B') },
      ],
      full_product_names: [name('C')],
      relationships: [
        {
          category: 'installed_on',
          full_product_name: name('D'),
          product_reference: 'A',
          relates_to_product_reference: 'C',
        },
      ],
      product_groups: [{ group_id: 'G', product_ids: ['A', 'B'] }],
      product_paths: 'what CSAF 2.0 does not define',
    },
  });
  assert.deepEqual(
    productTree.products.map(({ id, pointer }) => [id, pointer]),
    [
      ['A', '/product_tree/branches/0/branches/0/product'],
      ['B', '/product_tree/branches/1/product'],
      ['C', '/product_tree/full_product_names/0'],
      ['D', '/product_tree/relationships/0/full_product_name'],
    ],
  );
  assert.deepEqual(
    productTree.branches.map(({ pointer, depth }) => [pointer, depth]),
    [
      ['/product_tree/branches/0', 1],
      ['/product_tree/branches/0/branches/0', 2],
      ['/product_tree/branches/1', 1],
    ],
  );
  assert.equal(productTree.productById.get('A')?.branch?.parent?.pointer, '/product_tree/branches/0');
  assert.deepEqual(productTree.groups, [{ id: 'G', pointer: '/product_tree/product_groups/0', products: ['A', 'B'] }]);
  const [path] = productTree.paths;
  assert.deepEqual(
    [path?.beginning, path?.steps],
    [
      { id: 'A', pointer: '/product_tree/relationships/0/product_reference' },
      [{ id: 'C', pointer: '/product_tree/relationships/0/relates_to_product_reference', category: 'installed_on' }],
    ],
  );
  assert.equal(productTree.productById.get('D')?.path, path);
});

test('product paths of CSAF 2.1 have a step for each subpath', () => {
  const step = (next_product_reference: string): object => ({ category: 'installed_on', next_product_reference });
  const { productTree } = factsOf('2.1', {
    product_tree: {
      full_product_names: [name('A'), name('B')],
      product_paths: [
        { beginning_product_reference: 'A', full_product_name: name('C'), subpaths: [step('B'), step('A')] },
      ],
      relationships: { not: 'defined in CSAF 2.1' },
    },
  });
  const [path] = productTree.paths;
  assert.equal(path?.beginning.pointer, '/product_tree/product_paths/0/beginning_product_reference');
  assert.deepEqual(
    path?.steps.map(({ id, pointer }) => [id, pointer]),
    [
      ['B', '/product_tree/product_paths/0/subpaths/0/next_product_reference'],
      ['A', '/product_tree/product_paths/0/subpaths/1/next_product_reference'],
    ],
  );
  assert.equal(productTree.products.at(-1)?.pointer, '/product_tree/product_paths/0/full_product_name');
});

test('the first definition of an id counts', () => {
  const { productTree } = factsOf('2.1', {
    product_tree: {
      full_product_names: [name('A'), name('A')],
      product_groups: [
        { group_id: 'G', product_ids: ['A', 'B'] },
        { group_id: 'G', product_ids: ['C', 'D'] },
      ],
    },
  });
  assert.equal(productTree.productById.get('A')?.pointer, '/product_tree/full_product_names/0');
  assert.deepEqual(productTree.groupById.get('G')?.products, ['A', 'B']);
});

test('ids that name parts of every object are ids like any other', () => {
  for (const id of ['__proto__', 'constructor', 'toString']) {
    const { productTree } = factsOf('2.0', {
      product_tree: { full_product_names: [json(`{"name":"n","product_id":"${id}"}`)] },
    });
    assert.equal(productTree.productById.get(id)?.id, id);
    assert.equal(productTree.productById.size, 1);
  }
  assert.equal(factsOf('2.0', {}).productTree.productById.has('__proto__'), false);
});

test('branches may be nested deeper than any call stack reaches', () => {
  const depth = 20_000;
  const { root, productTree } = factsOf('2.0', { product_tree: { branches: [{ category: 'vendor', name: 'v' }] } });
  assert.equal(productTree.branches.length, 1);
  let branch: object = { category: 'product_name', name: 'p', product: name('A') };
  for (let index = 1; index < depth; index += 1) branch = { category: 'product_family', name: 'f', branches: [branch] };
  const deep = factsOf('2.0', {});
  Object.assign(deep.root, { product_tree: { branches: [branch] } });
  assert.equal(root.product_tree?.branches?.length, 1);
  assert.equal(deep.productTree.branches.length, depth);
  assert.equal(deep.productTree.productById.get('A')?.branch?.depth, depth);
});
