import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NoteCategory } from '@csaf/types/csaf-2.1';
import type { ConformityTest } from '../../../../src/check/csaf/conformity-test.ts';
import { licenseExpression } from '../../../../src/check/csaf/tests/6.1.54-license-expression.ts';
import { licenseText } from '../../../../src/check/csaf/tests/6.1.55-license-text.ts';
import { missingLicenseExpression } from '../../../../src/check/csaf/tests/6.2.43-missing-license-expression.ts';
import { deprecatedLicenseIdentifier } from '../../../../src/check/csaf/tests/6.2.44-deprecated-license-identifier.ts';
import { nonExistingLicenseIdentifier } from '../../../../src/check/csaf/tests/6.2.45-non-existing-license-identifier.ts';
import { languageSpecificLicenseText } from '../../../../src/check/csaf/tests/6.2.46-language-specific-license-text.ts';
import { useOfUnregisteredLicense } from '../../../../src/check/csaf/tests/6.3.17-use-of-unregistered-license.ts';
import { type Advisory21, type Case, detailsOf, pointersOf } from './advisory-21.ts';

const at = '/document/license_expression';
const own = 'LicenseRef-www.example.com-no-work';

function licensed(license_expression: string, lang?: string, ...notes: [NoteCategory, string][]): Advisory21 {
  return {
    meta: {
      license_expression,
      ...(lang === undefined ? {} : { lang }),
      ...(notes.length === 0 ? {} : { notes: notes.map(([category, title]) => ({ category, title, text: 'Text.' })) }),
    },
  };
}

/** The cases that the texts in English and in another language have in common. */
function noteCases(lang: string | undefined, title: string): Case[] {
  return [
    ['a text', licensed(own, lang, ['summary', 'Other'], ['legal_disclaimer', title]), []],
    ['no notes', licensed(own, lang), ['/document']],
    ['no such note', licensed(own, lang, ['legal_disclaimer', `${title}s`]), ['/document/notes']],
    [
      'another category',
      licensed(own, lang, ['legal_disclaimer', 'Other'], ['other', title]),
      ['/document/notes/1/category'],
    ],
    ['two texts', licensed(own, lang, ['legal_disclaimer', title], ['legal_disclaimer', title]), ['/document/notes/1']],
    ['an exception of its own', licensed('GPL-2.0-only WITH AdditionRef-example.com-x', lang), ['/document']],
    ['listed ones', licensed('MIT OR LicenseRef-scancode-copyheart', lang), []],
    ['one that claims a list', licensed('No-Such-License AND LicenseRef-scancode-no-such', lang), []],
    ['an expression that is none', licensed(`${own} OR`, lang), []],
  ];
}

const cases: [ConformityTest, Case[]][] = [
  [
    licenseExpression,
    [
      ['a license', licensed('CC-BY-4.0'), []],
      ['a text', licensed('Use it as you like.'), [at]],
      ['no license', {}, []],
    ],
  ],
  [
    licenseText,
    [
      ...noteCases(undefined, 'License'),
      ['English', licensed(own, 'EN-gb', ['other', 'License']), ['/document/notes/0/category']],
      ['another language', licensed(own, 'de'), []],
      ['a language that begins as English does', licensed(own, 'enm'), []],
    ],
  ],
  [
    languageSpecificLicenseText,
    [
      ...noteCases('de-AT', 'Lizenz'),
      ['the English title', licensed(own, 'de', ['legal_disclaimer', 'License']), ['/document/notes']],
      ['a language without a translation', licensed(own, 'fr'), []],
      ['English', licensed(own, 'en'), []],
      ['no language', licensed(own), []],
    ],
  ],
  [
    missingLicenseExpression,
    [
      ['none', {}, ['/document']],
      ['an empty one', licensed(' \t'), [at]],
      ['one', licensed('MIT'), []],
    ],
  ],
  [
    deprecatedLicenseIdentifier,
    [
      ['licenses, each once', licensed('(GPL-2.0+ OR gfdl-1.1) AND GPL-2.0'), [at, at]],
      ['an exception', licensed('GPL-2.0-only WITH Nokia-Qt-exception-1.1'), [at]],
      ['one of ScanCode', licensed('LicenseRef-scancode-aop-pd'), [at]],
      [
        'current ones',
        licensed('GPL-2.0-or-later WITH Classpath-exception-2.0 OR LicenseRef-scancode-public-domain'),
        [],
      ],
      ['unknown ones', licensed(`${own} OR No-Such-License`), []],
    ],
  ],
  [
    nonExistingLicenseIdentifier,
    [
      ['a license', licensed('MIT OR No-Such-License'), [at]],
      [
        'a license as exception, and the other way round',
        licensed('MIT WITH ISC OR Classpath-exception-2.0'),
        [at, at],
      ],
      ['one of ScanCode', licensed('LicenseRef-scancode-no-such'), [at]],
      ['an exception of ScanCode', licensed('MIT WITH AdditionRef-scancode-no-such'), [at]],
      ['any case', licensed('mit OR LicenseRef-scancode-Copyheart'), []],
      ['deprecated ones', licensed('GPL-2.0 OR LicenseRef-scancode-aop-pd'), []],
      ['of other entities', licensed(`${own} OR LicenseRef-scan`), []],
    ],
  ],
  [
    useOfUnregisteredLicense,
    [
      ['of other entities', licensed(`MIT OR ${own} OR ${own}`), [at]],
      ['that does not exist', licensed('MIT OR No-Such-License OR LicenseRef-scancode-no-such'), [at, at]],
      ['on the lists', licensed('any-OSI OR GPL-2.0 OR LicenseRef-scancode-copyheart'), []],
    ],
  ],
];

for (const [conformityTest, group] of cases) {
  for (const [name, advisory, pointers] of group) {
    test(`${conformityTest.id}: ${name}`, () => assert.deepEqual(pointersOf(conformityTest, advisory), pointers));
  }
}

test('6.2.43 tells a missing key from an empty value', () => {
  assert.notDeepEqual(detailsOf(missingLicenseExpression, {}), detailsOf(missingLicenseExpression, licensed(' ')));
});
