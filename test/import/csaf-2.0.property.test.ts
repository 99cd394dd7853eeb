import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csaf20 } from '../../src/import/csaf-2.0.ts';
import { differences, type JsonObject } from '../../src/import/json-value.ts';
import { checkAgainstSchema } from '../../src/read/schema.ts';
import { formatCompactYaml, parseYaml } from '../../src/read/yaml.ts';
import { runs } from '../runs.ts';
import { makeDocument, testTrial } from './document.ts';
import { spoil } from './spoil.ts';

/** Text as it is found in the wild, and worse: line breaks, YAML's own signs, bidirectional marks, control characters. */
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  fc.constantFrom(
    ' ',
    '- a: b',
    '# x',
    '1.10',
    '2026-01-01',
    'null',
    '~',
    'a\n\n b\n',
    '\ttab',
    '<<',
    '\u202e',
    '\u0000',
    '"',
    "'",
    'true',
    '👩‍💻',
  ),
);
const url = fc.oneof(fc.webUrl(), fc.constantFrom('ftp://a.example', 'https://a.example/ü', 'mailto:a@b.example'));
const date = fc.constantFrom(
  '2026-03-02T09:00:00Z',
  '2025-12-31T23:59:59.123+14:00',
  '2026-03-02t09:00:00z',
  '2024-02-29T00:00:00-00:00',
);
const category = fc.constantFrom('description', 'details', 'faq', 'general', 'legal_disclaimer', 'other', 'summary');
const version = fc.constantFrom('1', '2', '1.0.0', '1.0.1-rc.1+a', '0');

const some = { requiredKeys: [] };
const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { minLength: 1, maxLength: 3 });
const note = fc.record({ category, text, title: text, audience: text }, { requiredKeys: ['category', 'text'] });
const reference = fc.record(
  { category: fc.constantFrom('self', 'external'), summary: text, url },
  { requiredKeys: ['summary', 'url'] },
);
const acknowledgment = fc.record({ names: list(text), organization: text, summary: text, urls: list(url) }, some);
const extension = fc.dictionary(
  fc.constantFrom('x-a', 'x-b', 'constructor'),
  fc.oneof(text, fc.integer(), fc.array(fc.jsonValue({ maxDepth: 1 }))),
  { maxKeys: 1 },
);

/** Product ids in lists of every kind, some of them of no product; numbers would come back in another order. */
const productId = fc.constantFrom('P-1', 'P-2', 'P-3', 'P-4', '1', '2', '10', 'all');
const products = fc.uniqueArray(productId, { minLength: 1, maxLength: 4 });
const versionText = fc.constantFrom('1.0', '<2', '< 2 | > 3', 'vers:all/*', 'all', '7', 'SP 1');
const helper = fc.record(
  { cpe: fc.constantFrom('cpe:/a:v:p', 'cpe:2.3:a:v:p:*:*:*:*:*:*:*:*'), skus: list(text), hashes: list(text) },
  some,
);
const leaf = fc.record(
  {
    category: fc.constantFrom('product_version', 'product_version_range', 'service_pack'),
    name: fc.oneof({ weight: 5, arbitrary: versionText }, text),
    product: fc.record(
      {
        name: fc.oneof(fc.constantFrom('A', 'A 1.0', 'A: <2'), text),
        product_id: productId,
        product_identification_helper: helper,
      },
      { requiredKeys: ['name', 'product_id'] },
    ),
  },
  { requiredKeys: ['category', 'name', 'product'] },
);
const branch = (category: string, name: fc.Arbitrary<string>, inner: fc.Arbitrary<unknown>) =>
  fc.record({ category: fc.constant(category), name, branches: fc.array(inner, { minLength: 1, maxLength: 3 }) });
const productBranch = branch('product_name', fc.constantFrom('A', 'B'), leaf);
const vendorBranch = branch(
  'vendor',
  fc.constantFrom('Test Works', 'V'),
  fc.oneof({ weight: 4, arbitrary: productBranch }, branch('product_family', fc.constantFrom('F', 'G'), productBranch)),
);
const productTree = fc.oneof(
  fc.constant({ full_product_names: [{ name: 'P', product_id: 'P-1' }] }),
  fc.record({ branches: list(vendorBranch) }),
);

