import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CsafDocument } from '@csaf/types/csaf-2.0';
import fc from 'fast-check';
import { type ChangeReason, type ChangeSize, sizeOfChange } from '../../../src/standard/change/change-size.ts';

function sample(): CsafDocument {
  return {
    document: {
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      distribution: { tlp: { label: 'WHITE' } },
      lang: 'en',
      notes: [
        { category: 'summary', text: 'An unauthenticated attacker can read any file of the service account.' },
        { category: 'legal_disclaimer', text: 'Provided as is.' },
      ],
      publisher: { category: 'vendor', name: 'Example', namespace: 'https://example.com' },
      references: [{ category: 'self', summary: 'Canonical', url: 'https://example.com/a.json' }],
      title: 'Path traversal in the file API',
      tracking: {
        current_release_date: '2026-03-02T09:00:00Z',
        generator: { engine: { name: 'csaf-press' } },
        id: 'EXAMPLE-SA-2026-0001',
        initial_release_date: '2026-03-02T09:00:00Z',
        revision_history: [{ date: '2026-03-02T09:00:00Z', number: '1.0.0', summary: 'Initial release' }],
        status: 'final',
        version: '1.0.0',
      },
    },
    product_tree: {
      branches: [
        {
          category: 'product_name',
          name: 'Gateway',
          branches: [
            { category: 'product_version', name: '4.2.6', product: { name: 'Gateway 4.2.6', product_id: 'A' } },
            { category: 'product_version', name: '4.2.7', product: { name: 'Gateway 4.2.7', product_id: 'B' } },
          ],
        },
      ],
    },
    vulnerabilities: [
      {
        cve: 'CVE-2026-1',
        notes: [{ category: 'description', text: 'The parameter is joined before it is normalised.' }],
        product_status: { known_affected: ['A'], fixed: ['B'], recommended: ['B'] },
        remediations: [{ category: 'vendor_fix', details: 'Upgrade to 4.2.7.', product_ids: ['A'] }],
      },
      { cve: 'CVE-2026-2', title: 'Another' },
    ],
  };
}

/** The parts of the sample that cases change, which are surely there. */
function partsOf(document: CsafDocument): {
  meta: CsafDocument['document'];
  vulnerabilities: NonNullable<CsafDocument['vulnerabilities']>;
  first: NonNullable<CsafDocument['vulnerabilities']>[number];
} {
  const { document: meta, vulnerabilities = [] } = document;
  const [first] = vulnerabilities;
  assert.ok(first);
  return { meta, vulnerabilities, first };
}

type Edit = (parts: ReturnType<typeof partsOf>, document: CsafDocument) => void;

