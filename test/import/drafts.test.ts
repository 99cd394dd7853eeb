import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../src/import/json-value.ts';
import { PublisherError } from '../../src/publisher-error.ts';
import { draftBench } from './draft-bench.ts';

const repositoryAdvisory: JsonObject = {
  ghsa_id: 'GHSA-2c47-xg6v-m8f5',
  cve_id: 'CVE-2026-12345',
  html_url: 'https://github.com/example/gateway/security/advisories/GHSA-2c47-xg6v-m8f5',
  summary: 'Path traversal in the file API',
  description:
    '### Impact\n\nAn attacker can read any file. The parameter is not normalised.\n\n### Patches\n\nUpgrade to 4.2.7.\n\n### Workarounds\n\nBlock `/files`.\n\n```\n# no heading\n```\n',
  severity: 'high',
  identifiers: [{ type: 'GHSA', value: 'GHSA-2c47-xg6v-m8f5' }],
  state: 'published',
  created_at: '2026-01-02T03:04:05Z',
  published_at: '2026-03-02T09:00:00Z',
  updated_at: '2026-03-02T11:00:00Z',
  withdrawn_at: null,
  submission: { accepted: true },
  vulnerabilities: [
    {
      package: { ecosystem: 'npm', name: '@example/gateway' },
      vulnerable_version_range: '< 3.12.4, >= 4.0.0, < 4.2.7',
      patched_versions: '3.12.4, 4.2.7',
    },
    {
      package: { ecosystem: 'pip', name: 'Example_Client' },
      vulnerable_version_range: '1.x and older',
      patched_versions: '',
    },
  ],
  cvss_severities: { cvss_v3: { vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' }, cvss_v4: null },
  cwe_ids: ['CWE-22', 'CWE-23', 'CWE-99999'],
  credits_detailed: [
    { user: { login: 'jane', html_url: 'https://github.com/jane' }, type: 'remediation_developer', state: 'accepted' },
    { user: { login: 'shy' }, type: 'finder', state: 'declined' },
  ],
  x_new: { key: 'value\u2028\u202e\n' },
};

const catalogue = `# Our products.
gateway:
  name: Example Gateway   # the big one
  purl: pkg:npm/%40example/gateway
`;

describe('a draft', () => {
  it('says all that a record says, in short forms, with products of the catalogue', async (t) => {
    const bench = await draftBench(t, { 'products.yaml': catalogue });
    const { imported, skipped } = await bench.import([repositoryAdvisory]);
    assert.deepEqual(skipped, []);
    const { advisories } = await bench.read();
    assert.deepEqual(advisories, [
      {
        id: 'GHSA-2c47-xg6v-m8f5',
        title: 'Path traversal in the file API',
        status: 'draft',
        summary: 'An attacker can read any file. The parameter is not normalised.',
        revisions: [{ version: '1.0.0', date: '2026-03-02T09:00:00Z', summary: 'Initial release' }],
        vulnerabilities: [
          {
            cve: 'CVE-2026-12345',
            cwe: 'CWE-22',
            cvss: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
            ids: ['GHSA-2c47-xg6v-m8f5'],
            notes: [
              {
                title: 'Affected versions of example_client',
                text: 'TODO: write the versions of `example_client` under `affected`, such as ">=4.0.0 <4.2.7", and remove this note. The source says: "1.x and older"',
              },
            ],
            affected: { gateway: ['<3.12.4', '>=4.0.0 <4.2.7'], example_client: 'all' },
            fixed: { gateway: ['3.12.4', '4.2.7'] },
            remediations: [{ fix: 'Upgrade to 4.2.7.' }, { workaround: 'Block `/files`.\n\n```\n# no heading\n```' }],
            credits: [{ name: 'jane', url: 'https://github.com/jane', role: 'remediation developer' }],
            timeline: { reported: '2026-01-02T03:04:05Z', disclosed: '2026-03-02T09:00:00Z' },
          },
        ],
        references: [
          {
            url: 'https://github.com/example/gateway/security/advisories/GHSA-2c47-xg6v-m8f5',
            summary: 'Advisory on GitHub',
            category: 'self',
          },
        ],
      },
    ]);
    assert.deepEqual(imported[0]?.draft?.notImported, [
      '1 of the credits, declined or not accepted yet',
      '/state: "published"',
      '/x_new: {"key":"value\\u{2028}\\u{202e}\\n"}',
      'weakness "CWE-23": CSAF 2.0 has one a vulnerability',
      'weakness "CWE-99999": not in the list of CWE',
    ]);
    assert.equal(
      await bench.text('products.yaml'),
      `${catalogue}\nexample_client:\n  name: Example_Client\n  family: example/gateway\n  purl: pkg:pypi/example-client\n  ecosystem: pypi\n`,
    );
    assert.doesNotMatch(await bench.text('2026/GHSA-2c47-xg6v-m8f5.yaml'), /shy/);
  });

  it('gets the next id of the folder, keeps that of the record as alias, and is known by it', async (t) => {
    const bench = await draftBench(t, {
      '2026/EXAMPLE-SA-2026-0007.yaml':
        'id: EXAMPLE-SA-2026-0007\ntitle: T\nsummary: S\nrevisions: [{ version: 1, date: 2026-01-01, summary: Initial release }]\n',
    });
    const osvRecord = {
      schema_version: '1.6.0',
      id: 'GO-2026-1',
      modified: '2026-05-01T00:00:00Z',
      details: 'D.',
      affected: [],
    };
    const { imported } = await bench.import([repositoryAdvisory, osvRecord]);
    assert.deepEqual(
      imported.map(({ file }) => file),
      ['2026/EXAMPLE-SA-2026-0008.yaml', '2026/EXAMPLE-SA-2026-0009.yaml'],
    );
    const { advisories } = await bench.read();
    assert.deepEqual(
      advisories.map(({ aliases }) => aliases),
      [undefined, ['GHSA-2c47-xg6v-m8f5'], ['GO-2026-1']],
    );
    const again = await bench.import([repositoryAdvisory]);
    assert.match(
      again.skipped[0]?.what ?? '',
      /^GHSA-2c47-xg6v-m8f5 is there already: 2026\/EXAMPLE-SA-2026-0008\.yaml\.$/,
    );
    const forced = await bench.import([repositoryAdvisory], true);
    assert.deepEqual(
      forced.imported.map(({ file }) => file),
      ['2026/EXAMPLE-SA-2026-0008.yaml'],
    );
    assert.equal((await bench.files()).length, 6);
  });

  it('is made of every item of a list, and of what wraps a record', async (t) => {
    const bench = await draftBench(t);
    const record = (id: string): JsonObject => ({ ...repositoryAdvisory, ghsa_id: id, identifiers: [] });
    const { imported, skipped } = await bench.import([
      [record('GHSA-2222-2222-2222'), record('GHSA-3333-3333-3333')],
      { action: 'published', security_advisory: record('GHSA-4444-4444-4444') },
      { vulns: [{ schema_version: '1.6.0', id: 'OSV-2026-1', modified: '2026-05-01T00:00:00Z', affected: [] }] },
    ]);
    assert.deepEqual(skipped, []);
    assert.equal(imported.length, 4);
    await bench.read();
  });

  it('is a withdrawn advisory where the record is', async (t) => {
    const bench = await draftBench(t);
    const gone = {
      ...repositoryAdvisory,
      withdrawn_at: '2026-04-01T00:00:00Z',
      description: 'No flaw. This was withdrawn because nobody is affected.',
    };
    await bench.import([gone, { ...gone, ghsa_id: 'GHSA-2222-2222-2222', cve_id: null, description: null }]);
    const { advisories } = await bench.read();
    assert.deepEqual(
      advisories.map(({ withdrawn, revisions }) => [withdrawn, revisions.at(-1)]),
      [
        [
          'TODO: why the advisory no longer holds. The source (GHSA) withdrew it on 2026-04-01 and does not tell.',
          { version: '2.0.0', date: '2026-04-01', summary: 'Withdrawn' },
        ],
        [
          'This was withdrawn because nobody is affected.',
          { version: '2.0.0', date: '2026-04-01', summary: 'Withdrawn' },
        ],
      ],
    );
  });

  it('of a distribution has a vulnerability for each CVE, and products by release', async (t) => {
    const bench = await draftBench(t);
    const affected = ['AlmaLinux:8', 'AlmaLinux:9'].map((ecosystem) => ({
      package: { ecosystem, name: 'krb5' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: `1.18.2-14.el${ecosystem.slice(-1)}` }] }],
    }));
    await bench.import([
      {
        id: 'ALSA-2026:1',
        summary: 'krb5',
        modified: '2026-05-01T00:00:00Z',
        affected,
        related: ['CVE-2026-1111', 'CVE-2026-2222'],
      },
    ]);
    const { advisories } = await bench.read();
    assert.deepEqual(
      advisories[0]?.vulnerabilities?.map(({ cve, affected: versions }) => [cve, versions]),
      ['CVE-2026-1111', 'CVE-2026-2222'].map((cve) => [
        cve,
        { krb5: '<1.18.2-14.el8', 'krb5-almalinux-9': '<1.18.2-14.el9' },
      ]),
    );
  });

  it('leaves what contradicts itself, and tells of it', async (t) => {
    const bench = await draftBench(t);
    const vulnerabilities = [
      { package: { ecosystem: 'npm', name: 'a' }, vulnerable_version_range: '< 3.0.0', patched_versions: '2.0.0' },
    ];
    const cvss = { vector_string: 'CVSS:3.1/AV:N/AC:Q' };
    const { imported } = await bench.import([
      {
        ...repositoryAdvisory,
        vulnerabilities,
        cvss_severities: null,
        cvss,
        references: ['javascript:alert(1)', 'https://x.example/ü'],
      },
    ]);
    const { advisories } = await bench.read();
    assert.deepEqual(advisories[0]?.vulnerabilities?.[0]?.fixed, undefined);
    assert.deepEqual(advisories[0]?.references?.at(-1), 'https://x.example/%C3%BC');
    const left = imported[0]?.draft?.notImported.join('\n') ?? '';
    assert.match(left, /^\/vulnerabilities\/0\/fixed\/a: "2\.0\.0": /m);
    assert.match(left, /^\/vulnerabilities\/0\/cvss: "CVSS:3\.1\/AV:N\/AC:Q": /m);
    assert.match(left, /^reference "javascript:alert\(1\)": no web address$/m);
  });

  it('makes the files beside it where there are none, with TODOs that nothing hides', async (t) => {
    const bench = await draftBench(t, { 'publisher.yaml': undefined, 'policy.yaml': undefined });
    const { created } = await bench.import([{ id: 'X-1', schema_version: '1', modified: '2026-05-01T00:00:00Z' }]);
    assert.deepEqual(created, ['publisher.yaml', 'products.yaml', 'policy.yaml']);
    assert.match(await bench.text('publisher.yaml'), /^name: "TODO: /m);
  });
});

