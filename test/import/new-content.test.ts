import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardCsaf20 } from '../../src/import/csaf-2.0-guard.ts';
import type { JsonObject } from '../../src/import/json-value.ts';
import { derivePolicy, derivePublisher, mostUsual } from '../../src/import/new-content.ts';
import type { AuthoredPublisher } from '../../src/model/authored.ts';
import { makeDocument, testPublisher } from './document.ts';

const publishers: { name: string; document: JsonObject; expected: Partial<AuthoredPublisher> }[] = [
  {
    name: 'address from the namespace',
    document: {},
    expected: {
      name: 'Test Works',
      namespace: 'https://test.example',
      contact: 'psirt@test.example',
      base_url: 'https://test.example/',
    },
  },
  {
    name: 'address from a reference to itself below .well-known',
    document: {
      lang: 'de',
      distribution: { tlp: { label: 'WHITE' } },
      references: [
        {
          category: 'self',
          summary: 'S',
          url: 'https://s.test.example/x/.well-known/csaf/white/2026/test-sa-2026-0001.json',
        },
      ],
    },
    expected: {
      name: 'Test Works',
      namespace: 'https://test.example',
      contact: 'psirt@test.example',
      base_url: 'https://s.test.example/x/',
      lang: 'de',
    },
  },
  {
    name: 'a coordinator without contact, with a namespace that is no web address',
    document: { publisher: { category: 'coordinator', name: 'C', namespace: 'urn:example:c', issuing_authority: 'A' } },
    expected: {
      name: 'C',
      namespace: 'https://www.example.com',
      category: 'coordinator',
      contact: 'See https://www.example.com',
      issuing_authority: 'A',
      base_url: 'https://www.example.com/',
    },
  },
];
for (const { name, document, expected } of publishers) {
  test(`publisher.yaml: ${name}`, () => {
    const { ok } = guardCsaf20(makeDocument({ document }));
    assert.deepEqual(ok && derivePublisher(ok.document), expected);
  });
}

const contacts: [contact: string, expected: string[]][] = [
  ['psirt@test.example', ['psirt@test.example']],
  ['Mail: a@test.example;\n or b+c@sub.test.example.', ['a@test.example', 'b+c@sub.test.example']],
  [
    'https://test.example/report, or mail a@test.example or a@test.example',
    ['a@test.example', 'https://test.example/report'],
  ],
  ['+1 555 0100', ['https://test.example']],
];
for (const [contact, expected] of contacts) {
  test(`policy.yaml: whom to write to in ${JSON.stringify(contact)}`, () => {
    assert.deepEqual(derivePolicy({ ...testPublisher, contact }), { contacts: expected });
  });
}

test('publisher.yaml tells what most documents do, and of scores only what documents with scores show', () => {
  const [score, other] = ['A', 'B'].map((contact) => ({
    ...testPublisher,
    contact,
    temporal_scores: false,
    cvss_metrics: false,
  }));
  assert.ok(score && other);
  const plain = { ...testPublisher, contact: 'A', lang: 'de' };
  assert.deepEqual(mostUsual([other, plain, plain, score, { ...plain, name: 'Else' }]), {
    ...testPublisher,
    contact: 'A',
    temporal_scores: false,
  });
  assert.equal(mostUsual([]), undefined);
});

test('what a document does otherwise than is usual becomes a habit of its publisher', () => {
  const cvss_v3 = { vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/E:P', attackVector: 'NETWORK' };
  const { ok } = guardCsaf20(
    makeDocument({
      document: { distribution: { text: 'T', tlp: { label: 'WHITE', url: 'https://a.example/tlp' } } },
      root: { vulnerabilities: [{ notes: [{ category: 'summary', title: 'S', text: 'x' }], scores: [{ cvss_v3 }] }] },
    }),
  );
  const { aggregate_severity, cvss_metrics, note_titles, temporal_scores, tlp_text, tlp_url } = ok
    ? derivePublisher(ok.document)
    : testPublisher;
  assert.deepEqual(
    { aggregate_severity, cvss_metrics, note_titles, temporal_scores, tlp_text, tlp_url },
    {
      aggregate_severity: false,
      cvss_metrics: true,
      note_titles: { summary: 'S' },
      temporal_scores: false,
      tlp_text: 'T',
      tlp_url: 'https://a.example/tlp',
    },
  );
});
