import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSchema } from '../../../../src/check/csaf/schema/check-schema.ts';
import { edited } from './edited.ts';
import { document21 } from './whole-documents.ts';

/** One thing wrong in a whole document, and all that is said about it: test, pointer, message, subject. */
interface Case {
  at: string;
  /** What stands there; the element is absent where this is. */
  to?: unknown;
  says: string[];
}

const cases: readonly Case[] = [
  { at: '/$schema', says: ['schema  `$schema` is missing'] },
  {
    at: '/$schema',
    to: 'https://example.com/',
    says: [
      'schema /$schema `$schema` must be "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json": "https://example.com/"',
    ],
  },
  { at: '/document/csaf_version', says: ['schema /document `csaf_version` is missing in `document`'] },
  { at: '/document/distribution', says: ['schema /document `distribution` is missing in `document`'] },
  { at: '/document/distribution/tlp', says: ['schema /document/distribution `tlp` is missing in `distribution`'] },
  {
    at: '/document/distribution/tlp/label',
    to: 'WHITE',
    says: [
      'schema /document/distribution/tlp/label `label` must be one of "AMBER", "AMBER+STRICT", "CLEAR", "GREEN", "RED": "WHITE"',
    ],
  },
  {
    at: '/document/distribution/sharing_group/id',
    to: 'FFFFFFFF-ffff-ffff-ffff-ffffffffffff',
    says: [
      'schema /document/distribution/sharing_group/id `id` must be a UUID of version 4 in lower case, or the one of all 0 or all f: "FFFFFFFF-ffff-ffff-ffff-ffffffffffff"',
    ],
  },
  {
    at: '/document/license_expression',
    to: '',
    says: ['schema /document/license_expression `license_expression` must not be empty'],
  },
  {
    at: '/document/colour',
    to: 'red',
    says: [
      'schema /document/colour CSAF has no such key: "colour" in `document`',
      '6.2.20 /document/colour CSAF has no such key: "colour" in `document`',
    ],
  },
  {
    at: '/document/tracking/current_release_date',
    to: '2024-01-24t10:00:00Z',
    says: [
      '6.1.37 /document/tracking/current_release_date `current_release_date` is not a valid date and time with a time zone: "2024-01-24t10:00:00Z"',
    ],
  },
  {
    at: '/document/tracking/initial_release_date',
    to: 20240124,
    says: ['schema /document/tracking/initial_release_date `initial_release_date` must be a text: 20240124'],
  },
  {
    at: '/document/notes/0/product_ids',
    to: [],
    says: ['schema /document/notes/0/product_ids `product_ids` must not be empty'],
  },
  {
    at: '/product_tree/full_product_names/0/product_identification_helper/purls/0',
    to: 'pkg:NPM/a',
    says: [
      'schema /product_tree/full_product_names/0/product_identification_helper/purls/0 Entry 1 of `purls` must be a package URL, such as pkg:npm/example@1.0.0: "pkg:NPM/a"',
    ],
  },
  {
    at: '/product_tree/full_product_names/0/product_identification_helper/purl',
    to: 'pkg:npm/a',
    says: [
      'schema /product_tree/full_product_names/0/product_identification_helper/purl CSAF has no such key: "purl" in `product_identification_helper` (did you mean "purls"?)',
      '6.2.20 /product_tree/full_product_names/0/product_identification_helper/purl CSAF has no such key: "purl" in `product_identification_helper` (did you mean "purls"?)',
    ],
  },
  {
    at: '/product_tree/full_product_names/0/product_identification_helper/hashes/0/file_hashes/0/algorithm',
    to: 'SHA256',
    says: [
      'schema /product_tree/full_product_names/0/product_identification_helper/hashes/0/file_hashes/0/algorithm `algorithm` must be the name of an algorithm in lower case, such as sha256: "SHA256"',
    ],
  },
  {
    at: '/product_tree/full_product_names/0/product_identification_helper/hashes/0/file_hashes/0/value',
    to: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    says: [
      'schema /product_tree/full_product_names/0/product_identification_helper/hashes/0/file_hashes/0/value `value` must be at least 32 hexadecimal digits in lower case: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"',
    ],
  },
  {
    at: '/product_tree/product_paths/0/subpaths',
    to: [],
    says: ['schema /product_tree/product_paths/0/subpaths `subpaths` must not be empty'],
  },
  {
    at: '/product_tree/branches/0/category',
    to: 'legacy',
    says: [
      'schema /product_tree/branches/0/category `category` must be one of "architecture", "host_name", "language", "patch_level", "platform", "product_family", "product_name", "product_version", "product_version_range", "service_pack", "specification", "vendor": "legacy"',
    ],
  },
  {
    at: '/vulnerabilities/0/cwes/0/version',
    to: '4',
    says: ['schema /vulnerabilities/0/cwes/0/version `version` must be a version of the CWE list, such as 4.13: "4"'],
  },
  {
    at: '/vulnerabilities/0/cwes/0/version',
    says: ['schema /vulnerabilities/0/cwes/0 `version` is missing in entry 1 of `cwes`'],
  },
  {
    at: '/vulnerabilities/0/first_known_exploitation_dates/0/product_ids',
    says: [
      'schema /vulnerabilities/0/first_known_exploitation_dates/0 Entry 1 of `first_known_exploitation_dates` must have at least one of `group_ids`, `product_ids`',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/1',
    to: { products: ['A'], content: {} },
    says: ['schema /vulnerabilities/0/metrics/1/content `content` must not be empty'],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/epss/probability',
    to: '25%',
    says: [
      'schema /vulnerabilities/0/metrics/0/content/epss/probability `probability` must be a number from 0 to 1 with a decimal point, such as 0.25: "25%"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/epss/timestamp',
    to: 'yesterday',
    says: [
      '6.1.37 /vulnerabilities/0/metrics/0/content/epss/timestamp `timestamp` is not a valid date and time with a time zone: "yesterday"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/qualitative_severity_rating',
    to: 'HIGH',
    says: [
      'schema /vulnerabilities/0/metrics/0/content/qualitative_severity_rating `qualitative_severity_rating` must be one of "critical", "high", "low", "medium", "none": "HIGH" (did you mean "high"?)',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/cvss_v4/baseSeverity',
    to: 'HIGH',
    says: [
      '6.1.8 /vulnerabilities/0/metrics/0/content/cvss_v4/baseSeverity `baseSeverity` must be "CRITICAL" where `baseScore` is 9.3: "HIGH"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/cvss_v4/baseScore',
    to: 9.35,
    says: [
      '6.1.8 /vulnerabilities/0/metrics/0/content/cvss_v4/baseScore `baseScore` must be a number from 0 to 10 with one decimal: 9.35',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/cvss_v4/baseScore',
    to: 10.5,
    says: [
      '6.1.8 /vulnerabilities/0/metrics/0/content/cvss_v4/baseScore `baseScore` must be a number from 0 to 10 with one decimal: 10.5',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/cvss_v4/baseScore',
    to: '9.3',
    says: [
      '6.1.8 /vulnerabilities/0/metrics/0/content/cvss_v4/baseScore `baseScore` must be a number from 0 to 10 with one decimal: "9.3"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/cvss_v4/baseSeverity',
    to: 'Critical',
    says: [
      '6.1.8 /vulnerabilities/0/metrics/0/content/cvss_v4/baseSeverity `baseSeverity` must be one of "NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL": "Critical"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/cvss_v4/threatScore',
    to: 1,
    says: [
      '6.1.8 /vulnerabilities/0/metrics/0/content/cvss_v4/threatScore CVSS has no such key: "threatScore" in `cvss_v4`',
      '6.2.20 /vulnerabilities/0/metrics/0/content/cvss_v4/threatScore CVSS has no such key: "threatScore" in `cvss_v4`',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/cvss_v4/vectorString',
    to: 'CVSS:4.0/AV:N',
    says: [
      '6.1.8 /vulnerabilities/0/metrics/0/content/cvss_v4/vectorString `vectorString` must be a vector of CVSS 4.0, beginning with CVSS:4.0/ and with all metrics in their order: "CVSS:4.0/AV:N"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/cvss_v3/version',
    to: '3.2',
    says: ['6.1.8 /vulnerabilities/0/metrics/0/content/cvss_v3/version `version` must be one of "3.0", "3.1": "3.2"'],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/cvss_v3/foo',
    to: 1,
    says: ['6.2.20 /vulnerabilities/0/metrics/0/content/cvss_v3/foo CVSS has no such key: "foo" in `cvss_v3`'],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/ssvc_v2/selections',
    says: ['6.1.46 /vulnerabilities/0/metrics/0/content/ssvc_v2 `selections` is missing in `ssvc_v2`'],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/ssvc_v2/schemaVersion',
    to: '1.0.0',
    says: [
      '6.1.46 /vulnerabilities/0/metrics/0/content/ssvc_v2/schemaVersion `schemaVersion` must be "2.0.0": "1.0.0"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/ssvc_v2/timestamp',
    to: '2024',
    says: [
      '6.1.37 /vulnerabilities/0/metrics/0/content/ssvc_v2/timestamp `timestamp` is not a valid date and time with a time zone: "2024"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/ssvc_v2/selections/0/namespace',
    to: 'SSVC',
    says: [
      '6.1.46 /vulnerabilities/0/metrics/0/content/ssvc_v2/selections/0/namespace `namespace` must be a namespace of SSVC, such as ssvc or x_com.example#unit: "SSVC"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/ssvc_v2/selections/0/namespace',
    to: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    says: [
      '6.1.46 /vulnerabilities/0/metrics/0/content/ssvc_v2/selections/0/namespace `namespace` must have at most 1000 characters: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/ssvc_v2/selections/0/key',
    to: 'E_',
    says: [
      '6.1.46 /vulnerabilities/0/metrics/0/content/ssvc_v2/selections/0/key `key` must be letters, digits and `_` between them: "E_"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/ssvc_v2/selections/0/version',
    to: '1',
    says: [
      '6.1.46 /vulnerabilities/0/metrics/0/content/ssvc_v2/selections/0/version `version` must be a semantic version, such as 1.0.0: "1"',
    ],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/ssvc_v2/selections/0/values',
    to: [],
    says: ['6.1.46 /vulnerabilities/0/metrics/0/content/ssvc_v2/selections/0/values `values` must not be empty'],
  },
  {
    at: '/vulnerabilities/0/metrics/0/content/ssvc_v2/extra',
    to: 1,
    says: [
      '6.1.46 /vulnerabilities/0/metrics/0/content/ssvc_v2/extra SSVC has no such key: "extra" in `ssvc_v2`',
      '6.2.20 /vulnerabilities/0/metrics/0/content/ssvc_v2/extra SSVC has no such key: "extra" in `ssvc_v2`',
    ],
  },
  {
    at: '/x_extensions/0/critical',
    says: ['6.1.60.1 /x_extensions/0 `critical` is missing in entry 1 of `x_extensions`'],
  },
  {
    at: '/x_extensions/0/critical',
    to: 'no',
    says: ['6.1.60.1 /x_extensions/0/critical `critical` must be true or false: "no"'],
  },
  {
    at: '/x_extensions/0/category',
    to: 'vital',
    says: [
      '6.1.60.1 /x_extensions/0/category `category` must be one of "essential", "significant", "supplementary": "vital"',
    ],
  },
  { at: '/x_extensions/0/content', to: {}, says: ['6.1.60.1 /x_extensions/0/content `content` must not be empty'] },
  {
    at: '/x_extensions/0/$schema',
    to: 'https://example.com/note.json',
    says: [
      '6.1.60.1 /x_extensions/0/$schema `$schema` must be an https URL of an extension schema that ends in its version, such as …/example_1.0.0.json: "https://example.com/note.json"',
    ],
  },
  {
    at: '/x_extensions/0/extra',
    to: 1,
    says: [
      '6.1.60.1 /x_extensions/0/extra CSAF has no such key: "extra" in entry 1 of `x_extensions`',
      '6.2.20 /x_extensions/0/extra CSAF has no such key: "extra" in entry 1 of `x_extensions`',
    ],
  },
  { at: '/x_extensions', to: [], says: ['schema /x_extensions `x_extensions` must not be empty'] },
  { at: '/x_extensions', to: {}, says: ['schema /x_extensions `x_extensions` must be a list, not a mapping'] },
  {
    at: '/x_extensions/0',
    to: null,
    says: ['6.1.60.1 /x_extensions/0 Entry 1 of `x_extensions` must be a mapping: null'],
  },
  {
    at: '/vulnerabilities/0/x_extensions',
    to: [{}],
    says: [
      '6.1.60.1 /vulnerabilities/0/x_extensions/0 `$schema` is missing in entry 1 of `x_extensions`',
      '6.1.60.1 /vulnerabilities/0/x_extensions/0 `category` is missing in entry 1 of `x_extensions`',
      '6.1.60.1 /vulnerabilities/0/x_extensions/0 `critical` is missing in entry 1 of `x_extensions`',
      '6.1.60.1 /vulnerabilities/0/x_extensions/0 `content` is missing in entry 1 of `x_extensions`',
    ],
  },
];

test('the schema of CSAF 2.1 accepts a whole document', () => {
  assert.deepEqual(checkSchema(document21), { version: '2.1', hasShape: true, faults: [] });
});

for (const { at, says, ...change } of cases) {
  test(`CSAF 2.1: ${at} as ${JSON.stringify(change.to)}`, () => {
    const { faults } = checkSchema(edited(document21, at, change));
    const said = faults.map(
      ({ test, pointer, message, subject }) =>
        `${test} ${pointer} ${message}${subject === undefined ? '' : `: ${subject}`}`,
    );
    assert.deepEqual(said, says);
  });
}
