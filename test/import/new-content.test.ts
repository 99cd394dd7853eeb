import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardCsaf20 } from '../../src/import/csaf-2.0-guard.ts';
import type { JsonObject } from '../../src/import/json-value.ts';
import { derivePolicy, derivePublisher } from '../../src/import/new-content.ts';
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
