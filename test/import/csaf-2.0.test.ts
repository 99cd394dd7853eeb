import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csaf20 } from '../../src/import/csaf-2.0.ts';
import { differences, isObject, type JsonObject } from '../../src/import/json-value.ts';
import type { AuthoredAdvisory, AuthoredPublisher } from '../../src/model/authored.ts';
import { type Members, makeDocument, testTrial } from './document.ts';

/** What importing gives, after compiling it has been shown to give the document back. */
function importWhole(document: JsonObject, publisher: Partial<AuthoredPublisher> = {}): AuthoredAdvisory {
  const trial = testTrial(publisher);
  const outcome = csaf20.importDocument(document, trial);
  assert.ok(outcome.ok, outcome.refusal?.what);
  assert.deepEqual(differences(trial(outcome.ok.advisory), document, 5), []);
  return outcome.ok.advisory;
}

const shortForms: {
  name: string;
  members: Members;
  publisher?: Partial<AuthoredPublisher>;
  expected: Partial<AuthoredAdvisory>;
}[] = [
  { name: 'what is derived is not written', members: { document: { lang: 'en' } }, expected: {} },
  { name: 'a language of its own', members: { document: { lang: 'de' } }, expected: { lang: 'de' } },
  {
    name: 'a category of its own',
    members: { document: { category: 'csaf_vex' } },
    expected: { category: 'csaf_vex' },
  },
  {
    name: 'a TLP label with the usual address',
    members: { document: { distribution: { tlp: { label: 'AMBER', url: 'https://www.first.org/tlp/' } } } },
    expected: { tlp: 'AMBER' },
  },
  {
    name: 'status and aliases',
    members: { tracking: { status: 'interim', aliases: ['X-1'] } },
    expected: { status: 'interim', aliases: ['X-1'] },
  },
  {
    name: 'summary, details and other notes',
    members: {
      document: {
        notes: [
          { category: 'summary', text: 'Short.' },
          { category: 'details', text: 'Long.' },
          { category: 'general', title: 'More', text: 'Even more.', audience: 'all' },
        ],
      },
    },
    expected: { summary: 'Short.', details: 'Long.', notes: [{ title: 'More', audience: 'all', text: 'Even more.' }] },
  },
  {
    name: 'notes whose order the short forms would change',
    members: {
      document: {
        notes: [
          { category: 'general', text: 'First.' },
          { category: 'summary', text: 'Second.' },
        ],
      },
    },
    expected: { notes: [{ text: 'First.' }, { category: 'summary', text: 'Second.' }] },
  },
  {
    name: 'the legal notice of the publisher',
    publisher: { legal_notice: 'As is.' },
    members: {
      document: {
        notes: [
          { category: 'summary', text: 'Short.' },
          { category: 'legal_disclaimer', text: 'As is.' },
        ],
      },
    },
    expected: { summary: 'Short.' },
  },
  {
    name: 'thanks to one person each, or to nobody by name',
    members: {
      document: {
        acknowledgments: [
          { names: ['Ann'], organization: 'Org', summary: 'finder', urls: ['https://ann.example'] },
          { summary: 'anonymous' },
        ],
      },
    },
    expected: {
      credits: [{ name: 'Ann', organization: 'Org', url: 'https://ann.example', role: 'finder' }, 'anonymous'],
    },
  },
  {
    name: 'a vulnerability without products',
    members: {
      root: {
        vulnerabilities: [
          {
            cve: 'CVE-2026-90001',
            title: 'T',
            cwe: {
              id: 'CWE-22',
              name: "Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')",
            },
            ids: [{ system_name: 'GitHub Security Advisories', text: 'GHSA-2222-3333-4444' }],
            notes: [{ category: 'description', text: 'D.' }],
            references: [{ category: 'external', summary: 'https://a.example/', url: 'https://a.example/' }],
          },
        ],
      },
      document: { category: 'csaf_security_advisory' },
    },
    expected: {
      vulnerabilities: [
        {
          cve: 'CVE-2026-90001',
          title: 'T',
          cwe: 'CWE-22',
          ids: ['GHSA-2222-3333-4444'],
          description: 'D.',
          references: ['https://a.example/'],
        },
      ],
    },
  },
];

for (const { name, members, publisher, expected } of shortForms) {
  test(`short form: ${name}`, () => {
    const { csaf, id, title, revisions, ...rest } = importWhole(makeDocument(members), publisher);
    const { category, ...others } = rest;
    assert.deepEqual(expected.category === undefined ? others : rest, expected);
    assert.equal(id, 'TEST-SA-2026-0001');
  });
}