const cases: [name: string, edit: Edit, size: ChangeSize, reasons: [pointer: string, what: string][]][] = [
  ['nothing', () => {}, 'none', []],
  [
    'a new revision alone',
    ({ meta: { tracking } }) => {
      tracking.version = '1.0.1';
      tracking.current_release_date = '2026-04-01T00:00:00Z';
      tracking.revision_history.push({ date: '2026-04-01T00:00:00Z', number: '1.0.1', summary: 'S' });
      tracking.generator = { engine: { name: 'another' } };
    },
    'none',
    [],
  ],
  [
    'the order of keys',
    ({ vulnerabilities }) => {
      vulnerabilities[1] = { title: 'Another', cve: 'CVE-2026-2' };
    },
    'none',
    [],
  ],
  [
    'the order of items',
    ({ vulnerabilities }) => void vulnerabilities.reverse(),
    'patch',
    [['/vulnerabilities', 'the order of vulnerabilities changed']],
  ],
  [
    'a misspelling',
    ({ meta }) => {
      meta.title = 'Path traversel in the file API';
    },
    'patch',
    [['/document/title', 'title changed from "Path traversal in the file API" to "Path traversel in the file API"']],
  ],
  [
    'a meaning',
    ({ meta }) => {
      meta.notes = [
        { category: 'summary', text: 'An authenticated attacker can read any file of the service account.' },
        { category: 'legal_disclaimer', text: 'Provided as is.' },
      ];
    },
    'minor',
    [
      [
        '/document/notes/0/text',
        'text in notes changed from "An unauthenticated attacker can read any file o…" to "An authenticated attacker can read any file of …"',
      ],
    ],
  ],
  [
    'a version number in prose',
    ({ first }) => {
      first.remediations = [{ category: 'vendor_fix', details: 'Upgrade to 4.2.8.', product_ids: ['A'] }];
    },
    'minor',
    [
      [
        '/vulnerabilities/0/remediations/0/details',
        'details in remediations of CVE-2026-1 changed from "Upgrade to 4.2.7." to "Upgrade to 4.2.8."',
      ],
    ],
  ],
  [
    'a new element',
    ({ meta }) => void meta.references?.push({ summary: 'More', url: 'https://example.com/more' }),
    'minor',
    [['/document/references/1', '"https://example.com/more" was added to references']],
  ],
  [
    'a status',
    ({ meta }) => {
      meta.tracking.status = 'interim';
    },
    'minor',
    [['/document/tracking/status', 'status in tracking changed from "final" to "interim"']],
  ],
  [
    'a fixed product more',
    ({ first }) => void first.product_status?.fixed?.push('C'),
    'minor',
    [['/vulnerabilities/0/product_status/fixed/1', '"C" was added to fixed in product status of CVE-2026-1']],
  ],
  [
    'a recommended product less',
    ({ first }) => {
      first.product_status = { known_affected: ['A'], fixed: ['B'] };
    },
    'minor',
    [['/vulnerabilities/0/product_status/recommended', 'recommended in product status of CVE-2026-1 was removed']],
  ],
  [
    'a fixed product less',
    ({ first }) => {
      first.product_status = { known_affected: ['A'], recommended: ['B'] };
    },
    'major',
    [['/vulnerabilities/0/product_status/fixed', 'fixed in product status of CVE-2026-1 was removed']],
  ],
  [
    'an affected product more',
    ({ first }) => void first.product_status?.known_affected?.push('B'),
    'major',
    [
      [
        '/vulnerabilities/0/product_status/known_affected/1',
        '"B" was added to known affected in product status of CVE-2026-1',
      ],
    ],
  ],
  [
    'the first status of a vulnerability, fixed',
    ({ vulnerabilities }) => {
      vulnerabilities[1] = { cve: 'CVE-2026-2', title: 'Another', product_status: { fixed: ['B'] } };
    },
    'minor',
    [['/vulnerabilities/1/product_status', 'product status of CVE-2026-2 was added']],
  ],
  [
    'the first status of a vulnerability, affected',
    ({ vulnerabilities }) => {
      vulnerabilities[1] = { cve: 'CVE-2026-2', title: 'Another', product_status: { last_affected: ['B'] } };
    },
    'major',
    [['/vulnerabilities/1/product_status', 'product status of CVE-2026-2 was added']],
  ],
  [
    'a vulnerability more, before the others',
    ({ vulnerabilities }) => void vulnerabilities.unshift({ cve: 'CVE-2026-3' }),
    'major',
    [['/vulnerabilities/0', 'CVE-2026-3 was added to vulnerabilities']],
  ],
  [
    'a vulnerability for another',
    ({ vulnerabilities }) => {
      vulnerabilities[1] = { cve: 'CVE-2026-3', title: 'Another' };
    },
    'major',
    [
      ['/vulnerabilities/1', 'CVE-2026-3 was added to vulnerabilities'],
      ['/vulnerabilities', 'CVE-2026-2 was removed from vulnerabilities'],
    ],
  ],
  [
    'a CVE taken away',
    ({ vulnerabilities }) => {
      vulnerabilities[1] = { title: 'Another', notes: [{ category: 'general', text: 'T' }] };
    },
    'minor',
    [
      ['/vulnerabilities/1/notes', 'notes of "Another" were added'],
      ['/vulnerabilities/1/cve', 'CVE of "Another" was removed: "CVE-2026-2"'],
    ],
  ],
  [
    'a vulnerability less',
    ({ vulnerabilities }) => void vulnerabilities.pop(),
    'major',
    [['/vulnerabilities', 'CVE-2026-2 was removed from vulnerabilities']],
  ],
  [
    'all vulnerabilities and products, as a withdrawal does',
    (_, document) => {
      delete document.vulnerabilities;
      delete document.product_tree;
    },
    'major',
    [
      ['/product_tree', 'the product tree was removed'],
      ['/vulnerabilities', 'vulnerabilities were removed'],
    ],
  ],
  [
    'a name in the product tree',
    (_, document) => {
      document.product_tree = { full_product_names: [{ name: 'Gateway', product_id: 'A' }] };
    },
    'major',
    [
      ['/product_tree/full_product_names', 'full product names in the product tree were added'],
      ['/product_tree/branches', 'branches in the product tree were removed'],
    ],
  ],
];

