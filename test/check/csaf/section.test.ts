import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CsafVersion } from '../../../src/check/csaf/conformity-test.ts';
import { sectionUrl } from '../../../src/check/csaf/section.ts';
import { testDescription, testDescriptions } from '../../../src/check/csaf/test-descriptions.ts';

const base20 = 'https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html';
const base21 = 'https://docs.oasis-open.org/csaf/csaf/v2.1/csd03/csaf-v2.1-csd03.html';

/** Anchors as the published standards have them. */
const cases: [id: string, version: CsafVersion, url: string][] = [
  ['6.1.1', '2.0', `${base20}#611-missing-definition-of-product-id`],
  ['6.1.13', '2.0', `${base20}#6113-purl`],
  ['6.1.26', '2.0', `${base20}#6126-prohibited-document-category-name`],
  ['6.1.31', '2.0', `${base20}#6131-version-range-in-product-version`],
  ['6.2.18', '2.0', `${base20}#6218-product-version-range-without-vers`],
  ['6.3.2', '2.0', `${base20}#632-use-of-cvss-v30`],
  ['schema', '2.0', `${base20}#3-schema-elements`],
  ['6.1.11', '2.1', `${base21}#mandatory-tests--cwe`],
  ['6.1.27.9', '2.1', `${base21}#impact-statement`],
  ['6.1.60.3', '2.1', `${base21}#mandatory-tests--extension-tests-metadata`],
  ['6.2.9', '2.1', `${base21}#use-of-sha-1-as-the-only-hash-algorithm`],
  ['6.3.12', '2.1', `${base21}#missing-cvss-v4-0`],
  ['schema', '2.1', `${base21}#schema-elements`],
];

test('a test knows its section in each version of the standard', () => {
  for (const [id, version, url] of cases) assert.equal(sectionUrl(testDescription(id), version), url);
});

test('no two tests have the same section', () => {
  for (const version of ['2.0', '2.1'] as const) {
    const tests = [...testDescriptions.values()].filter(({ versions }) => versions.includes(version));
    const urls = tests.map((each) => sectionUrl(each, version));
    assert.deepEqual(
      urls.filter((url, index) => urls.indexOf(url) !== index),
      [],
    );
  }
});
