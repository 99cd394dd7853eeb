import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConformityTest } from '../../../../src/check/csaf/conformity-test.ts';
import { reasoningForWithdrawal } from '../../../../src/check/csaf/tests/6.1.27.17-reasoning-for-withdrawal.ts';
import { reasoningForSupersession } from '../../../../src/check/csaf/tests/6.1.27.18-reasoning-for-supersession.ts';
import { referenceToSupersedingDocument } from '../../../../src/check/csaf/tests/6.1.27.19-reference-to-superseding-document.ts';
import { languageSpecificReasoningForWithdrawal } from '../../../../src/check/csaf/tests/6.2.39.2-language-specific-reasoning-for-withdrawal.ts';
import { languageSpecificReasoningForSupersession } from '../../../../src/check/csaf/tests/6.2.39.3-language-specific-reasoning-for-supersession.ts';
import { languageSpecificSupersedingDocument } from '../../../../src/check/csaf/tests/6.2.39.4-language-specific-superseding-document.ts';
import { productDescriptionWithoutProductReference } from '../../../../src/check/csaf/tests/6.2.40-product-description-without-product-reference.ts';
import { Verdict } from '../../../../src/check/csaf/verdict.ts';
import { factsOf, type Parts } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

type Item = [category: string | undefined, text: string];

function retracted(category: string, lang: string | undefined, notes?: Item[], references?: Item[]): Parts {
  return {
    document: {
      category,
      lang,
      notes: notes?.map(([kind, title]) => ({ category: kind, title, text: 'Text.' })),
      references: references?.map(([kind, summary]) => ({ category: kind, summary, url: 'https://example.com' })),
    },
  };
}

const reasonings: [ConformityTest, ConformityTest, string, string, string][] = [
  [
    reasoningForWithdrawal,
    languageSpecificReasoningForWithdrawal,
    'csaf_withdrawn',
    'Reasoning for Withdrawal',
    'Begründung für die Zurückziehung',
  ],
  [
    reasoningForSupersession,
    languageSpecificReasoningForSupersession,
    'csaf_superseded',
    'Reasoning for Supersession',
    'Begründung für die Ersetzung',
  ],
];

for (const [english, foreign, category, title, translation] of reasonings) {
  const other = category === 'csaf_withdrawn' ? 'csaf_superseded' : 'csaf_withdrawn';
  const shapes: [ConformityTest, string | undefined, string][] = [
    [english, undefined, title],
    [english, 'EN-gb', title],
    [foreign, 'de-AT', translation],
  ];
  for (const [conformityTest, lang, term] of shapes) {
    const inLanguage = `in ${lang ?? 'no language'}`;
    testRows(conformityTest, [
      { name: `the right note ${inLanguage}`, parts: retracted(category, lang, [['description', term]]) },
      {
        name: `no notes ${inLanguage}`,
        parts: retracted(category, lang),
        fails: ['/document'],
        details: [term],
      },
      {
        name: `another title ${inLanguage}`,
        parts: retracted(category, lang, [['description', `${term}s`]]),
        fails: ['/document/notes'],
      },
      {
        name: `another category ${inLanguage}`,
        parts: retracted(category, lang, [
          ['faq', 'A question'],
          ['summary', term],
        ]),
        fails: ['/document/notes/1/category'],
        details: ['summary'],
      },
      {
        name: `two of the title ${inLanguage}`,
        parts: retracted(category, lang, [
          ['description', term],
          ['description', term],
        ]),
        fails: ['/document/notes/1'],
        related: [['/document/notes/0']],
      },
      { name: `another profile ${inLanguage}`, parts: retracted(other, lang) },
    ]);
  }
  testRows(english, [{ name: 'a language that is not English', parts: retracted(category, 'eng', []) }]);
  testRows(foreign, [
    { name: 'English', parts: retracted(category, 'en', []) },
    { name: 'no language', parts: retracted(category, undefined, []) },
    { name: 'a language of no recorded translation', parts: retracted(category, 'tlh', []) },
  ]);
}

const superseding: [ConformityTest, string, string][] = [
  [referenceToSupersedingDocument, 'en', 'Superseding Document'],
  [languageSpecificSupersedingDocument, 'de', 'Ersetzendes Dokument'],
];

for (const [conformityTest, lang, term] of superseding) {
  const references = (...items: Item[]): Parts => retracted('csaf_superseded', lang, undefined, items);
  testRows(conformityTest, [
    { name: 'the right reference', parts: references(['self', term], ['external', `${term}: EX-2`]) },
    { name: 'no references', parts: retracted('csaf_superseded', lang), fails: ['/document'], details: [term] },
    { name: 'the term in the middle', parts: references(['external', `The ${term}`]), fails: ['/document/references'] },
    {
      name: 'another category and none',
      parts: references(['external', 'Other'], ['self', term], [undefined, term]),
      fails: ['/document/references/1/category', '/document/references/2'],
    },
    { name: 'a withdrawn document', parts: retracted('csaf_withdrawn', lang, [], []) },
    { name: 'the other language', parts: retracted('csaf_superseded', lang === 'en' ? 'de' : 'en', [], []) },
  ]);
}

function described(lang: string | undefined, title: string, more: object = { category: 'description' }): Parts {
  return { document: { lang, notes: [{ category: 'description', title, text: 'Text.', ...more }] } };
}

testRows(productDescriptionWithoutProductReference, [
  { name: 'no language', parts: described(undefined, 'Product Description'), fails: ['/document/notes/0'] },
  { name: 'a longer title', parts: described('en-US', 'Product Description of A'), fails: ['/document/notes/0'] },
  { name: 'German', parts: described('de-CH', 'Produktbeschreibung'), fails: ['/document/notes/0'] },
  { name: 'an English title in German', parts: described('de', 'Product Description') },
  { name: 'another category', parts: described('en', 'Product Description', { category: 'general' }) },
  { name: 'a product', parts: described('en', 'Product Description', { product_ids: ['P'] }) },
  { name: 'a group', parts: described('de', 'Produktbeschreibung', { group_ids: ['G'] }) },
  { name: 'no title', parts: { document: { notes: [{ category: 'description', text: 'Text.' }] } } },
  { name: 'no notes', parts: {} },
  { name: 'a language of no recorded translation', parts: described('tlh', 'Product Description') },
]);

const skips: [ConformityTest, Parts, isSkipped: boolean][] = [
  [languageSpecificReasoningForWithdrawal, retracted('csaf_withdrawn', 'tlh'), true],
  [languageSpecificReasoningForWithdrawal, retracted('csaf_superseded', 'tlh'), false],
  [languageSpecificReasoningForWithdrawal, retracted('csaf_withdrawn', 'en'), false],
  [languageSpecificReasoningForSupersession, retracted('csaf_superseded', 'tlh'), true],
  [languageSpecificSupersedingDocument, retracted('csaf_superseded', 'tlh'), true],
  [languageSpecificSupersedingDocument, retracted('csaf_superseded', 'de'), false],
  [productDescriptionWithoutProductReference, described('tlh', 'Text'), true],
  [productDescriptionWithoutProductReference, described('tlh', 'Text', { product_ids: ['P'] }), false],
  [productDescriptionWithoutProductReference, described(undefined, 'Text'), false],
];

for (const [conformityTest, parts, isSkipped] of skips) {
  test(`${conformityTest.id} ${isSkipped ? 'says that it is skipped' : 'is carried out'}: ${JSON.stringify(parts)}`, () => {
    const verdict = new Verdict();
    conformityTest.run(factsOf('2.1', parts), verdict);
    assert.equal(verdict.skipReason?.includes('tlh') ?? false, isSkipped);
  });
}
