import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cweNames } from '../../src/check/csaf/values/cwe.ts';
import { draftOf } from '../../src/import/draft.ts';
import { originComment } from '../../src/import/draft-comment.ts';
import { withProducts } from '../../src/import/draft-content.ts';
import { repaired } from '../../src/import/draft-repair.ts';
import { draftImporterOf } from '../../src/import/importers.ts';
import { sameJson } from '../../src/import/json-value.ts';
import { controlCharacters } from '../../src/read/control-characters.ts';
import { checkAgainstSchema } from '../../src/read/schema.ts';
import { formatCompactYaml, parseYaml } from '../../src/read/yaml.ts';
import { runs } from '../runs.ts';
import { now, testPublisher } from './document.ts';
import { spoil } from './spoil.ts';

const catalogue = { gateway: { name: 'Gateway', purl: 'pkg:npm/gateway' } };
const context = { publisher: testPublisher, catalogue, now, cweNames: cweNames() };

/** One record of each format, with every member that is read. */
const records: unknown[] = [
  {
    ghsa_id: 'GHSA-2c47-xg6v-m8f5',
    cve_id: 'CVE-2026-12345',
    html_url: 'https://github.com/example/gateway/security/advisories/GHSA-2c47-xg6v-m8f5',
    summary: 'Title',
    description: '### Impact\n\nText.\n\n### Patches\n\nUpgrade.\n\n### Withdrawn\n\nWhy.',
    severity: 'high',
    identifiers: [{ type: 'GHSA', value: 'GHSA-2c47-xg6v-m8f5' }],
    created_at: '2026-01-02T03:04:05Z',
    published_at: '2026-03-02T09:00:00Z',
    updated_at: '2026-03-05T11:00:00Z',
    withdrawn_at: '2026-03-06T11:00:00Z',
    submission: { accepted: true },
    vulnerabilities: [
      {
        package: { ecosystem: 'npm', name: 'gateway' },
        vulnerable_version_range: '< 4.2.7',
        patched_versions: '4.2.7',
      },
      {
        package: { ecosystem: 'maven', name: 'a:b' },
        vulnerable_version_range: '>= 1, < 2',
        first_patched_version: { identifier: '2' },
      },
    ],
    cvss_severities: { cvss_v4: { vector_string: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' } },
    cvss: { vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' },
    cwes: [{ cwe_id: 'CWE-22' }],
    cwe_ids: ['CWE-79'],
    credits_detailed: [
      { user: { login: 'jane', html_url: 'https://github.com/jane' }, type: 'finder', state: 'accepted' },
    ],
    references: ['https://x.example/', { url: 'https://y.example/' }],
  },
  {
    schema_version: '1.6.0',
    id: 'GO-2026-1',
    modified: '2026-05-02T00:00:00Z',
    published: '2026-05-01T00:00:00Z',
    withdrawn: '2026-06-01T00:00:00Z',
    aliases: ['CVE-2026-1111', 'GHSA-2c47-xg6v-m8f5'],
    upstream: ['CVE-2026-2222'],
    related: ['CVE-2026-3333'],
    summary: 'Title',
    details: 'Text. More text.\n\nAnd more.',
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' }],
    affected: [
      {
        package: { ecosystem: 'Go', name: 'example.com/a', purl: 'pkg:golang/example.com/a' },
        ranges: [
          {
            type: 'SEMVER',
            events: [{ introduced: '0' }, { fixed: '1.2.0' }, { introduced: '2.0.0' }, { last_affected: '2.1.0' }],
          },
          { type: 'GIT', repo: 'https://x.example/a.git', events: [{ introduced: '0' }] },
        ],
        versions: ['1.0.0', '3.0.0'],
        database_specific: { last_known_affected_version_range: '<= 1.1.0' },
      },
      {
        package: { ecosystem: 'Debian:12', name: 'b' },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1:2-3' }] }],
      },
    ],
    references: [{ type: 'FIX', url: 'https://x.example/' }],
    credits: [{ name: 'Jane', type: 'FINDER', contact: ['mailto:jane@x.example', 'https://jane.example'] }],
    database_specific: { cwe_ids: ['CWE-22'], severity: 'HIGH' },
  },
  {
    dataType: 'CVE_RECORD',
    cveMetadata: {
      cveId: 'CVE-2026-1234',
      state: 'PUBLISHED',
      datePublished: '2026-05-01T00:00:00.000Z',
      assignerShortName: 'x',
    },
    containers: {
      cna: {
        title: 'Title',
        datePublic: '2026-04-01T00:00:00',
        providerMetadata: { dateUpdated: '2026-05-03T00:00:00Z', shortName: 'x' },
        descriptions: [{ lang: 'en', value: 'Text.' }],
        affected: [
          {
            vendor: 'Vendor',
            product: 'Gateway',
            packageName: 'gateway',
            collectionURL: 'https://www.npmjs.com',
            cpes: ['cpe:2.3:a:vendor:gateway:1.0:*:*:*:*:*:*:*'],
            defaultStatus: 'affected',
            versions: [
              {
                version: '1.0.0',
                lessThan: '2.0.0',
                status: 'unaffected',
                versionType: 'semver',
                changes: [{ at: '1.5.0', status: 'affected' }],
              },
              { version: '3.0.0', status: 'unknown' },
            ],
          },
        ],
        problemTypes: [{ descriptions: [{ lang: 'en', cweId: 'CWE-22', description: 'CWE-22 Path traversal' }] }],
        metrics: [{ cvssV3_1: { vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' } }],
        references: [{ url: 'https://x.example/', name: 'Name', tags: ['patch'] }],
        credits: [{ lang: 'en', value: 'Jane', type: 'finder' }],
        timeline: [{ time: '2026-03-01T00:00:00Z', lang: 'en', value: 'Reported to the vendor' }],
        solutions: [{ lang: 'en', value: 'Upgrade.' }],
        workarounds: [{ lang: 'en', value: 'None.' }],
        exploits: [{ lang: 'en', value: 'Exploited.' }],
      },
      adp: [{ metrics: [{ other: { type: 'ssvc', content: {} } }] }],
    },
  },
];

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    '',
    ' ',
    'x',
    'TODO',
    [],
    {},
    [null],
    [[]],
    { a: null },
    true,
    [{}],
    [''],
    '*',
    '__proto__',
    'constructor',
    'all',
    '>=',
    '< 1 || > 2',
    '1.0.0',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '- a: b',
    '# x',
    'a\n\n b\n',
    '\u202e',
    '\u0000',
    '\ud800',
    '```\n# x',
    '<script>alert(1)</script>',
    'x'.repeat(3000),
    '---',
    '../../evil',
    'CON',
    'https://x.example/\u2028',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

test('a record that is spoilt anywhere becomes a draft that reads back without errors, or is refused with a reason', () => {
  const where = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 });
  const spoils = fc.array(fc.tuple(where, nasty), { minLength: 1, maxLength: 4 });
  let drafts = 0;
  fc.assert(
    fc.property(fc.constantFrom(...records), spoils, (record, list) => {
      const spoilt = list.reduce<unknown>((value, [path, junk]) => spoil(value, path, junk), record);
      for (const { ok: source, refusal } of draftImporterOf(spoilt)?.recordsOf(spoilt) ?? []) {
        if (refusal !== undefined) {
          assert.ok(refusal.what !== '' && refusal.mend !== '');
          continue;
        }
        const { ok: draft, refusal: impossible } = repaired(draftOf(source, source.id, context), context);
        assert.ok(draft, impossible?.what);
        drafts += 1;
        const text = formatCompactYaml(draft.advisory) + originComment(source.format, source.id, draft.left);
        const { value, diagnostics } = parseYaml(text, 'a.yaml');
        assert.deepEqual(diagnostics, []);
        assert.ok(sameJson(value, draft.advisory));
        assert.deepEqual(checkAgainstSchema('advisory', value, { path: 'a.yaml', text }).diagnostics, []);
        assert.deepEqual(controlCharacters(value, { path: 'a.yaml', text }), []);
        if (Object.keys(draft.products).length > 0)
          assert.ok(withProducts('# mine\ngateway: { name: G } # too', draft.products));
      }
    }),
    { numRuns: runs(250) },
  );
  assert.ok(drafts > 80, `${drafts} drafts`);
});

for (const sign of ['\u202e', '\u2028', '\u0085', '\ud800']) {
  const name = `U+${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  test(`no version and no text of a record brings ${name} into a draft`, () => {
    for (const record of records) {
      const spoilt: unknown = JSON.parse(
        JSON.stringify(record).replaceAll(
          /"(introduced|fixed|last_affected|vulnerable_version_range|details|description|value)":"/g,
          `$&one ${sign} two `,
        ),
      );
      for (const { ok: source } of draftImporterOf(spoilt)?.recordsOf(spoilt) ?? []) {
        if (source === undefined) continue;
        const { ok: draft } = repaired(draftOf(source, source.id, context), context);
        assert.ok(draft);
        const text = formatCompactYaml(draft.advisory);
        assert.deepEqual(controlCharacters(parseYaml(text, 'a.yaml').value, { path: 'a.yaml', text }), []);
      }
    }
  });
}
