import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeFrame } from '../../src/report/code-frame.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { TextPositions } from '../../src/standard/text-position.ts';
import { range } from './golden.ts';

const long = `key: ${'abcdefghij'.repeat(10)}`;

const cases: [name: string, text: string, from: number, to: number, width: number, shown: string, underline: string][] =
  [
    ['plain', 'title: Hello', 8, 13, 80, 'title: Hello', '       ^^^^^'],
    ['wide characters take two columns', 'title: 漏洞 x', 8, 10, 80, 'title: 漏洞 x', '       ^^^^'],
    ['after wide characters', 'a: 漏洞 x', 7, 8, 80, 'a: 漏洞 x', '        ^'],
    ['combining marks take none', 'e\u0301a\u0308: x', 6, 7, 80, 'e\u0301a\u0308: x', '   ^'],
    ['emoji joined into one', 'a: 👩‍💻 x', 10, 11, 80, 'a: 👩‍💻 x', '      ^'],
    ['a flag', '🇪🇺: x', 7, 8, 80, '🇪🇺: x', '    ^'],
    ['half an emoji is marked whole', 'a 👍 b', 4, 5, 80, 'a 👍 b', '  ^^'],
    ['tabs', 'a:\tx\ty', 6, 7, 80, 'a:  x   y', '        ^'],
    ['control characters', 'a: \u0000\u001bx', 4, 6, 80, 'a: ␀␛x', '   ^^'],
    ['what cannot be seen', 'a: \u202ex', 4, 5, 80, 'a: <U+202E>x', '   ^^^^^^^^'],
    ['an empty range', 'a: x', 5, 5, 80, 'a: x', '    ^'],
    ['an empty line', '', 1, 1, 80, '', '^'],
    ['a long line, cut behind', long, 1, 4, 20, 'key: abcdefghijabcd…', '^^^'],
    ['a long line, cut on both sides', long, 56, 59, 20, '…defghijabcdefghija…', '        ^^^'],
    ['a long range', long, 6, 106, 20, 'key: abcdefghijabcd…', '     ^^^^^^^^^^^^^^'],
    ['the end of a long line', long, 106, 106, 20, '…defghij', '        ^'],
  ];

for (const [name, text, from, to, width, shown, underline] of cases) {
  test(`a frame underlines exactly the range: ${name}`, () => {
    const { lines, omitted } = codeFrame(new TextPositions(text), range(1, from, 1, to), width);
    assert.deepEqual({ lines, omitted }, { lines: [{ line: 1, shown, underline }], omitted: 0 });
  });
}

test('a range of many lines shows three, each from its first character to its last', () => {
  const { lines, omitted } = codeFrame(
    new TextPositions('a:\r\n  - b\r\n  - c\r\n  - d\r\n  - e\r\n'),
    range(2, 5, 6, 1),
    80,
  );
  assert.deepEqual(
    lines.map(({ line, underline }) => [line, underline]),
    [
      [2, '    ^'],
      [3, '  ^^^'],
      [4, '  ^^^'],
    ],
  );
  assert.equal(omitted, 1);
});

test('whatever the text and the range, a frame fits its width and marks something', () => {
  const lineText = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(lineText, fc.nat(210), fc.nat(210), fc.integer({ min: 20, max: 80 }), (text, a, b, width) => {
      const from = Math.min(a, b) + 1;
      const { lines } = codeFrame(
        new TextPositions(text.replace(/[\r\n]/g, ' ')),
        range(1, from, 1, Math.max(a, b) + 1),
        width,
      );
      for (const { shown, underline } of lines) {
        assert.ok(displayWidth(shown) <= width, shown);
        assert.match(underline, /^ *\^+/);
        assert.doesNotMatch(shown, /[\p{Cc}\p{Zl}\p{Zp}]/u);
      }
    }),
  );
});
