import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { faultOfLanguageTag, preferredToTag, privateSubtags } from '../../../../src/check/csaf/values/language-tag.ts';
import { parseLanguageTag } from '../../../../src/check/csaf/values/language-tag-grammar.ts';

const illFormed = 'it is not written as RFC 5646 has it';

const tags: [tag: string, fault: string | undefined][] = [
  ['en', undefined],
  ['EN-gb', undefined],
  ['es-419', undefined],
  ['zh-cmn-Hans-CN', undefined],
  ['sl-rozaj-biske-1994', undefined],
  ['de-DE-u-co-phonebk-t-it', undefined],
  ['en-a-bbb-x-a-ccc', undefined],
  ['x-whatever', undefined],
  ['qaa-Qaaa-QM', undefined],
  ['i-default', undefined],
  ['art-lojban', undefined],
  ['sgn-BE-FR', undefined],
  ['iw', undefined],
  ['EZ', 'no language `ez` is registered'],
  ['english', 'no language `english` is registered'],
  ['en-UK', 'no region `uk` is registered'],
  ['en-Latx', 'no script `latx` is registered'],
  ['de-foobar', 'no variant `foobar` is registered'],
  ['zh-xyz', 'no extended language `xyz` is registered'],
  ['de-cmn', 'the extended language `cmn` belongs behind `zh`'],
  ['zh-cmn-yue', 'a second extended language, `yue`, is never valid'],
  ['de-1901-DE', illFormed],
  ['de-1901-1901', 'the variant `1901` stands in it twice'],
  ['en-a-bbb-a-ccc', 'the extension `a` stands in it twice'],
  ['', illFormed],
  ['e', illFormed],
  ['en-', illFormed],
  ['en_US', illFormed],
  ['en-a', illFormed],
  ['en-a-x-foo', illFormed],
  ['en-x', illFormed],
  ['x', illFormed],
  ['en-DE-US', illFormed],
  ['i-unknown', illFormed],
  ['dé', illFormed],
  [`en${'-a-bbb'.repeat(100_000)}`, illFormed],
];

for (const [tag, fault] of tags) {
  test(`${tag.slice(0, 30)} is ${fault === undefined ? 'valid' : 'not valid'}`, () => {
    assert.equal(faultOfLanguageTag(tag), fault);
  });
}

test('subtags for private use', () => {
  const cases = {
    en: [],
    qtx: ['qtx'],
    'en-Qabx-AA': ['qabx', 'aa'],
    'en-x-a-b': ['x-a-b'],
    'x-a': ['x-a'],
    aa: [],
    'en-Qaby': [],
  };
  for (const [tag, expected] of Object.entries(cases)) assert.deepEqual(privateSubtags(tag), expected, tag);
});

test('what the registry prefers', () => {
  const cases = {
    iw: 'he',
    'de-DD': 'de-DE',
    'zh-min-nan': 'nan',
    'zh-cmn-Hant': 'cmn-Hant',
    en: undefined,
    'en--': undefined,
  };
  for (const [tag, expected] of Object.entries(cases)) assert.equal(preferredToTag(tag), expected, tag);
});

test('a tag is taken apart', () => {
  assert.deepEqual(parseLanguageTag('zh-yue-Hant-HK-1994-u-co-phonebk-x-mine'), {
    language: 'zh',
    extendedLanguages: ['yue'],
    script: 'hant',
    region: 'hk',
    variants: ['1994'],
    extensions: [{ singleton: 'u', subtags: ['co', 'phonebk'] }],
    privateUse: ['mine'],
  });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z0-9-]{0,30}$/)), (text) => {
      const fault = faultOfLanguageTag(text);
      assert.equal(parseLanguageTag(text) === undefined, fault === illFormed);
    }),
  );
});