for (const [name, edit, size, reasons] of cases) {
  test(`size of a change: ${name}`, () => {
    const after = sample();
    edit(partsOf(after), after);
    const found = sizeOfChange(sample(), after);
    assert.equal(found.size, size);
    assert.deepEqual(
      found.reasons.map(({ pointer, what }) => [pointer, what]),
      reasons,
    );
  });
}

const sizes: ChangeReason['size'][] = ['patch', 'minor', 'major'];

test('where the site is served is no content; where on it the document stands, and what it links to, is', () => {
  const withReferences = (...references: [category: 'self' | 'external', url: string][]): CsafDocument => {
    const document = sample();
    document.document.references = references.map(([category, url]) => ({ category, summary: 'S', url }));
    return document;
  };
  const at = (base: string, file = 'white/2026/a.json'): CsafDocument =>
    withReferences(['self', `${base}.well-known/csaf/${file}`], ['self', `${base}advisories/a/`]);
  const old = at('https://example.com/');
  assert.equal(sizeOfChange(old, at('https://psirt.example.org/security/')).size, 'none');
  assert.notEqual(sizeOfChange(old, at('https://example.com/', 'white/2026/b.json')).size, 'none');
  const link = (base: string): CsafDocument => withReferences(['external', `${base}advisories/a/`]);
  assert.notEqual(sizeOfChange(link('https://example.com/'), link('https://example.org/')).size, 'none');
});

test('whatever is appended to any list or text is seen, and a document never differs from itself', () => {
  const lists = fc.constantFrom('title', 'note', 'reference', 'product', 'vulnerability', 'status');
  fc.assert(
    fc.property(fc.array(fc.tuple(lists, fc.string({ minLength: 1 })), { minLength: 1, maxLength: 4 }), (edits) => {
      const after = sample();
      const { meta, first, vulnerabilities } = partsOf(after);
      for (const [kind, text] of edits) {
        if (kind === 'title') meta.title += ` x${text}x`;
        else if (kind === 'note') meta.notes?.push({ category: 'general', text });
        else if (kind === 'reference') meta.references?.push({ summary: text, url: 'https://example.com/' });
        else if (kind === 'product') after.product_tree?.branches?.push({ category: 'vendor', name: `${text}!` });
        else if (kind === 'vulnerability') vulnerabilities.push({ title: text });
        else first.product_status?.known_affected?.push(`${text}!`);
      }
      const { size, reasons } = sizeOfChange(sample(), after);
      assert.ok(size !== 'none' && reasons.length > 0);
      assert.equal(
        size,
        sizes.findLast((one) => reasons.some((reason) => reason.size === one)),
      );
      assert.deepEqual(sizeOfChange(after, structuredClone(after)), { size: 'none', reasons: [] });
    }),
  );
});
