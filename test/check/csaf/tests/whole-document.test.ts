import { missingTlpLabel } from '../../../../src/check/csaf/tests/6.2.10-missing-tlp-label.ts';
import { missingCanonicalUrl } from '../../../../src/check/csaf/tests/6.2.11-missing-canonical-url.ts';
import { missingDocumentLanguage } from '../../../../src/check/csaf/tests/6.2.12-missing-document-language.ts';
import { sorting } from '../../../../src/check/csaf/tests/6.2.13-sorting.ts';
import { additionalProperties } from '../../../../src/check/csaf/tests/6.2.20-additional-properties.ts';
import { documentTrackingIdInTitle } from '../../../../src/check/csaf/tests/6.2.22-document-tracking-id-in-title.ts';
import { usageOfDeprecatedProfile } from '../../../../src/check/csaf/tests/6.2.38-usage-of-deprecated-profile.ts';
import type { Parts } from '../facts/facts-of.ts';
import { json } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

testRows(missingTlpLabel, [
  { name: 'no distribution', parts: {}, fails: ['/document'] },
  { name: 'a text alone', parts: { document: { distribution: { text: 'Text.' } } }, fails: ['/document/distribution'] },
  { name: 'a label', parts: { document: { distribution: { tlp: { label: 'WHITE' } } } } },
]);

function referred(id: string, ...references: [string | undefined, string][]): Parts {
  return {
    document: { references: references.map(([category, url]) => ({ category, url, summary: 'Text.' })) },
    tracking: { id },
  };
}

testRows(missingCanonicalUrl, [
  {
    name: 'the file name',
    parts: referred('EX:__1 A', ['external', 'x'], ['self', 'https://example.com/ex_1_a.json']),
  },
  { name: 'no references', parts: {}, fails: ['/document'], details: ['ex-1.json'] },
  {
    name: 'no category',
    parts: referred('A', [undefined, 'https://example.com/a.json']),
    fails: ['/document/references'],
  },
  { name: 'http', parts: referred('A', ['self', 'http://example.com/a.json']), fails: ['/document/references'] },
  {
    name: 'another case',
    parts: referred('A', ['self', 'https://example.com/A.json']),
    fails: ['/document/references'],
  },
  { name: 'a query', parts: referred('A', ['self', 'https://example.com/a.json?b']), fails: ['/document/references'] },
  {
    name: 'one half in each of two',
    parts: referred('A', ['self', 'https://example.com/b.json'], ['external', 'https://example.com/a.json']),
    fails: ['/document/references'],
  },
]);

testRows(missingDocumentLanguage, [
  { name: 'a language', parts: { document: { lang: 'en' } } },
  { name: 'none', parts: { document: { source_lang: 'en' } }, fails: ['/document'], details: ['there is no'] },
  { name: 'an empty one', parts: { document: { lang: '' } }, fails: ['/document/lang'], details: ['empty'] },
]);

const tracking = { current_release_date: undefined, id: undefined, initial_release_date: undefined, status: undefined };

/** Keys in order but for what a case adds below a key that no version defines. */
function extra(text: string): Parts {
  return {
    document: { publisher: undefined, title: undefined, distribution: undefined },
    tracking: { ...tracking, revision_history: undefined, version: undefined },
    others: { z: json(text) },
  };
}

testRows(sorting, [
  { name: 'sorted', parts: extra('{"A":1,"_":2,"a":{"b":[],"c":{}}}') },
  {
    name: 'the first of them',
    parts: extra('{"b":1,"c":2,"a":3}'),
    fails: ['/z/b'],
    details: ['"b" stands where "a"'],
  },
  { name: 'in the middle', parts: extra('{"a":1,"d":2,"b":3,"c":4}'), fails: ['/z/d'] },
  { name: 'by code units', parts: extra('{"a":1,"B":2,"ä":3,"z":4}'), fails: ['/z/a'] },
  { name: 'a key that begins another', parts: extra('{"ab":1,"a":2}'), fails: ['/z/ab'] },
  {
    name: 'lists and objects, each once, in the order of the document',
    parts: extra('{"a":[{"y":{"n":1,"m":2},"x":1}],"b":{"q":1,"p":1}}'),
    fails: ['/z/a/0/y', '/z/a/0/y/n', '/z/b/q'],
  },
  { name: 'keys that need escaping', parts: extra('{"b/~":{"d":1,"c":2},"a":1}'), fails: ['/z/b~1~0', '/z/b~1~0/d'] },
  { name: '__proto__', parts: extra('{"__proto__":{"b":1,"a":2},"A":1}'), fails: ['/z/__proto__', '/z/__proto__/b'] },
  { name: 'keys that look like an index', parts: extra('{"10":1,"9":2,"+":3}') },
]);

testRows(sorting, [
  {
    name: 'a property of the standard',
    parts: { ...extra('{}'), product_tree: { full_product_names: [{ product_id: 'P', name: 'A' }] } },
    fails: ['/product_tree/full_product_names/0/product_id'],
  },
]);

testRows(additionalProperties, [{ name: 'is left to the schema', parts: { others: { x: 1 } } }]);

testRows(documentTrackingIdInTitle, [
  { name: 'without', parts: { document: { title: 'ex-1' } } },
  { name: 'at the start', parts: { document: { title: 'EX-1: Title' } }, fails: ['/document/title'] },
  { name: 'in the middle', parts: { document: { title: 'Title (EX-1)' } }, fails: ['/document/title'] },
  { name: 'characters of patterns', parts: { document: { title: 'EX-1' }, tracking: { id: '.*' } } },
]);

testRows(usageOfDeprecatedProfile, [
  ...['csaf_deprecated_security_advisory', 'csaf_deprecated_'].map((category) => ({
    name: category,
    parts: { document: { category } },
    fails: ['/document/category'],
  })),
  ...['csaf_deprecated', 'CSAF_deprecated_x', ' csaf_deprecated_x', 'csaf_base'].map((category) => ({
    name: JSON.stringify(category),
    parts: { document: { category } },
  })),
]);
