import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCpe } from '../../../../src/check/csaf/values/cpe.ts';

const cases: [name: string, values: Record<string, string>, isExtended: boolean][] = [
  [
    'cpe:2.3:a:v:p:1.0:u:e:de-AT:se:ts:th:o',
    {
      vendor: 'v',
      product: 'p',
      version: '1.0',
      update: 'u',
      edition: 'e',
      language: 'de-AT',
      sw_edition: 'se',
      target_sw: 'ts',
      target_hw: 'th',
      other: 'o',
    },
    true,
  ],
  ['cpe:2.3:o:a\\:b:c\\\\:1\\*:*:-:*:*:*:*:*', { vendor: 'a:b', product: 'c\\', version: '1*' }, true],
  ['cpe:2.3:*:v?:*p*:-:*:*:*:*:*:*:*', { vendor: 'v? (wildcard)', product: '*p* (wildcard)' }, true],
  ['cpe:/a:v:p:1::e:de', { vendor: 'v', product: 'p', version: '1', edition: 'e', language: 'de' }, false],
  [
    'cpe:/a:v:p:1%01:-:~e~~ts~~o',
    { vendor: 'v', product: 'p', version: '1\u0001 (wildcard)', edition: 'e', target_sw: 'ts', other: 'o' },
    true,
  ],
  ['CPE:/', {}, false],
  ['cpe:/o', {}, false],
];

for (const [name, values, isExtended] of cases) {
  test(`parseCpe takes ${name} apart`, () => {
    const cpe = parseCpe(name);
    const found = [...cpe.values].map(([attribute, { text, hasWildcard }]) => [
      attribute,
      hasWildcard ? `${text} (wildcard)` : text,
    ]);
    assert.deepEqual(Object.fromEntries(found), values);
    assert.equal(cpe.isExtended, isExtended);
  });
}
