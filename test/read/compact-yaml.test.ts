import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatCompactYaml, parseYaml } from '../../src/read/yaml.ts';

const ids = Array.from({ length: 30 }, (_, index) => `ID-${1000 + index}`);

const cases: { name: string; value: unknown; lines: string[] }[] = [
  {
    name: 'short mappings stand in one line, and so do mappings of mappings',
    value: { a: [{ name: 'X', versions: { 'P-1': '<2' } }], b: { c: 'd' } },
    lines: ['a:', '  - {name: X, versions: {P-1: <2}}', 'b: {c: d}'],
  },
  {
    name: 'what has several lines, or is long, does not',
    value: { a: [{ text: 'one\ntwo', b: 1 }], c: { d: 'x '.repeat(60) } },
    lines: ['a:', '  - text: |-', '      one', '      two', '    b: 1', 'c:', '  d: >-'],
  },
  {
    name: 'long lists of words are wrapped',
    value: { a: { b: ids } },
    lines: [
      'a:',
      `  b: [${ids.slice(0, 12).join(', ')},`,
      `      ${ids.slice(12, 24).join(', ')},`,
      `      ${ids.slice(24).join(', ')}]`,
    ],
  },
];
for (const { name, value, lines } of cases) {
  test(`compact YAML: ${name}`, () => {
    const text = formatCompactYaml(value);
    assert.deepEqual(text.split('\n').slice(0, lines.length), lines);
    assert.deepEqual(parseYaml(text, 'a.yaml').value, value);
  });
}

test('compact YAML: a text that looks like a long list stays as it is', () => {
  const value = { a: [`head\n\n  b: [${ids.join(', ')}]\nb: [${ids.join(', ')}]`, `b: [${ids.join(', ')}]`] };
  assert.deepEqual(parseYaml(formatCompactYaml(value), 'a.yaml').value, value);
});

test('compact YAML reads back as the same value', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('a: b', '- x', '<= 2', '1', '[a, b]', 'x\n y: [a, b]\n', '#', '{}'),
  );
  const words = fc.array(fc.constantFrom(...ids, '1', 'true'), { maxLength: 60 });
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      words,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(text, fc.constantFrom('a', 'b')), tie('value'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(value, (original) => {
      const plain: unknown = JSON.parse(JSON.stringify(original));
      assert.deepEqual(parseYaml(formatCompactYaml(plain), 'a.yaml').value, plain);
    }),
    { numRuns: 500 },
  );
});
