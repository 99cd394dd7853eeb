import type { CsafDocument, Note, Vulnerability } from '@csaf/types/csaf-2.0';

/** What every free text of {@link completeDocument} carries, and what must never come out as markup. */
export const hostile = "<img src=x onerror=alert(1)> </script><script>alert(2)</script> \"onclick='x' &lt;b&gt;";

/** A text that no other field has. */
function text(name: string): string {
  return `Text of ${name} ${hostile}`;
}

function notes(of: string): Note[] {
  const categories = ['description', 'details', 'faq', 'general', 'legal_disclaimer', 'other', 'summary'] as const;
  return categories.map((category) => ({
    category,
    text: text(`${of} note ${category}`),
    title: text(`title of ${of} note ${category}`),
    audience: text(`audience of ${of} note ${category}`),
  }));
}

const acknowledgments = (of: string) => [
  {
    names: [text(`first name ${of}`), text(`second name ${of}`)],
    organization: text(`organization ${of}`),
    summary: text(`acknowledgment ${of}`),
    urls: [`https://thanks.example/${of}?a=1&b=2`, `javascript:alert('${of}')`],
  },
];

const references = (of: string) => [
  { category: 'external' as const, summary: text(`reference ${of}`), url: `https://reference.example/${of}` },
  { category: 'self' as const, summary: text(`self reference ${of}`), url: `https://self.example/${of}` },
  { summary: text(`script reference ${of}`), url: `javascript:alert("${of}")` },
];

const products = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6', 'P-7', 'P-8', 'P-9'];

const vulnerability: Vulnerability = {
  acknowledgments: acknowledgments('vulnerability'),
  cve: 'CVE-2026-12345',
  cwe: { id: 'CWE-22', name: text('weakness') },
  discovery_date: '2026-01-02T03:04:05Z',
  flags: [{ date: '2026-01-03T00:00:00Z', label: 'component_not_present', group_ids: ['G-1'], product_ids: ['P-8'] }],
  ids: [
    { system_name: text('system'), text: text('id in system') },
    { system_name: 'Tracker', text: 'https://tracker.example/1' },
  ],
  involvements: [
    { date: '2026-01-04T00:00:00Z', party: 'vendor', status: 'contact_attempted', summary: text('involvement') },
  ],
  notes: notes('vulnerability'),
  product_status: {
    known_affected: ['P-1'],
    first_affected: ['P-2'],
    last_affected: ['P-3'],
    under_investigation: ['P-4'],
    fixed: ['P-5'],
    first_fixed: ['P-6'],
    recommended: ['P-7'],
    known_not_affected: ['P-8'],
  },
  references: references('vulnerability'),
  release_date: '2026-02-03T04:05:06Z',
  remediations: [
    {
      category: 'vendor_fix',
      date: '2026-02-04T00:00:00Z',
      details: text('fix'),
      entitlements: [text('entitlement')],
      product_ids: ['P-1', 'P-2', 'P-3'],
      restart_required: { category: 'vulnerable_component', details: text('restart') },
      url: 'https://fix.example/',
    },
    { category: 'workaround', details: text('workaround'), group_ids: ['G-1'], url: "javascript:alert('fix')" },
    { category: 'mitigation', details: text('mitigation') },
    { category: 'no_fix_planned', details: text('no fix') },
    { category: 'none_available', details: text('none') },
  ],
  scores: [
    {
      cvss_v3: {
        version: '3.1',
        vectorString: 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/E:P/MAV:L',
        baseScore: 6.5,
        baseSeverity: 'MEDIUM',
        attackVector: 'ADJACENT_NETWORK',
        // Contradicts the vector: the page shows both.
        userInteraction: 'REQUIRED',
        temporalScore: 6.1,
        temporalSeverity: 'MEDIUM',
      },
      cvss_v2: { version: '2.0', vectorString: 'AV:N/AC:L/Au:S/C:P/I:N/A:N/CDP:LM', baseScore: 4 },
      products: ['P-1', 'P-2', 'P-3'],
    },
  ],
  threats: [
    { category: 'impact', date: '2026-01-05T00:00:00Z', details: text('impact'), group_ids: ['G-1'] },
    { category: 'exploit_status', details: text('exploits'), product_ids: ['P-1'] },
    { category: 'target_set', details: text('targets') },
  ],
  title: text('title of the vulnerability'),
};

