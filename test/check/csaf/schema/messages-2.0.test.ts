import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSchema } from '../../../../src/check/csaf/schema/check-schema.ts';
import { edited } from './edited.ts';
import { document20 } from './whole-documents.ts';

/** One thing wrong in a whole document, and all that is said about it: test, pointer, message, subject. */
interface Case {
  at: string;
  /** What stands there; the element is absent where this is. */
  to?: unknown;
  says: string[];
}

const cases: readonly Case[] = [
  { at: '/document', says: ['schema  `document` is missing'] },
  { at: '/document/title', says: ['schema /document `title` is missing in `document`'] },
  { at: '/document/title', to: 5, says: ['schema /document/title `title` must be a text: 5'] },
  { at: '/document/title', to: '', says: ['schema /document/title `title` must not be empty'] },
  { at: '/document/title', to: ['a'], says: ['schema /document/title `title` must be a text, not a list'] },
  { at: '/document/title', to: {}, says: ['schema /document/title `title` must be a text, not a mapping'] },
  { at: '/document/notes', to: {}, says: ['schema /document/notes `notes` must be a list, not a mapping'] },
  { at: '/document/notes', to: [], says: ['schema /document/notes `notes` must not be empty'] },
  {
    at: '/document/notes/0',
    to: 'text',
    says: ['schema /document/notes/0 Entry 1 of `notes` must be a mapping: "text"'],
  },
  { at: '/document/notes/0/text', says: ['schema /document/notes/0 `text` is missing in entry 1 of `notes`'] },
  {
    at: '/document/notes/0/category',
    to: 'remark',
    says: [
      'schema /document/notes/0/category `category` must be one of "description", "details", "faq", "general", "legal_disclaimer", "other", "summary": "remark"',
    ],
  },
  {
    at: '/document/distribution',
    to: {},
    says: ['schema /document/distribution `distribution` must have at least one of `text`, `tlp`'],
  },
  {
    at: '/document/distribution/tlp/label',
    to: 'CLEAR',
    says: ['schema /document/distribution/tlp/label `label` must be one of "AMBER", "GREEN", "RED", "WHITE": "CLEAR"'],
  },
  {
    at: '/document/category',
    to: ' csaf_base',
    says: [
      'schema /document/category `category` must be one line, and neither begin nor end with a space, `-`, `_` or `.`: " csaf_base"',
    ],
  },
  {
    at: '/document/lang',
    to: 'english language',
    says: ['schema /document/lang `lang` must be a language tag, such as en or pt-BR: "english language"'],
  },
  {
    at: '/document/publisher/namespace',
    to: 'example.com',
    says: ['schema /document/publisher/namespace `namespace` is not a valid URL: "example.com"'],
  },
  {
    at: '/document/publisher/category',
    to: 'multiplier',
    says: [
      'schema /document/publisher/category `category` must be one of "coordinator", "discoverer", "other", "translator", "user", "vendor": "multiplier"',
    ],
  },
  {
    at: '/document/references/0/url',
    to: 'not a url',
    says: ['schema /document/references/0/url `url` is not a valid URL: "not a url"'],
  },
  {
    at: '/document/acknowledgments/0',
    to: {},
    says: [
      'schema /document/acknowledgments/0 Entry 1 of `acknowledgments` must have at least one of `names`, `organization`, `summary`, `urls`',
    ],
  },
  {
    at: '/document/tracking/version',
    to: '1.0',
    says: [
      'schema /document/tracking/version `version` must be a whole number or a semantic version, such as 2 or 1.4.0: "1.0"',
    ],
  },
  {
    at: '/document/tracking/id',
    to: ' EX-1',
    says: ['schema /document/tracking/id `id` must be one line, and neither begin nor end with a space: " EX-1"'],
  },
  {
    at: '/document/tracking/revision_history/0/date',
    to: '2024-01-24',
    says: [
      'schema /document/tracking/revision_history/0/date `date` is not a valid date and time with a time zone: "2024-01-24"',
    ],
  },
  {
    at: '/document/tracking/revision_history/0/summary',
    says: ['schema /document/tracking/revision_history/0 `summary` is missing in entry 1 of `revision_history`'],
  },
  {
    at: '/document/tracking/aliases',
    to: ['a', 'b', 'a'],
    says: ['schema /document/tracking/aliases `aliases` has the same entry twice (entries 1 and 3)'],
  },
  {
    at: '/document/csaf_version',
    says: ['schema /document `csaf_version` is missing in `document`; "2.0" and "2.1" are known'],
  },
  {
    at: '/document/csaf_version',
    to: '1.3',
    says: ['schema /document/csaf_version `csaf_version` must be one of "2.0", "2.1": "1.3"'],
  },
  {
    at: '/document/csaf_version',
    to: 2,
    says: ['schema /document/csaf_version `csaf_version` must be one of "2.0", "2.1": 2'],
  },
  { at: '/document/colour', to: 'red', says: ['6.2.20 /document/colour CSAF has no such key: "colour" in `document`'] },
  { at: '/extra', to: true, says: ['6.2.20 /extra CSAF has no such key: "extra" in the document'] },
  { at: '/document', to: [], says: ['schema /document `document` must be a mapping, not a list'] },
  {
    at: '/product_tree',
    to: {},
    says: [
      'schema /product_tree `product_tree` must have at least one of `branches`, `full_product_names`, `product_groups`, `relationships`',
    ],
  },
  {
    at: '/product_tree/branches/0/product',
    to: { name: 'x', product_id: 'x' },
    says: [
      'schema /product_tree/branches/0 Entry 1 of `branches` has too many keys: of `branches`, `product` it takes one',
    ],
  },
  {
    at: '/product_tree/branches/0/branches',
    says: ['schema /product_tree/branches/0 Entry 1 of `branches` must have at least one of `branches`, `product`'],
  },
  {
    at: '/product_tree/branches/0/name',
    says: ['schema /product_tree/branches/0 `name` is missing in entry 1 of `branches`'],
  },
  {
    at: '/product_tree/product_groups/0/product_ids',
    to: ['A'],
    says: ['schema /product_tree/product_groups/0/product_ids `product_ids` must have at least 2 entries'],
  },
  {
    at: '/product_tree/product_groups/0/product_ids',
    to: ['A', 'A'],
    says: [
      'schema /product_tree/product_groups/0/product_ids `product_ids` has the same entry twice (entries 1 and 2)',
    ],
  },
  {
    at: '/product_tree/full_product_names/0/product_identification_helper',
    to: {},
    says: [
      'schema /product_tree/full_product_names/0/product_identification_helper `product_identification_helper` must not be empty',
    ],
  },
  {
    at: '/product_tree/full_product_names/0/product_identification_helper/cpe',
    to: 'cpe:2.3:a:x',
    says: [
      'schema /product_tree/full_product_names/0/product_identification_helper/cpe `cpe` must be a CPE name, such as cpe:2.3:a:vendor:product:1.0:*:*:*:*:*:*:*: "cpe:2.3:a:x"',
    ],
  },
  {
    at: '/product_tree/full_product_names/0/product_identification_helper/purl',
    to: 'npm/a',
    says: [
      'schema /product_tree/full_product_names/0/product_identification_helper/purl `purl` must be a package URL, such as pkg:npm/example@1.0.0: "npm/a"',
    ],
  },
  {
    at: '/product_tree/full_product_names/0/product_identification_helper/hashes/0/file_hashes/0/value',
    to: 'ABC',
    says: [
      'schema /product_tree/full_product_names/0/product_identification_helper/hashes/0/file_hashes/0/value `value` must be at least 32 hexadecimal digits: "ABC"',
    ],
  },
  {
    at: '/product_tree/full_product_names/0/product_identification_helper/serial_numbers/0',
    to: 1,
    says: [
      'schema /product_tree/full_product_names/0/product_identification_helper/serial_numbers/0 Entry 1 of `serial_numbers` must be a text: 1',
    ],
  },
  {
    at: '/product_tree/relationships/0/category',
    to: 'in',
    says: [
      'schema /product_tree/relationships/0/category `category` must be one of "default_component_of", "external_component_of", "installed_on", "installed_with", "optional_component_of": "in"',
    ],
  },
  { at: '/vulnerabilities', to: [], says: ['schema /vulnerabilities `vulnerabilities` must not be empty'] },
  {
    at: '/vulnerabilities/0',
    to: {},
    says: ['schema /vulnerabilities/0 Entry 1 of `vulnerabilities` must not be empty'],
  },
  {
    at: '/vulnerabilities/0/cve',
    to: 'CVE-24-1',
    says: ['schema /vulnerabilities/0/cve `cve` must be a CVE, such as CVE-2024-12345: "CVE-24-1"'],
  },
  {
    at: '/vulnerabilities/0/cwe/id',
    to: '79',
    says: ['schema /vulnerabilities/0/cwe/id `id` must be the id of a weakness, such as CWE-79: "79"'],
  },
  {
    at: '/vulnerabilities/0/flags/0/label',
    to: 'not_present',
    says: [
      'schema /vulnerabilities/0/flags/0/label `label` must be one of "component_not_present", "inline_mitigations_already_exist", "vulnerable_code_cannot_be_controlled_by_adversary", "vulnerable_code_not_in_execute_path", "vulnerable_code_not_present": "not_present"',
    ],
  },
  {
    at: '/vulnerabilities/0/flags/1',
    to: { product_ids: ['B'], label: 'component_not_present' },
    says: ['schema /vulnerabilities/0/flags `flags` has the same entry twice (entries 1 and 2)'],
  },
  {
    at: '/vulnerabilities/0/product_status',
    to: {},
    says: ['schema /vulnerabilities/0/product_status `product_status` must not be empty'],
  },
  {
    at: '/vulnerabilities/0/product_status/known_affected',
    to: [],
    says: ['schema /vulnerabilities/0/product_status/known_affected `known_affected` must not be empty'],
  },
  {
    at: '/vulnerabilities/0/product_status/known_affected',
    to: 'A',
    says: ['schema /vulnerabilities/0/product_status/known_affected `known_affected` must be a list: "A"'],
  },
  {
    at: '/vulnerabilities/0/remediations/0/category',
    to: 'fix_planned',
    says: [
      'schema /vulnerabilities/0/remediations/0/category `category` must be one of "mitigation", "no_fix_planned", "none_available", "vendor_fix", "workaround": "fix_planned"',
    ],
  },
  {
    at: '/vulnerabilities/0/scores/0',
    to: { products: ['A'] },
    says: ['schema /vulnerabilities/0/scores/0 Entry 1 of `scores` must have at least one of `cvss_v2`, `cvss_v3`'],
  },
  {
    at: '/vulnerabilities/0/scores/0/products',
    says: ['schema /vulnerabilities/0/scores/0 `products` is missing in entry 1 of `scores`'],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v3/baseSeverity',
    says: ['6.1.8 /vulnerabilities/0/scores/0/cvss_v3 `baseSeverity` is missing in `cvss_v3`'],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v3/version',
    says: ['6.1.8 /vulnerabilities/0/scores/0/cvss_v3 `version` is missing in `cvss_v3`'],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v3/version',
    to: '4.0',
    says: ['6.1.8 /vulnerabilities/0/scores/0/cvss_v3/version `version` must be one of "3.0", "3.1": "4.0"'],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v3/version',
    to: '3.0',
    says: [
      '6.1.8 /vulnerabilities/0/scores/0/cvss_v3/vectorString `vectorString` must be a vector of CVSS 3.0, beginning with CVSS:3.0/: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"',
    ],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v3',
    to: 7.5,
    says: ['6.1.8 /vulnerabilities/0/scores/0/cvss_v3 `cvss_v3` must be a mapping: 7.5'],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v3/baseScore',
    to: 11,
    says: ['6.1.8 /vulnerabilities/0/scores/0/cvss_v3/baseScore `baseScore` must be at most 10: 11'],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v3/baseScore',
    to: '9.8',
    says: ['6.1.8 /vulnerabilities/0/scores/0/cvss_v3/baseScore `baseScore` must be a number: "9.8"'],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v3/baseSeverity',
    to: 'Critical',
    says: [
      '6.1.8 /vulnerabilities/0/scores/0/cvss_v3/baseSeverity `baseSeverity` must be one of "NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL": "Critical" (did you mean "CRITICAL"?)',
    ],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v3/attackVector',
    to: 'NET',
    says: [
      '6.1.8 /vulnerabilities/0/scores/0/cvss_v3/attackVector `attackVector` must be one of "NETWORK", "ADJACENT_NETWORK", "LOCAL", "PHYSICAL": "NET"',
    ],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v3/foo',
    to: 1,
    says: ['6.2.20 /vulnerabilities/0/scores/0/cvss_v3/foo CVSS has no such key: "foo" in `cvss_v3`'],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v2/vectorString',
    to: 'AV:X',
    says: [
      '6.1.8 /vulnerabilities/0/scores/0/cvss_v2/vectorString `vectorString` must be a vector of CVSS 2.0, such as AV:N/AC:L/Au:N/C:P/I:P/A:P: "AV:X"',
    ],
  },
  {
    at: '/vulnerabilities/0/scores/0/cvss_v2/baseScore',
    to: -1,
    says: ['6.1.8 /vulnerabilities/0/scores/0/cvss_v2/baseScore `baseScore` must be at least 0: -1'],
  },
  { at: '/__proto__/x', to: 1, says: ['6.2.20 /__proto__ CSAF has no such key: "__proto__" in the document'] },
];

test('the schema of CSAF 2.0 accepts a whole document', () => {
  assert.deepEqual(checkSchema(document20), { version: '2.0', hasShape: true, faults: [] });
});

for (const { at, says, ...change } of cases) {
  test(`CSAF 2.0: ${at} as ${JSON.stringify(change.to)}`, () => {
    const { faults } = checkSchema(edited(document20, at, change));
    const said = faults.map(
      ({ test, pointer, message, subject }) =>
        `${test} ${pointer} ${message}${subject === undefined ? '' : `: ${subject}`}`,
    );
    assert.deepEqual(said, says);
  });
}
