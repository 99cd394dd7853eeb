import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differences, isObject, type JsonObject, sameJson } from '../../src/import/json-value.ts';
import { mergePatch } from '../../src/import/merge-patch.ts';

/** RFC 7396 §2, word for word. */
function apply(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, apply(result.get(name), value));
  }
  return Object.fromEntries(result);
}

const cases: { name: string; from: JsonObject; to: JsonObject; patch: unknown }[] = [
  {
    name: 'the same but for the order of keys',
    from: { a: 1, b: { c: 2, d: 3 } },
    to: { b: { d: 3, c: 2 }, a: 1 },
    patch: undefined,
  },
  { name: 'a member more', from: {}, to: { a: [1] }, patch: { a: [1] } },
  { name: 'a member less', from: { a: 1 }, to: {}, patch: { a: null } },
  { name: 'inside an object', from: { a: { b: 1, c: 2 } }, to: { a: { b: 1, c: 3 } }, patch: { a: { c: 3 } } },
  { name: 'lists are taken whole', from: { a: [1, 2] }, to: { a: [1, 3] }, patch: { a: [1, 3] } },
  { name: 'an object for a list', from: { a: [1] }, to: { a: { b: 1 } }, patch: { a: { b: 1 } } },
  { name: 'null inside a list', from: {}, to: { a: [{ b: null }] }, patch: { a: [{ b: null }] } },
  { name: 'an inherited name is no member', from: {}, to: { toString: 1 }, patch: { toString: 1 } },
];

for (const { name, from, to, patch } of cases) {
  test(`merge patch: ${name}`, () => {
    assert.deepEqual(mergePatch(from, to), patch);
    assert.ok(sameJson(apply(from, patch ?? {}), to));
  });
}

/** Objects without null, except inside lists, where a merge patch can say it. */
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }),
);
const { object } = fc.letrec<{ object: JsonObject; value: unknown }>((tie) => ({
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor'), tie('value'), { maxKeys: 4 }),
  value: fc.oneof({ depthSize: 'small' }, leaf, tie('object')),
}));

test('a merge patch turns the one into the other', () => {
  fc.assert(
    fc.property(object, object, (from, to) => assert.ok(sameJson(apply(from, mergePatch(from, to) ?? {}), to))),
  );
});

test('differences are named by pointer, up to the limit', () => {
  const left = { a: { 'b/c': 1, d: [1, 2] }, e: null };
  const right = { a: { 'b/c': 2, d: [1, 3] }, f: 1 };
  assert.deepEqual(differences(left, right, 9), ['/a/b~1c', '/a/d/1', '/e', '/f']);
  assert.deepEqual(differences(left, right, 2), ['/a/b~1c', '/a/d/1']);
  assert.deepEqual(differences(left, structuredClone(left), 9), []);
  assert.deepEqual(differences([1], { 0: 1 }, 9), ['']);
});