const refusals: { name: string; record: unknown; what: RegExp }[] = [
  {
    name: 'an id that leads elsewhere',
    record: { ...repositoryAdvisory, ghsa_id: '../../evil', identifiers: [] },
    what: /cannot name a file/,
  },
  { name: 'no id', record: { ...repositoryAdvisory, ghsa_id: null }, what: /^\/ghsa_id should be/ },
  {
    name: 'an endless id',
    record: { id: 'x'.repeat(300), schema_version: '1', affected: [] },
    what: /^\/id should be a text of at most 200/,
  },
  {
    name: 'a CVE record without an id',
    record: { dataType: 'CVE_RECORD' },
    what: /^\/cveMetadata\/cveId should be a CVE id; it is missing/,
  },
  {
    name: 'a CVE record without content',
    record: { dataType: 'CVE_RECORD', cveMetadata: { cveId: 'CVE-2026-1234' } },
    what: /^\/containers\/cna should be/,
  },
  { name: 'CVE JSON 4', record: { data_type: 'CVE', CVE_data_meta: {} }, what: /CVE JSON 4/ },
  {
    name: 'the answer of a GraphQL query',
    record: { data: { securityAdvisories: { nodes: [] } } },
    what: /GraphQL query/,
  },
  { name: 'something else', record: { id: 'x', name: 'package' }, what: /^The file is JSON, but no/ },
  { name: 'a list of different things', record: [repositoryAdvisory, { id: 'x' }], what: /^The file is JSON, but no/ },
  { name: 'broken JSON', record: '{"ghsa_id": "GHSA', what: /is not JSON/ },
];

describe('a record that is refused', () => {
  for (const { name, record, what } of refusals) {
    it(`${name}: says why, and writes nothing`, async (t) => {
      const bench = await draftBench(t);
      const { imported, skipped } = await bench.import([record]);
      assert.deepEqual(imported, []);
      assert.match(skipped[0]?.what ?? '', what);
      assert.ok(skipped[0]?.mend);
      assert.deepEqual(await bench.files(), ['policy.yaml', 'publisher.yaml']);
    });
  }

  it('a catalogue that cannot be used, or not be added to, is a fault of the folder', async (t) => {
    for (const [content, message] of [
      ['gateway: {}\n', /products\.yaml cannot be used/],
      ['{ gateway: { name: G } }\n', /form to which nothing can be added/],
    ] as const) {
      const bench = await draftBench(t, { 'products.yaml': content });
      await assert.rejects(bench.import([repositoryAdvisory]), (error) => {
        assert.ok(error instanceof PublisherError);
        assert.match(error.message, message);
        return true;
      });
      assert.equal(await bench.text('products.yaml'), content);
      assert.equal((await bench.files()).length, 3);
    }
  });
});