const vulnerability = fc.record(
  {
    acknowledgments: list(acknowledgment),
    cve: fc.constant('CVE-2026-90001'),
    cwe: fc.constantFrom({ id: 'CWE-22', name: 'Other' }, { id: 'CWE-9999', name: 'None' }),
    discovery_date: date,
    ids: list(fc.record({ system_name: text, text: fc.oneof(text, fc.constant('GHSA-2222-3333-4444')) })),
    involvements: fc.constant([{ party: 'vendor', status: 'open' }]),
    notes: list(note),
    flags: list(
      fc.record(
        { label: fc.constantFrom('component_not_present', 'vulnerable_code_not_present'), product_ids: products, date },
        { requiredKeys: ['label'] },
      ),
    ),
    product_status: fc.record(
      {
        known_affected: products,
        first_affected: products,
        fixed: products,
        known_not_affected: products,
        under_investigation: products,
      },
      some,
    ),
    references: list(reference),
    release_date: date,
    remediations: list(
      fc.record(
        {
          category: fc.constantFrom('none_available', 'vendor_fix', 'optional_patch'),
          details: text,
          product_ids: products,
          group_ids: list(text),
          url,
          date,
          entitlements: list(text),
        },
        { requiredKeys: ['category', 'details'] },
      ),
    ),
    threats: list(
      fc.record(
        {
          category: fc.constantFrom('impact', 'exploit_status', 'target_set'),
          details: text,
          product_ids: products,
          date,
        },
        { requiredKeys: ['category', 'details'] },
      ),
    ),
    scores: list(
      fc.record({
        products,
        cvss_v3: fc.constant({
          version: '3.1',
          baseScore: 7.5,
          baseSeverity: 'HIGH',
          vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
        }),
      }),
    ),
    title: text,
  },
  some,
);

const documentMembers = fc.record(
  {
    acknowledgments: list(acknowledgment),
    aggregate_severity: fc.constantFrom({ text: 'High' }, { text: 'Hoch', namespace: 'https://a.example' }),
    category: fc.constantFrom('csaf_base', 'csaf_vex', 'csaf_security_advisory', 'Eigene Kategorie'),
    distribution: fc.constantFrom(
      { text: 'T' },
      { tlp: { label: 'WHITE' } },
      { tlp: { label: 'AMBER', url: 'https://a.example' } },
    ),
    lang: fc.constantFrom('en', 'de', 'zh-Hant'),
    notes: list(note),
    references: list(reference),
    source_lang: fc.constant('en'),
    title: text,
  },
  some,
);
const tracking = fc.record(
  {
    aliases: list(text),
    current_release_date: date,
    generator: fc.constant({ engine: { name: 'G', version: '1' }, date: '2026-01-01T00:00:00Z' }),
    initial_release_date: date,
    revision_history: list(
      fc.record(
        { date, number: version, summary: text, legacy_version: text },
        { requiredKeys: ['date', 'number', 'summary'] },
      ),
    ),
    status: fc.constantFrom('draft', 'interim', 'final'),
    version,
  },
  some,
);
const document = fc
  .record({
    documentMembers,
    tracking,
    productTree,
    vulnerabilities: fc.option(list(fc.tuple(vulnerability, extension).map(([a, b]) => ({ ...a, ...b }))), {
      nil: undefined,
    }),
    extension,
  })
  .map(({ documentMembers: members, productTree: product_tree, tracking: tracked, vulnerabilities, extension: more }) =>
    makeDocument({
      document: { ...members, ...more },
      tracking: tracked,
      root: { vulnerabilities, product_tree },
    }),
  );

test('whatever a document says, it comes back equal through YAML and compiling', () => {
  const trial = testTrial({ legal_notice: 'Legal.' });
  fc.assert(
    fc.property(document, (original) => {
      const { ok, refusal } = csaf20.importDocument(original, trial);
      if (ok === undefined) {
        // What no YAML can say is refused rather than written.
        assert.ok(refusal.what.startsWith('The document cannot be expressed'), refusal.what);
        return;
      }
      const yaml = formatCompactYaml(ok.advisory);
      const { value, diagnostics } = parseYaml(yaml, 'a.yaml');
      assert.deepEqual(diagnostics, []);
      assert.deepEqual(differences(value, ok.advisory, 3), []);
      assert.deepEqual(checkAgainstSchema('advisory', value, { path: 'a.yaml', text: yaml }).diagnostics, []);
      assert.deepEqual(differences(trial(ok.advisory), original, 3), []);
    }),
    { numRuns: runs(80) },
  );
});

test('a document that is spoilt anywhere is imported or refused with a reason, and never crashes', () => {
  const trial = testTrial();
  const junk = fc.constantFrom<unknown>(null, 0, -1, '', 'x', [], {}, [null], [[]], { a: null }, true, [{}], ['']);
  const path = fc.array(fc.nat(50), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(document, path, junk, (original, where, what) => {
      const spoilt = spoil(original, where, what);
      if (!csaf20.recognises(spoilt)) return;
      const { ok, refusal } = csaf20.importDocument(spoilt, trial);
      if (ok === undefined) assert.ok(refusal.what !== '' && refusal.mend !== '');
      else assert.deepEqual(differences(trial(ok.advisory), spoilt as JsonObject, 3), []);
    }),
    { numRuns: runs(120) },
  );
});
