import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthoredAdvisory } from '../../src/model/authored.ts';
import { valueAt } from '../../src/standard/json-pointer.ts';
import { objections } from './conformity.ts';
import { advisory, compiled, vulnerability } from './workspace.ts';

/** One feature: what is authored, and what stands at a pointer of the document. */
interface PartCase {
  name: string;
  authored: AuthoredAdvisory;
  at: string;
  gives: unknown;
}

const vector31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N';
const score75 = { baseScore: 7.5, baseSeverity: 'HIGH', vectorString: vector31, version: '3.1' };
const vector2 = 'AV:N/AC:L/Au:N/C:P/I:N/A:N';
const vector40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
const about = (parts: Parameters<typeof vulnerability>[0]) => advisory({ vulnerabilities: [vulnerability(parts)] });
const statuses = '/vulnerabilities/0/product_status';
const leaf = '/product_tree/branches/0/branches/0/branches/0/branches/0';
const external = { category: 'external', summary: 'https://a.example/', url: 'https://a.example/' };

const cases: PartCase[] = [
  {
    name: 'all eight statuses',
    authored: about({
      affected: 'gateway-lite',
      first_affected: { gateway: '4.0.0' },
      last_affected: { gateway: '4.2.6' },
      first_fixed: { gateway: '4.2.7' },
      fixed: { gateway: ['4.2.8'] },
      recommended: { gateway: '4.3.0' },
      under_investigation: ['sensor'],
      not_affected: { gateway: { because: 'vulnerable_code_not_present', versions: '<4.0.0' } },
    }),
    at: statuses,
    gives: {
      first_affected: ['gateway@4.0.0'],
      first_fixed: ['gateway@4.2.7'],
      fixed: ['gateway@4.2.8'],
      known_affected: ['gateway-lite@*'],
      known_not_affected: ['gateway@<4.0.0'],
      last_affected: ['gateway@4.2.6'],
      recommended: ['gateway@4.3.0'],
      under_investigation: ['sensor@*'],
    },
  },
  {
    name: 'versions: an unquoted number, an exact version with =, bounds with spaces, all',
    authored: about({ affected: { sensor: [3, '=4.5', '>= 1.0  <= 2.5'], gateway: 'all' } }),
    at: `${statuses}/known_affected`,
    gives: ['sensor@3', 'sensor@4.5', 'sensor@>=1.0|<=2.5', 'gateway@*'],
  },
  {
    name: 'a range leaf: canonical vers, name, identifiers without a version',
    authored: about({ affected: { gateway: '<4.2.7 >=4.0.0' } }),
    at: leaf,
    gives: {
      category: 'product_version_range',
      name: 'vers:npm/>=4.0.0|<4.2.7',
      product: {
        name: 'Example Gateway >=4.0.0 <4.2.7',
        product_id: 'gateway@>=4.0.0|<4.2.7',
        product_identification_helper: {
          cpe: 'cpe:2.3:a:example:gateway:*:*:*:*:*:*:*:*',
          purl: 'pkg:npm/%40example/gateway',
        },
      },
    },
  },
  {
    name: 'an exact leaf: the version is filled into the identifiers',
    authored: about({ affected: { gateway: '4.2.7-rc.1+b' } }),
    at: leaf,
    gives: {
      category: 'product_version',
      name: '4.2.7-rc.1+b',
      product: {
        name: 'Example Gateway 4.2.7-rc.1+b',
        product_id: 'gateway@4.2.7-rc.1+b',
        product_identification_helper: {
          cpe: 'cpe:2.3:a:example:gateway:4.2.7-rc.1\\+b:*:*:*:*:*:*:*',
          purl: 'pkg:npm/%40example/gateway@4.2.7-rc.1%2Bb',
        },
      },
    },
  },
  {
    name: 'branches follow the catalogue, not the order of mention; a product without a family stands below its vendor',
    authored: about({ affected: ['libcurl', 'sensor', 'gateway-lite', 'gateway'] }),
    at: '/product_tree/branches',
    gives: [
      {
        branches: [
          {
            branches: [
              {
                branches: [
                  {
                    category: 'product_version_range',
                    name: 'vers:all/*',
                    product: {
                      name: 'Example Gateway (all versions)',
                      product_id: 'gateway@*',
                      product_identification_helper: {
                        cpe: 'cpe:2.3:a:example:gateway:*:*:*:*:*:*:*:*',
                        purl: 'pkg:npm/%40example/gateway',
                      },
                    },
                  },
                ],
                category: 'product_name',
                name: 'Example Gateway',
              },
              {
                branches: [
                  {
                    category: 'product_version_range',
                    name: 'vers:all/*',
                    product: { name: 'Example Gateway Lite (all versions)', product_id: 'gateway-lite@*' },
                  },
                ],
                category: 'product_name',
                name: 'Example Gateway Lite',
              },
            ],
            category: 'product_family',
            name: 'Edge',
          },
          {
            branches: [
              {
                category: 'product_version_range',
                name: 'vers:all/*',
                product: {
                  name: 'Example Sensor (all versions)',
                  product_id: 'sensor@*',
                  product_identification_helper: { model_numbers: ['S10'], skus: ['S-1'] },
                },
              },
            ],
            category: 'product_name',
            name: 'Example Sensor',
          },
        ],
        category: 'vendor',
        name: 'Example',
      },
      {
        branches: [
          {
            branches: [
              {
                category: 'product_version_range',
                name: 'vers:all/*',
                product: {
                  name: 'libcurl (all versions)',
                  product_id: 'libcurl@*',
                  product_identification_helper: { purl: 'pkg:generic/curl' },
                },
              },
            ],
            category: 'product_name',
            name: 'libcurl',
          },
        ],
        category: 'vendor',
        name: 'curl',
      },
    ],
  },
  {
    name: 'flags: one for each label and date',
    authored: about({
      not_affected: {
        'gateway-lite': 'component_not_present',
        sensor: { because: 'component_not_present' },
        libcurl: { because: 'component_not_present', date: '2026-03-01' },
      },
    }),
    at: '/vulnerabilities/0/flags',
    gives: [
      { label: 'component_not_present', product_ids: ['gateway-lite@*', 'sensor@*'] },
      { date: '2026-03-01T00:00:00Z', label: 'component_not_present', product_ids: ['libcurl@*'] },
    ],
  },
  {
    name: 'impact statements become threats, after the authored ones',
    authored: about({
      threats: [
        { exploit_status: 'None known.', date: '2026-03-01' },
        { target_set: 'Edge', products: ['gateway'] },
      ],
      not_affected: { sensor: { impact: 'It has no network.' } },
    }),
    at: '/vulnerabilities/0/threats',
    gives: [
      {
        category: 'exploit_status',
        date: '2026-03-01T00:00:00Z',
        details: 'None known.',
        product_ids: ['gateway@<4.2.7'],
      },
      { category: 'target_set', details: 'Edge', product_ids: ['gateway@<4.2.7'] },
      { category: 'impact', details: 'It has no network.', product_ids: ['sensor@*'] },
    ],
  },
  {
    name: 'remediations: all categories, for all affected products unless some are named',
    authored: about({
      affected: { gateway: ['<4.2.7'] },
      last_affected: { 'gateway-lite': '4.0.0' },
      fixed: { gateway: '4.2.7' },
      remediations: [
        { fix: 'a', date: '2026-03-01', url: 'https://x.example/', entitlements: ['support'], restart: 'system' },
        { workaround: 'b', products: 'gateway' },
        { mitigation: 'c', products: { 'gateway-lite': '4.0.0' } },
        { no_fix_planned: 'd', products: ['gateway-lite', 'gateway'] },
        { none_available: 'e', products: 'gateway' },
      ],
    }),
    at: '/vulnerabilities/0/remediations',
    gives: [
      {
        category: 'vendor_fix',
        date: '2026-03-01T00:00:00Z',
        details: 'a',
        entitlements: ['support'],
        product_ids: ['gateway@<4.2.7', 'gateway-lite@4.0.0'],
        restart_required: { category: 'system' },
        url: 'https://x.example/',
      },
      { category: 'workaround', details: 'b', product_ids: ['gateway@<4.2.7'] },
      { category: 'mitigation', details: 'c', product_ids: ['gateway-lite@4.0.0'] },
      { category: 'no_fix_planned', details: 'd', product_ids: ['gateway-lite@4.0.0', 'gateway@<4.2.7'] },
      { category: 'none_available', details: 'e', product_ids: ['gateway@<4.2.7'] },
    ],
  },
  {
    name: 'scores: one for each vector and its products',
    authored: about({
      affected: { gateway: '<4.2.7', sensor: '1.0' },
      cvss: [
        { vector: vector31, products: 'gateway' },
        { vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P/E:U/CDP:H', products: ['sensor'] },
      ],
    }),
    at: '/vulnerabilities/0/scores',
    gives: [
      { cvss_v3: score75, products: ['gateway@<4.2.7'] },
      {
        cvss_v2: {
          baseScore: 7.5,
          environmentalScore: 8.2,
          temporalScore: 6.4,
          vectorString: 'AV:N/AC:L/Au:N/C:P/I:P/A:P/E:U/CDP:H',
          version: '2.0',
        },
        products: ['sensor@1.0'],
      },
    ],
  },
  {
    name: 'scores: vectors of CVSS 2 and 3 for the same products are one entry, in whatever order the products are named',
    authored: about({
      affected: { gateway: '<4.2.7', sensor: '1.0' },
      cvss: [
        { vector: vector2, products: ['sensor', 'gateway'] },
        vector31,
        'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
      ],
    }),
    at: '/vulnerabilities/0/scores',
    gives: [
      {
        cvss_v2: { baseScore: 5, vectorString: vector2, version: '2.0' },
        cvss_v3: score75,
        products: ['sensor@1.0', 'gateway@<4.2.7'],
      },
      {
        cvss_v3: { ...score75, vectorString: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', version: '3.0' },
        products: ['gateway@<4.2.7', 'sensor@1.0'],
      },
    ],
  },
  {
    name: 'scores: temporal and environmental ones only where the vector has such metrics',
    authored: about({ cvss: [`${vector31}/E:P/MPR:H`] }),
    at: '/vulnerabilities/0/scores/0/cvss_v3',
    gives: {
      ...{ baseScore: 7.5, baseSeverity: 'HIGH', environmentalScore: 4.7, environmentalSeverity: 'MEDIUM' },
      ...{ temporalScore: 7.1, temporalSeverity: 'HIGH', vectorString: `${vector31}/E:P/MPR:H`, version: '3.1' },
    },
  },
  {
    name: 'scores: without affected products they hold for all that are listed',
    authored: about({
      affected: [],
      cvss: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N',
      not_affected: { sensor: 'component_not_present' },
    }),
    at: '/vulnerabilities/0/scores/0',
    gives: {
      cvss_v3: {
        baseScore: 0,
        baseSeverity: 'NONE',
        vectorString: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N',
        version: '3.0',
      },
      products: ['sensor@*'],
    },
  },
  {
    name: 'CVSS 4.0 becomes a note that tells its products',
    authored: about({ cvss: [{ vector: vector40, products: 'gateway' }] }),
    at: '/vulnerabilities/0/notes/1',
    gives: {
      category: 'other',
      text: `${vector40}\nScore: 9.3 CRITICAL (CVSS-B)\nHolds for: Example Gateway <4.2.7`,
      title: 'CVSS 4.0',
    },
  },
  {
    name: 'aggregate severity: the highest base score counts, CVSS 4.0 included',
    authored: about({ cvss: [vector31, vector40] }),
    at: '/document/aggregate_severity/text',
    gives: 'Critical',
  },
  {
    name: 'aggregate severity: CVSS 2.0 only where nothing newer is',
    authored: about({ cvss: ['CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N', 'AV:N/AC:L/Au:N/C:C/I:C/A:C'] }),
    at: '/document/aggregate_severity/text',
    gives: 'Low',
  },
  {
    name: 'ids tell their system',
    authored: about({ ids: ['GHSA-aaaa-bbbb-cccc', 'BUG-7', { system: 'Tracker', id: '8' }] }),
    at: '/vulnerabilities/0/ids',
    gives: [
      { system_name: 'GitHub Security Advisories', text: 'GHSA-aaaa-bbbb-cccc' },
      { system_name: 'Example PSIRT', text: 'BUG-7' },
      { system_name: 'Tracker', text: '8' },
    ],
  },
  {
    name: 'the timeline is a note in order of time, whatever order it was written in',
    authored: about({ timeline: { disclosed: '2026-01-01T00:00:00Z', discovered: '2026-03-01' } }),
    at: '/vulnerabilities/0/notes/1',
    gives: {
      category: 'other',
      text: '- 2026-01-01T00:00:00Z: Disclosed\n- 2026-03-01: Discovered',
      title: 'Timeline',
    },
  },
  {
    name: 'discovered becomes the discovery date',
    authored: about({ timeline: { discovered: '2026-01-01' } }),
    at: '/vulnerabilities/0/discovery_date',
    gives: '2026-01-01T00:00:00Z',
  },
  {
    name: 'the summary serves as the note of the only vulnerability',
    authored: advisory({ summary: 'Short.', vulnerabilities: [{ cve: 'CVE-2026-1000', affected: 'gateway' }] }),
    at: '/vulnerabilities/0/notes',
    gives: [{ category: 'summary', text: 'Short.' }],
  },
  {
    name: 'document notes: summary, details, authored ones with their category',
    authored: advisory({
      summary: 'S',
      details: 'D',
      notes: [{ text: 'G' }, { text: 'F', category: 'faq', title: 'T', audience: 'all' }],
    }),
    at: '/document/notes',
    gives: [
      { category: 'summary', text: 'S' },
      { category: 'details', text: 'D' },
      { category: 'general', text: 'G' },
      { audience: 'all', category: 'faq', text: 'F', title: 'T' },
    ],
  },
  {
    name: 'acknowledgments: names, organisations, and the anonymous',
    authored: advisory({
      credits: ['anonymous', { organization: 'Lab' }, { role: 'reporter' }, { name: 'N', role: 'finder' }],
    }),
    at: '/document/acknowledgments',
    gives: [
      { summary: 'anonymous' },
      { organization: 'Lab' },
      { summary: 'anonymous reporter' },
      { names: ['N'], summary: 'finder' },
    ],
  },
  {
    name: 'references: the canonical URL and the page come first',
    authored: advisory({
      references: ['https://a.example/', { url: 'https://b.example/', summary: 'B', category: 'self' }],
    }),
    at: '/document/references',
    gives: [
      {
        category: 'self',
        summary: 'A flaw (CSAF)',
        url: 'https://security.example.com/.well-known/csaf/white/2026/ex-2026-1.json',
      },
      { category: 'self', summary: 'A flaw', url: 'https://security.example.com/advisories/ex-2026-1/' },
      external,
      { category: 'self', summary: 'B', url: 'https://b.example/' },
    ],
  },
  {
    name: 'a withdrawn document stays withdrawn whatever its overlay holds',
    authored: {
      ...about({}),
      withdrawn: 'Mistaken.',
      category: 'csaf_security_advisory',
      csaf: {
        document: { notes: [{ category: 'summary', text: 'S' }], aggregate_severity: { text: 'High' } },
        vulnerabilities: [{ cve: 'CVE-2026-1' }],
      },
    },
    at: '/document/notes',
    gives: [
      { category: 'description', text: 'Mistaken.', title: 'Reasoning for Withdrawal' },
      { category: 'summary', text: 'S' },
    ],
  },
  {
    name: 'AMBER+STRICT falls to RED and says what it was',
    authored: advisory({ tlp: 'AMBER+STRICT' }),
    at: '/document/distribution',
    gives: { text: 'TLP:AMBER+STRICT', tlp: { label: 'RED', url: 'https://www.first.org/tlp/' } },
  },
  {
    name: 'tracking: the newest revision is current, in whatever order revisions were written; equal dates go by version',
    authored: advisory({
      aliases: ['EX-1'],
      revisions: [
        { version: '2.0.0', date: '2026-05-01T00:00:00Z', summary: 'c' },
        { version: '1.10.0', date: '2026-04-01T02:00:00+02:00', summary: 'b' },
        { version: '1.9.0', date: '2026-04-01', summary: 'a' },
      ],
    }),
    at: '/document/tracking',
    gives: {
      aliases: ['EX-1'],
      current_release_date: '2026-05-01T00:00:00Z',
      generator: { engine: { name: 'csaf-press' } },
      id: 'EX-2026-1',
      initial_release_date: '2026-04-01T00:00:00Z',
      revision_history: [
        { date: '2026-04-01T00:00:00Z', number: '1.9.0', summary: 'a' },
        { date: '2026-04-01T02:00:00+02:00', number: '1.10.0', summary: 'b' },
        { date: '2026-05-01T00:00:00Z', number: '2.0.0', summary: 'c' },
      ],
      status: 'final',
      version: '2.0.0',
    },
  },
  {
    name: 'tracking: a draft keeps its pre-release version; its history has none, and of pre-releases of one version the last',
    authored: advisory({
      status: 'draft',
      revisions: [
        { version: '0.9.0', date: '2026-01-01', summary: 'a' },
        { version: '1.0.0-rc.1+b', date: '2026-02-01', summary: 'b' },
        { version: '1.0.0-rc.2+b-1', date: '2026-03-01', summary: 'c' },
      ],
    }),
    at: '/document/tracking',
    gives: {
      current_release_date: '2026-03-01T00:00:00Z',
      generator: { engine: { name: 'csaf-press' } },
      id: 'EX-2026-1',
      initial_release_date: '2026-01-01T00:00:00Z',
      revision_history: [
        { date: '2026-01-01T00:00:00Z', number: '0.9.0', summary: 'a' },
        { date: '2026-03-01T00:00:00Z', number: '1.0.0+b-1', summary: 'c' },
      ],
      status: 'draft',
      version: '1.0.0-rc.2+b-1',
    },
  },
];

describe('parts of documents', () => {
  for (const { name, authored, at, gives } of cases) {
    it(name, async () => {
      const { advisory: result, diagnostics } = compiled(authored);
      assert.deepEqual(valueAt(result.document, at), gives);
      assert.deepEqual(diagnostics, []);
      assert.deepEqual(await objections(result.document), []);
    });
  }
});
