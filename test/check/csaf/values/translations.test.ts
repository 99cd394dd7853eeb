import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translationOf, usesEnglishTerms } from '../../../../src/check/csaf/values/translations.ts';

const translations: [language: string, license: string | undefined][] = [
  ['de', 'Lizenz'],
  ['DE-at', 'Lizenz'],
  ['de-Latn-DE-1996', 'Lizenz'],
  ['den', undefined],
  ['fr', undefined],
  ['x-de', undefined],
  ['__proto__', undefined],
  [`${'a-'.repeat(100_000)}de`, undefined],
];
for (const [language, license] of translations) {
  test(`a license in ${language.slice(0, 20)}: ${license}`, () =>
    assert.equal(translationOf('license', language), license));
}

test('the terms of notes', () => {
  assert.equal(translationOf('superseding_document', 'de'), 'Ersetzendes Dokument');
  assert.equal(translationOf('product_description', 'de'), 'Produktbeschreibung');
});

test('English terms', () => {
  assert.deepEqual([undefined, 'en', 'EN-us', 'enm', 'de', 'x-en'].map(usesEnglishTerms), [
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