const overlays: {
  name: string;
  members: Members;
  pointer: (advisory: AuthoredAdvisory) => unknown;
  expected: unknown;
}[] = [
  {
    name: 'a TLP label without address',
    members: { document: { distribution: { tlp: { label: 'GREEN' } } } },
    pointer: ({ tlp, csaf }) => [tlp, overlayOf(csaf).distribution],
    expected: ['GREEN', { tlp: { url: null } }],
  },
  {
    name: 'several names in one acknowledgment need none',
    members: { document: { acknowledgments: [{ names: ['A', 'B'] }] } },
    pointer: ({ credits, csaf }) => [credits, overlayOf(csaf).acknowledgments],
    expected: [[{ names: ['A', 'B'] }], undefined],
  },
  {
    name: 'an old name of a weakness is kept, and not replaced by its present one',
    members: { root: { vulnerabilities: [{ cwe: { id: 'CWE-22', name: 'Path Traversal' } }] } },
    pointer: ({ vulnerabilities }) => vulnerabilities?.[0],
    expected: { csaf: { cwe: { id: 'CWE-22', name: 'Path Traversal' } } },
  },
  {
    name: 'links of other schemes are not put where the YAML schema refuses them',
    members: { document: { references: [{ category: 'external', summary: 'S', url: 'ftp://a.example/' }] } },
    pointer: ({ references }) => references,
    expected: undefined,
  },
  {
    name: 'the product tree',
    members: { root: { product_tree: { full_product_names: [{ name: 'P', product_id: 'P-1' }] } } },
    pointer: ({ csaf }) => csaf?.product_tree,
    expected: { full_product_names: [{ name: 'P', product_id: 'P-1' }] },
  },
  {
    name: 'null inside a vulnerability, which only a list taken whole can carry',
    members: { root: { vulnerabilities: [{ title: 'T', 'x-note': null }] } },
    pointer: ({ vulnerabilities, csaf }) => [vulnerabilities, csaf?.vulnerabilities],
    expected: [undefined, [{ title: 'T', 'x-note': null }]],
  },
  {
    name: 'a severity that would be derived from scores, and is not there',
    members: {
      document: { category: 'csaf_base' },
      root: {
        vulnerabilities: [{ title: 'T', 'x-note': null, scores: [{ products: ['P'], cvss_v3: { baseScore: 7.5 } }] }],
      },
    },
    pointer: ({ csaf }) => overlayOf(csaf).aggregate_severity,
    expected: null,
  },
  {
    name: 'a title of white space',
    members: { document: { title: ' ' } },
    pointer: ({ title, csaf }) => [title, overlayOf(csaf).title],
    expected: ['TEST-SA-2026-0001', ' '],
  },
  {
    name: "a publisher that differs from the folder's",
    members: { document: { publisher: { category: 'other', name: 'Else', namespace: 'https://else.example' } } },
    pointer: ({ csaf }) => overlayOf(csaf).publisher,
    expected: { category: 'other', name: 'Else', namespace: 'https://else.example', contact_details: null },
  },
  {
    name: 'revisions that are not in the order of their dates, and one with a legacy version',
    members: {
      tracking: {
        revision_history: [
          { date: '2026-03-03T09:00:00Z', number: '2', summary: 'B' },
          { date: '2026-03-02T09:00:00Z', number: '1', summary: 'A', legacy_version: 'a' },
        ],
      },
    },
    pointer: ({ revisions }) => revisions.map(({ version }) => version),
    expected: [2, 1],
  },
];

for (const { name, members, pointer, expected } of overlays) {
  test(`overlay: ${name}`, () => {
    assert.deepEqual(pointer(importWhole(makeDocument(members))), expected);
  });
}

/** The part of an overlay below `document`. */
function overlayOf(csaf: AuthoredAdvisory['csaf']): JsonObject {
  return isObject(csaf?.document) ? csaf.document : {};
}

const refused: { name: string; document: unknown; what: RegExp }[] = [
  {
    name: 'CSAF 2.1',
    document: makeDocument({ document: { csaf_version: '2.1' } }),
    what: /csaf_version should be "2\.0"; it is "2\.1"/,
  },
  {
    name: 'no tracking',
    document: makeDocument({ document: { tracking: undefined } }),
    what: /^\/document\/tracking should be an object; it is missing/,
  },
  {
    name: 'no revisions',
    document: makeDocument({ tracking: { revision_history: [] } }),
    what: /revision_history should be a list of at least one revision; it is \[\]/,
  },
  {
    name: 'a date that is none',
    document: makeDocument({ tracking: { initial_release_date: 'soon' } }),
    what: /initial_release_date .* it is "soon"/,
  },
  {
    name: 'an id with a line break',
    document: makeDocument({ tracking: { id: 'A\nB' } }),
    what: /tracking\/id should be a text without white space/,
  },
  {
    name: 'a vulnerability that is null',
    document: makeDocument({ root: { vulnerabilities: [null] } }),
    what: /^\/vulnerabilities should be a list of objects/,
  },
  {
    name: 'ids that are no list',
    document: makeDocument({ root: { vulnerabilities: [{ ids: 'CVE' }] } }),
    what: /^\/vulnerabilities\/0\/ids should be a list of objects; it is "CVE"/,
  },
  {
    name: 'null where no overlay can say it',
    document: makeDocument({ document: { 'x-note': null } }),
    what: /differs from it at \/document\/x-note/,
  },
  {
    name: '__proto__',
    document: JSON.parse(JSON.stringify(makeDocument()).replace('"title"', '"__proto__":{"a":1},"title"')),
    what: /differs from it at \/document\/__proto__/,
  },
];

for (const { name, document, what } of refused) {
  test(`refused: ${name}`, () => {
    const outcome = csaf20.importDocument(document, testTrial());
    assert.match(outcome.refusal?.what ?? '', what);
    assert.ok(outcome.refusal?.mend);
  });
}

test('only what names a CSAF version is taken for a CSAF document', () => {
  assert.ok(csaf20.recognises(makeDocument()));
  for (const value of [null, 1, [], {}, { document: null }, { document: {} }]) assert.ok(!csaf20.recognises(value));
});
