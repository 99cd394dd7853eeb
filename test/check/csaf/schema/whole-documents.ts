const product = { name: 'A 1', product_id: 'A' };
const time = '2024-01-24T10:00:00Z';
const publisher = { category: 'vendor', name: 'Example', namespace: 'https://example.com' };
const notes = [{ category: 'summary', text: 'A text' }];
const references = [{ category: 'self', summary: 'Itself', url: 'https://example.com/a.json' }];
const branches = [
  {
    category: 'vendor',
    name: 'Example',
    branches: [{ category: 'product_name', name: 'B', product: { ...product, product_id: 'B' } }],
  },
];
const product_groups = [{ group_id: 'G', product_ids: ['A', 'B'] }];
const helper = {
  cpe: 'cpe:2.3:a:example:a:1:*:*:*:*:*:*:*',
  hashes: [{ filename: 'a.zip', file_hashes: [{ algorithm: 'sha256', value: '0'.repeat(64) }] }],
  serial_numbers: ['1'],
};
const cvss_v2 = { version: '2.0', vectorString: 'AV:N/AC:L/Au:N/C:P/I:P/A:P', baseScore: 7.5 };
const cvss_v3 = {
  version: '3.1',
  vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  baseScore: 9.8,
  baseSeverity: 'CRITICAL',
};
const tracking = {
  current_release_date: time,
  id: 'EX-1',
  initial_release_date: time,
  revision_history: [{ date: time, number: '1', summary: 'First' }],
  status: 'final',
  version: '1',
};
const vulnerability = {
  cve: 'CVE-2024-1234',
  discovery_date: time,
  flags: [{ label: 'component_not_present', product_ids: ['B'] }],
  ids: [{ system_name: 'Example', text: '1' }],
  involvements: [{ party: 'vendor', status: 'open' }],
  product_status: { known_affected: ['A'], known_not_affected: ['B'] },
  remediations: [{ category: 'vendor_fix', details: 'Update', product_ids: ['A'] }],
  threats: [{ category: 'impact', details: 'None', product_ids: ['B'] }],
};

/** A CSAF 2.0 document that the schema accepts, with most of what a document can have. */
export const document20: unknown = {
  document: {
    acknowledgments: [{ names: ['Ann'] }],
    category: 'csaf_base',
    csaf_version: '2.0',
    distribution: { tlp: { label: 'WHITE' } },
    lang: 'en',
    notes,
    publisher,
    references,
    title: 'Title',
    tracking,
  },
  product_tree: {
    branches,
    full_product_names: [{ ...product, product_identification_helper: { ...helper, purl: 'pkg:npm/a@1' } }],
    product_groups,
    relationships: [
      {
        category: 'installed_on',
        full_product_name: { name: 'A on B', product_id: 'C' },
        product_reference: 'A',
        relates_to_product_reference: 'B',
      },
    ],
  },
  vulnerabilities: [
    { ...vulnerability, cwe: { id: 'CWE-79', name: 'XSS' }, scores: [{ cvss_v2, cvss_v3, products: ['A'] }] },
  ],
};

const extension = {
  $schema: 'https://example.com/note_1.0.0.json',
  category: 'supplementary',
  critical: false,
  content: { a: 1 },
};
const cvss_v4 = {
  version: '4.0',
  vectorString: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
  baseScore: 9.3,
  baseSeverity: 'CRITICAL',
};
const ssvc_v2 = {
  timestamp: time,
  schemaVersion: '2.0.0',
  selections: [{ namespace: 'ssvc', key: 'E', version: '1.1.0', values: [{ key: 'A' }] }],
};

/** A CSAF 2.1 document that the schema accepts, with most of what a document can have. */
export const document21: unknown = {
  $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json',
  document: {
    category: 'csaf_base',
    csaf_version: '2.1',
    distribution: { sharing_group: { id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }, tlp: { label: 'CLEAR' } },
    license_expression: 'CC-BY-4.0',
    notes,
    publisher,
    references,
    title: 'Title',
    tracking,
  },
  product_tree: {
    branches,
    full_product_names: [{ ...product, product_identification_helper: { ...helper, purls: ['pkg:npm/a@1'] } }],
    product_groups,
    product_paths: [
      {
        beginning_product_reference: 'A',
        full_product_name: { name: 'A on B', product_id: 'C' },
        subpaths: [{ category: 'installed_on', next_product_reference: 'B' }],
      },
    ],
  },
  vulnerabilities: [
    {
      ...vulnerability,
      cwes: [{ id: 'CWE-79', name: 'XSS', version: '4.13' }],
      first_known_exploitation_dates: [{ date: time, exploitation_date: time, product_ids: ['A'] }],
      metrics: [
        {
          content: {
            cvss_v2,
            cvss_v3,
            cvss_v4,
            epss: { percentile: '0.5', probability: '0.25', timestamp: time },
            qualitative_severity_rating: 'high',
            ssvc_v2,
          },
          products: ['A'],
        },
      ],
    },
  ],
  x_extensions: [extension],
};
