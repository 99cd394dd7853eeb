import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sourceFile } from '../../src/read/source-file.ts';
import { formatYaml, parseYaml } from '../../src/read/yaml.ts';
import { formatPointer } from '../../src/standard/json-pointer.ts';
import { textFaults } from './text-faults.ts';

const text = `id: X
list:
  - a: "one"
    b: |
      two
      lines
  - { c: [1, 2], d: }
empty:
"a/b~c": 'quoted'
`;

/** Pointer, part, and the text that is underlined. */
const places = [
  ['/id', 'value', 'X'],
  ['/id', 'key', 'id'],
  ['/list/0/a', 'value', '"one"'],
  ['/list/0/b', 'value', 'two\n      lines'],
  ['/list/0', 'value', 'a: "one"\n    b: |\n      two\n      lines'],
  ['/list/1', 'value', '{ c: [1, 2], d: }'],
  ['/list/1/c', 'value', '[1, 2]'],
  ['/list/1/c/1', 'key', '2'],
  ['/list/1/d', 'value', 'd'],
  ['/empty', 'value', 'empty'],
  ['/a~1b~0c', 'key', '"a/b~c"'],
  ['/a~1b~0c', 'value', "'quoted'"],
  ['/list/0/nothing', 'value', 'a: "one"\n    b: |\n      two\n      lines'],
  ['/id/below/text', 'value', 'id'],
] as const;

describe('locate', () => {
  for (const newline of ['\n', '\r\n']) {
    const written = text.replaceAll('\n', newline);
    const source = sourceFile('a.yaml', written);
    const lines = written.split(/(?<=\n)/);
    const offset = ({ line, column }: { line: number; column: number }): number =>
      lines.slice(0, line - 1).join('').length + column - 1;
    for (const [pointer, part, expected] of places) {
      it(`finds the ${part} of ${pointer} with ${JSON.stringify(newline)}`, () => {
        const { start, end } = source.locate(pointer, part);
        assert.equal(written.slice(offset(start), offset(end)), expected.replaceAll('\n', newline));
      });
    }
  }

  it('underlines an alias where it is used', () => {
    const source = sourceFile('a.yaml', 'a: &x { b: 1 }\nc: *x\n');
    assert.deepEqual(source.locate('/c', 'value').start, { line: 2, column: 4 });
  });

  it('takes the last of two equal keys, whose value holds', () => {
    assert.equal(sourceFile('a.yaml', 'a: 1\na: 2\n').locate('/a', 'value').start.line, 2);
  });

  it('stays inside any text, for any pointer', () => {
    fc.assert(
      fc.property(
        anyText(),
        fc.array(fc.oneof(fc.string(), fc.nat(3))),
        fc.constantFrom('key', 'value'),
        (some, tokens, part) => {
          const { start, end } = sourceFile('a.yaml', some).locate(formatPointer(tokens), part);
          const lines = some.split(/\r\n|\n|\r/);
          for (const { line, column } of [start, end]) {
            // A position may stand behind the break that ends its line.
            assert.ok(line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 2);
          }
          assert.ok(start.line < end.line || (start.line === end.line && start.column <= end.column));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('parseYaml', () => {
  it('never throws, and says where', () => {
    fc.assert(
      fc.property(anyText(), (some) => {
        const { value, diagnostics } = parseYaml(some, 'a.yaml');
        if (value === undefined) assert.ok(diagnostics.length > 0);
        for (const { message, mend } of diagnostics) assert.ok(message.length < 400 && mend.length < 400, message);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps text that only looks like a number', () => {
    const { value } = parseYaml('[010, 0x10, .5, .inf, 1_000, 2026-03-02, yes, 1.2.3]', 'a.yaml');
    assert.deepEqual(value, ['010', '0x10', '.5', '.inf', '1_000', '2026-03-02', 'yes', '1.2.3']);
  });

  it('keeps a key that is called __proto__ as any other', () => {
    const { value } = parseYaml('__proto__: { polluted: true }', 'a.yaml');
    assert.ok(typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__'));
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });

  it('reads aliases that do not repeat much', () => {
    assert.deepEqual(parseYaml('a: &x [1]\nb: *x', 'a.yaml').value, { a: [1], b: [1] });
  });
});

describe('formatYaml', () => {
  it('comes back equal', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const normal: unknown = JSON.parse(JSON.stringify(value));
        assert.deepEqual(parseYaml(formatYaml(normal), 'a.yaml').value, normal);
      }),
    );
  });

  const written: [name: string, value: unknown, text: string][] = [
    ['plain text', { id: 'X', range: '>=1 <2', colon: 'c: d' }, 'id: X\nrange: ">=1 <2"\ncolon: "c: d"\n'],
    [
      'quotes where some reader of YAML would see no text',
      { version: '1.10', a: 'yes', b: '0x10', c: 'null', d: 1 },
      'version: "1.10"\na: "yes"\nb: "0x10"\nc: "null"\nd: 1\n',
    ],
    [
      'dates and versions without quotes',
      { date: '2026-03-02', time: '2023-03-31T17:50:48.000Z', version: '1.0.0' },
      'date: 2026-03-02\ntime: 2023-03-31T17:50:48.000Z\nversion: 1.0.0\n',
    ],
    ['several lines', { long: 'one\n\n  - two\tand\u00a0more \n' }, 'long: |\n  one\n\n    - two\tand\u00a0more \n'],
    [
      'several lines of which one is long',
      { long: `one\n${'word '.repeat(30)}end` },
      `long: |-\n  one\n  ${'word '.repeat(30)}end\n`,
    ],
    [
      'one long line',
      { long: `${'word '.repeat(30)}end` },
      `long: >-\n  ${'word '.repeat(22)}word\n  ${'word '.repeat(7)}end\n`,
    ],
    [
      'what no block can show',
      { long: 'one\r\ntwo', control: 'a\nb\u0085c' },
      'long: "one\\r\\ntwo"\ncontrol: "a\\nb\\Nc"\n',
    ],
    [
      'short words in one line',
      { ids: ['A-1', 'A-2'], list: [{ a: 1 }, 'b'], texts: ['two words', 'b'], many: Array(20).fill('PID-0001') },
      `ids: [A-1, A-2]\nlist:\n  - a: 1\n  - b\ntexts:\n  - two words\n  - b\nmany:\n${'  - PID-0001\n'.repeat(20)}`,
    ],
  ];
  for (const [name, value, text] of written) {
    it(`writes as people do: ${name}`, () => {
      assert.equal(formatYaml(value), text);
      assert.deepEqual(parseYaml(text, 'a.yaml').value, value);
    });
  }
});

/** Text that looks like YAML often enough to reach every corner. */
function anyText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(
      'a: ',
      'b:',
      '- ',
      '\n',
      '\n  ',
      '\r\n',
      '\t',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ', ',
      '*x',
      '&x ',
      '!t ',
      '|',
      '>',
      '#',
      '? ',
      '---\n',
    ),
    fc.constantFrom(
      '1.10',
      'null',
      '<<<<<<< HEAD\n',
      '\\',
      '@',
      '`',
      '%',
      ': ',
      '\u0000',
      '\uFEFF',
      '\ud800',
      '\u2028',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const faulty = fc.constantFrom(...textFaults.map(({ text: some }) => some));
  return fc.oneof(
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
    fc.tuple(faulty, piece).map(([some, more]) => `${some}${more}`),
  );
}
