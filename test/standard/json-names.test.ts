import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hasRepeatedNames, repeatedNames } from '../../src/standard/json-names.ts';

const cases: [text: string, names: string[]][] = [
  ['{"a":1,"b":{"a":2}}', []],
  ['{"a":1,"a":2}', ['a']],
  ['{"a":{"b":1,"b":1},"c":[{"b":1,"b":2,"b":3}]}', ['b', 'b']],
  ['{"a":1,"\\u0061":2}', ['a']],
  ['{"a:b":":","c":"\\\\\\":"}', []],
  ['{"__proto__":1,"__proto__":2}', ['__proto__']],
  ['[{"a":1},{"a":1}]', []],
  ['"a:b"', []],
];

test('a name that its object has already is found, at its last place', () => {
  for (const [text, names] of cases) {
    const found = repeatedNames(text, 10);
    assert.deepEqual(
      found.map(({ name }) => name),
      names,
      text,
    );
    assert.equal(hasRepeatedNames(text, JSON.parse(text)), names.length > 0, text);
  }
  assert.deepEqual(repeatedNames('{"a":1,"a":2,"a":3}', 10), [{ name: 'a', start: 13, end: 16 }]);
});

test('no more are told than asked for', () => {
  const text = `{${Array.from({ length: 50 }, (_, index) => `"k${index}":1,"k${index}":2`).join(',')}}`;
  assert.equal(repeatedNames(text, 7).length, 7);
});

test('what JSON.stringify writes has none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      assert.equal(hasRepeatedNames(text, JSON.parse(text)), false);
    }),
  );
});
