import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatPointer, valueAt } from '../../src/standard/json-pointer.ts';
import { locateInJson } from '../../src/standard/json-positions.ts';

const text = '{ "a": [1, {"b": "x", "c": {"d": 1}}], "e/f": {"~": [], "g": {}}, "h": [[2], {"i": {"j": 3}}] }';

const cases: [pointer: string, part: 'key' | 'value', found: string][] = [
  ['', 'value', '{ "a"'],
  ['/a', 'value', '"a"'],
  ['/a/0', 'value', '1'],
  ['/a/1', 'value', '{"b": "x"'],
  ['/a/1/b', 'value', '"x"'],
  ['/a/1/b', 'key', '"b"'],
  ['/a/1/c', 'value', '"c"'],
  ['/a/1/c/d', 'value', '1'],
  ['/a/1/missing', 'value', '{"b": "x"'],
  ['/a/7/b/c', 'value', '"a"'],
  ['/e~1f/~0', 'value', '"~"'],
  ['/e~1f/g', 'key', '"g"'],
  ['/h/0', 'value', '['],
  ['/h/0/0', 'value', '2'],
  ['/h/1', 'value', '{"i"'],
  ['/nothing', 'key', '{ "a"'],
];

test('an element is found by its pointer; an object by its name or its beginning', () => {
  const locate = locateInJson(
    text,
    cases.map(([pointer]) => pointer),
  );
  for (const [pointer, part, found] of cases) {
    const { start, end } = locate(pointer, part);
    // A list whose first item is a list has nothing but its bracket.
    assert.equal(text.slice(start, end), pointer === '/h/0' ? '[2' : found, `${pointer} ${part}`);
  }
});

test('a pointer that was not announced is answered by the nearest that was', () => {
  const locate = locateInJson(text, ['/a']);
  const { start, end } = locate('/a/1/b', 'value');
  assert.equal(text.slice(start, end), '"a"');
});

test('of a name that stands twice the last counts, and nothing of the first', () => {
  const twice = '{"a":{"b":1,"c":2},"a":{"c":3}}';
  const locate = locateInJson(twice, ['/a/b', '/a/c']);
  assert.equal(locate('/a/c', 'value').start, twice.indexOf('3'));
  assert.equal(locate('/a/b', 'value').start, twice.lastIndexOf('"a"'));
});

test('names as hostile as JSON allows are names like others', () => {
  const hostile = '{"__proto__":{"constructor":1},"\\u0061\\/b":2,"":{"":3}}';
  const locate = locateInJson(hostile, ['/__proto__/constructor', '/a~1b', '//']);
  assert.equal(hostile.slice(locate('/__proto__/constructor', 'value').start).charAt(0), '1');
  assert.equal(hostile.slice(locate('/a~1b', 'value').start).charAt(0), '2');
  assert.equal(hostile.slice(locate('//', 'value').start).charAt(0), '3');
});

test('every scalar of every JSON value is found where it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', '  '), (value, indent) => {
      const json = JSON.stringify(value, undefined, indent);
      const parsed: unknown = JSON.parse(json);
      const pointers = scalarPointers(parsed, []);
      const locate = locateInJson(json, pointers);
      for (const pointer of pointers) {
        const { start, end } = locate(pointer, 'value');
        assert.deepEqual(JSON.parse(json.slice(start, end)), valueAt(parsed, pointer));
      }
    }),
  );
});

function scalarPointers(value: unknown, path: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [formatPointer(path)];
  return Object.entries(value).flatMap(([key, item]) => scalarPointers(item, [...path, key]));
}
