import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scanJson } from '../../src/standard/json-scan.ts';

const nothing = { name: () => {}, scalar: () => {}, open: () => {}, close: () => {} };

const faults: [text: string, offset: number, what: RegExp][] = [
  ['', 0, /ends too early/],
  ['{', 1, /ends too early: a name in quotation marks/],
  ['{"a":', 5, /ends too early: a value/],
  ['[1,]', 2, /A comma stands before "]"/],
  ['{"a":1,}', 6, /A comma stands before "}"/],
  ['[1,,2]', 3, /A value is missing/],
  ["{'a':1}", 1, /double quotation marks/],
  ['{a:1}', 1, /A name in quotation marks/],
  ['{"a" 1}', 5, /A colon is missing/],
  ['{"a":1 "b":2}', 7, /A comma or "}" is missing/],
  ['[1 2]', 3, /A comma or "]" is missing/],
  ['[1}', 2, /A comma or "]" is missing/],
  ['[01]', 1, /neither a number nor/],
  ['[1.]', 1, /neither a number nor/],
  ['truex', 0, /neither a number nor/],
  ['NaN', 0, /A value is missing/],
  ['"a\nb"', 2, /A line ends inside of a text/],
  ['"a\u0007b"', 2, /U\+0007/],
  ['"\\x"', 1, /escape sequence/],
  ['"\\u12G4"', 1, /escape sequence/],
  ['["abc', 1, /no closing quotation mark/],
  ['{} {}', 3, /follows the end/],
  ['// no', 0, /no comments/],
  ['\ufeff{}', 0, /A value is missing/],
];

test('what is no JSON is told with its place', () => {
  for (const [text, offset, what] of faults) {
    const fault = scanJson(text, nothing);
    assert.ok(fault, text);
    assert.equal(fault.offset, offset, text);
    assert.match(fault.what, what, text);
    assert.throws(() => JSON.parse(text));
  }
});

test('it takes for JSON what JSON.parse does, and nothing else', () => {
  const snippets = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '1',
    '-',
    '0.5e3',
    'null',
    ' ',
    '\n',
    '\\',
    '\\n',
  );
  const broken = fc.array(snippets, { maxLength: 12 }).map((parts) => parts.join(''));
  const cut = fc.tuple(fc.json(), fc.nat(30)).map(([text, at]) => text.slice(0, at));
  fc.assert(
    fc.property(fc.oneof(broken, cut, fc.json()), (text) => {
      assert.equal(scanJson(text, nothing) === undefined, isJson(text), text);
    }),
    { numRuns: 2000 },
  );
});

test('names, values and brackets come in the order of the text', () => {
  const text = ' { "a" : [ 1, "x" ] , "b":null}';
  const met: string[] = [];
  scanJson(text, {
    name: (start, end) => met.push(`name ${text.slice(start, end)}`),
    scalar: (start, end) => met.push(text.slice(start, end)),
    open: (start, isObject) => met.push(`${text.charAt(start)} ${isObject}`),
    close: (end) => met.push(text.charAt(end - 1)),
  });
  assert.deepEqual(met, ['{ true', 'name "a"', '[ false', '1', '"x"', ']', 'name "b"', 'null', '}']);
});

test('nesting may be deep', () => {
  const depth = 1_000_000;
  assert.equal(scanJson('['.repeat(depth) + ']'.repeat(depth), nothing), undefined);
  assert.equal(scanJson('['.repeat(depth), nothing)?.offset, depth);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
