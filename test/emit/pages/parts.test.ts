import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricsOf } from '../../../src/emit/pages/cvss-vector.ts';
import { languageName } from '../../../src/emit/pages/language.ts';
import { addressOrText, cweLink, link } from '../../../src/emit/pages/link.ts';
import { dayOf, momentOf, yearOf } from '../../../src/emit/pages/moment.ts';
import { versionText } from '../../../src/emit/pages/products.ts';
import { shorten, words, wordsOfKey } from '../../../src/emit/pages/wording.ts';

const table = <Input, Output>(
  name: string,
  run: (input: Input) => Output,
  cases: readonly (readonly [Input, Output])[],
): void => {
  for (const [input, output] of cases) {
    test(`${name}: ${JSON.stringify(input)}`, () => assert.deepEqual(run(input), output));
  }
};

table('day in UTC', (date: string) => dayOf(date).text, [
  ['2026-03-02T09:00:00Z', '2 March 2026'],
  ['2026-01-01T00:30:00+02:00', '31 December 2025'],
  ['no date', 'no date'],
]);

table('moment in UTC', (date: string) => momentOf(date).text, [
  ['2026-03-02T09:00:00Z', '2 March 2026, 09:00 UTC'],
  ['2026-03-02T11:00:00+02:00', '2 March 2026, 09:00 UTC'],
  ['2026-03-02T00:00:00Z', '2 March 2026'],
]);

table('year in UTC', yearOf, [
  ['2026-01-01T00:30:00+02:00', '2025'],
  ['2026-01-01T00:30:00Z', '2026'],
]);

table('words', words, [
  ['known_not_affected', 'Known not affected'],
  ['ADJACENT_NETWORK', 'Adjacent network'],
  ['_', '_'],
]);

table('words of a key', wordsOfKey, [['modifiedAttackVector', 'Modified attack vector']]);

table('language', languageName, [
  ['de', 'German'],
  ['de-AT', 'German (de-AT)'],
  ['JA', 'Japanese'],
  ['tlh', 'tlh'],
  ['constructor', 'constructor'],
]);

table('shorten', (text: string) => shorten(text, 10), [
  ['short', 'short'],
  ['one two three', 'one two…'],
  ['unbreakable-word', 'unbreakab…'],
  ['a\n  b', 'a b'],
]);

table('version range', versionText, [
  ['vers:semver/>=4.0.0|<4.2.7', '≥\u00a04.0.0, <\u00a04.2.7'],
  ['vers:all/*', 'all versions'],
  ['vers:deb/<=1%3A2.0', '≤\u00a01:2.0'],
  ['vers:npm/1.0|!=1.1', '1.0, ≠\u00a01.1'],
  ['<V8.10', '<V8.10'],
]);

table('link', ([text, url]: readonly [string, string]) => link(text, url), [
  [['a', 'https://a.example/'], { text: 'a', href: 'https://a.example/' }],
  [['a', 'mailto:a@b.example'], { text: 'a', href: 'mailto:a@b.example' }],
  [['a', 'javascript:alert(1)'], { text: 'a (javascript:alert(1))' }],
  [['a', 'java\nscript:alert(1)'], { text: 'a (java\nscript:alert(1))' }],
  [['a', 'data:text/html,x'], { text: 'a (data:text/html,x)' }],
  [['a', 'https://'], { text: 'a (https://)' }],
  [['x', 'x'], { text: 'x' }],
]);

table('address or text', addressOrText, [
  ['https://a.example/', { text: 'https://a.example/', href: 'https://a.example/' }],
  ['see https://a.example/', { text: 'see https://a.example/' }],
]);

table('weakness', ([id, name]: readonly [string, string]) => cweLink(id, name).href, [
  [['CWE-22', 'x'], 'https://cwe.mitre.org/data/definitions/22.html'],
  [['CWE-x', 'x'], undefined],
]);

test('a CVSS vector in words', () => {
  const metrics = metricsOf({
    version: '3.1',
    vectorString: 'CVSS:3.1/AV:A/S:C/E:X/MAV:P',
    baseScore: 5,
    baseSeverity: 'MEDIUM',
  });
  assert.deepEqual(metrics, [
    { name: 'Attack vector', value: 'Adjacent network' },
    { name: 'Scope', value: 'Changed' },
    { name: 'Exploit code maturity', value: 'Not defined' },
    { name: 'Modified attack vector', value: 'Physical' },
  ]);
});

test('a CVSS property that its vector does not say is shown as well', () => {
  const cvss = {
    version: '2.0',
    vectorString: 'AV:N',
    baseScore: 5,
    accessVector: 'LOCAL',
    temporalScore: 4.2,
  } as const;
  assert.deepEqual(metricsOf(cvss), [
    { name: 'Access vector', value: 'Network' },
    { name: 'Access vector', value: 'Local' },
    { name: 'Temporal score', value: '4.2' },
  ]);
});
