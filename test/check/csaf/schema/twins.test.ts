import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { twinsOf } from '../../../../src/check/csaf/schema/twins.ts';

const cases: readonly (readonly [list: unknown[], twins: readonly [number, number] | undefined])[] = [
  [[], undefined],
  [
    ['a', 'b', 'a'],
    [0, 2],
  ],
  [[1, '1', true, 'true', null, 'null'], undefined],
  [
    [0, -0],
    [0, 1],
  ],
  [
    [
      { a: 1, b: [2, { c: 3 }] },
      { b: [2, { c: 3 }], a: 1 },
    ],
    [0, 1],
  ],
  [[{ a: 1 }, { a: '1' }, { a: [1] }, [1]], undefined],
  [[['a', 'b'], ['a,b'], ['ab']], undefined],
  [[{}, '{}', '"{}', [], '[]'], undefined],
  [[{ a: 1 }, '{"a":1,}', '{"a":1}'], undefined],
  [
    [JSON.parse('{"__proto__":1}'), {}, JSON.parse('{"__proto__":1}')],
    [0, 2],
  ],
];

for (const [list, twins] of cases) {
  test(`the twins of ${JSON.stringify(list)} are ${twins?.join(' and ') ?? 'none'}`, () => {
    assert.deepEqual(twinsOf(list), twins);
  });
}

test('twins are found where some two entries are equal, whatever they are', () => {
  const entry = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('{}', '[]', '""', '"{', 'a', ''), fc.nat(3));
  const list = fc
    .array(entry, { maxLength: 6 })
    .chain((entries) => fc.shuffledSubarray([...entries, ...structuredClone(entries)]));
  fc.assert(
    fc.property(list, (values) => {
      const copies: unknown[] = JSON.parse(JSON.stringify(values));
      const hasTwins = copies.some((value, index) =>
        copies.slice(index + 1).some((other) => isDeepStrictEqual(value, other)),
      );
      return (twinsOf(copies) !== undefined) === hasTwins;
    }),
    { seed: 1, numRuns: 5000 },
  );
});
