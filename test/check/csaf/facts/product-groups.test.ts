import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Mentions } from '../../../../src/check/csaf/facts/product-groups.ts';
import { factsOf } from './facts-of.ts';

const productId = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
const groupId = fc.constantFrom('G0', 'G1', 'G2', 'G3', 'nowhere');
const some = <Id>(id: fc.Arbitrary<Id>): fc.Arbitrary<Id[]> => fc.uniqueArray(id, { maxLength: 4 });
const item = fc.record({ product_ids: some(productId), group_ids: some(groupId) });
const groups = fc.tuple(some(productId), some(productId), some(productId), some(productId));

test('items share exactly the products that spreading out their groups shows', () => {
  fc.assert(
    fc.property(groups, item, item, (members, one, other) => {
      const product_groups = members.map((product_ids, index) => ({ group_id: `G${index}`, product_ids }));
      const facts = factsOf('2.1', { product_tree: { product_groups } });
      const [a, b] = [new Mentions(), new Mentions()];
      a.add(one, 0);
      b.add(other, 1);
      const shared = [...facts.productGroups.shared(a, b)];
      const [ofOne, ofOther] = [facts.productsOf(one), facts.productsOf(other)];
      assert.equal(
        shared.length > 0,
        [...ofOne].some((id) => ofOther.has(id)),
      );
      for (const { id, first, second } of shared) {
        assert.ok(ofOne.has(id) && ofOther.has(id), id);
        assert.deepEqual([first, second], [0, 1]);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the first item that names a product or group is remembered', () => {
  const mentions = new Mentions();
  mentions.add({ product_ids: ['A'], group_ids: ['G'] }, 3);
  mentions.add({ product_ids: ['A', 'B'], group_ids: ['G'] }, 4);
  mentions.add({}, 5);
  assert.deepEqual(
    [...mentions.products],
    [
      ['A', 3],
      ['B', 4],
    ],
  );
  assert.deepEqual([...mentions.groups], [['G', 3]]);
});