/** A document that uses every field of CSAF 2.0 §3.2, each with a text of its own, and two that the standard does not name. */
export const completeDocument: CsafDocument & { x_own: unknown } = {
  x_own: { deep: [text('own field'), 42] },
  document: {
    acknowledgments: acknowledgments('document'),
    aggregate_severity: { namespace: 'https://severity.example/scale', text: 'Important' },
    category: 'csaf_security_advisory',
    csaf_version: '2.0',
    distribution: { text: text('distribution'), tlp: { label: 'GREEN', url: 'https://tlp.example/' } },
    lang: 'de-AT',
    notes: notes('document'),
    publisher: {
      category: 'vendor',
      contact_details: text('contact'),
      issuing_authority: text('authority'),
      name: text('publisher'),
      namespace: 'https://publisher.example',
    },
    references: references('document'),
    source_lang: 'fr',
    title: text('title of the document'),
    tracking: {
      aliases: [text('alias'), 'CVE-ALIAS'],
      current_release_date: '2026-03-04T05:06:07Z',
      generator: { date: '2026-03-04T05:06:08Z', engine: { name: text('engine'), version: '1.2.3-engine' } },
      id: 'COMPLETE-2026-0001',
      initial_release_date: '2026-02-02T00:00:00Z',
      revision_history: [
        { date: '2026-02-02T00:00:00Z', number: '1.0.0', summary: text('first revision'), legacy_version: 'legacy-1' },
        { date: '2026-03-04T05:06:07Z', number: '1.1.0', summary: text('second revision') },
      ],
      status: 'interim',
      version: '1.1.0',
    },
  },
  product_tree: {
    branches: [
      {
        category: 'vendor',
        name: text('vendor'),
        branches: [
          {
            category: 'product_family',
            name: text('family'),
            branches: [
              {
                category: 'product_name',
                name: text('product'),
                branches: products.slice(0, 8).map((product_id, at) => ({
                  category: 'product_version_range',
                  name: `vers:semver/>=${at}.0.0|<${at}.9.0`,
                  product: { name: text(`full product name ${product_id}`), product_id },
                })),
              },
            ],
          },
        ],
      },
    ],
    full_product_names: [
      {
        name: text('loose product'),
        product_id: 'P-9',
        product_identification_helper: {
          cpe: 'cpe:2.3:a:example:gateway:1.0:*:*:*:*:*:*:*',
          hashes: [{ file_hashes: [{ algorithm: 'sha256', value: 'ab'.repeat(32) }], filename: text('file name') }],
          model_numbers: ['MODEL-1'],
          purl: 'pkg:npm/%40example/gateway@1.0.0',
          sbom_urls: ['https://sbom.example/1', "javascript:alert('sbom')"],
          serial_numbers: ['SERIAL-1'],
          skus: ['SKU-1'],
          x_generic_uris: [{ namespace: 'https://namespace.example/', uri: 'urn:example:1' }],
        },
      },
    ],
    product_groups: [{ group_id: 'G-1', product_ids: ['P-8', 'P-9'], summary: text('group') }],
    relationships: [
      {
        category: 'default_component_of',
        full_product_name: { name: text('related product'), product_id: 'P-10' },
        product_reference: 'P-9',
        relates_to_product_reference: 'P-1',
      },
    ],
  },
  vulnerabilities: [
    vulnerability,
    { title: text('second vulnerability'), product_status: { known_affected: ['P-10'] } },
  ],
};
