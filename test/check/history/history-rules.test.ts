import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Revision } from '@csaf/types/csaf-2.0';
import fc from 'fast-check';
import { check } from '../../../src/check/check.ts';
import { historyRules, historySubject, observeHistory } from '../../../src/check/history-rules.ts';
import type { CompiledAdvisory } from '../../../src/model/publication.ts';
import { sizeOfChange } from '../../../src/standard/change/change-size.ts';
import { nextVersion } from '../../../src/standard/change/next-version.ts';
import { assertBothKinds } from '../case-coverage.ts';
import { advisoryWith, compilationOf, documentWith, now, publicationOf } from '../publication.ts';
import { earlierOf, historyCases } from './history-cases.ts';

test('every history rule has a case that it passes and one that it fails', () => {
  assertBothKinds(historyCases, historyRules);
});

for (const { id, find } of historyRules) {
  for (const one of historyCases[id] ?? []) {
    test(`${id}: ${one.name}`, () => {
      const { origins } = compilationOf(publicationOf(one.now));
      const present = { advisories: one.now, faulty: new Set(one.faulty) };
      const found = find(historySubject(earlierOf(one), present, origins));
      assert.deepEqual(
        found.map(({ message }) => message),
        one.expected,
      );
    });
  }
}

test('a fault of history forbids to publish, even where the advisory is held back now', () => {
  const earlier = { name: 'v1', advisories: [advisoryWith()], unreadable: [] };
  const publication = publicationOf([advisoryWith({ visibility: 'embargoed' })]);
  const options = { now, allowInvalid: false, prior: [] };
  assert.equal(check(compilationOf(publication), { ...options, earlier }).released, undefined);
  assert.ok(check(compilationOf(publication), options).released);
});

test('a change in a shared file is told once, with the documents that it changes', () => {
  const ids = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'];
  const earlier = { name: 'v1', advisories: ids.map((id) => advisoryWith({ id })), unreadable: [] };
  const publication = publicationOf(ids.map((id) => advisoryWith({ id, summary: 'Other words.' })));
  const compilation = compilationOf(publication, {
    '/document/notes/0/text': { file: 'publisher.yaml', pointer: '/legal_notice' },
  });
  const { diagnostics } = check(compilation, { now, allowInvalid: false, prior: [], earlier });
  const found = diagnostics.filter(({ rule }) => rule.startsWith('history/'));
  assert.deepEqual(
    found.map(({ message, at }) => [message, at]),
    [
      [
        'This changes documents that were published at v1, without a new revision: A-1, A-2, A-3 and 2 more.',
        { file: 'publisher.yaml', pointer: '/legal_notice' },
      ],
    ],
  );
});

test('a revision that goes back is told by one rule alone', () => {
  const earlier = { name: 'v1', advisories: [advisoryWith()], unreadable: [] };
  const revisions: [string, string][] = [
    ['1.1.0', '2026-03-01T09:00:00Z'],
    ['1.0.0', '2026-03-02T09:00:00Z'],
  ];
  const compilation = compilationOf(publicationOf([advisoryWith({ revisions })]));
  const { diagnostics } = check(compilation, { now, allowInvalid: false, prior: [], earlier });
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    ['history/revision-date'],
  );
});

/** A text that a document may have anywhere. */
const text = fc.string({ minLength: 1, maxLength: 20 }).map((word) => `T${word}`);

const edit = fc.record(
  {
    title: text,
    summary: text,
    references: fc.array(
      text.map((summary) => ({ summary, url: 'https://example.com/' })),
      { minLength: 1 },
    ),
    products: fc.array(text, { minLength: 1, maxLength: 3 }),
    cves: fc.uniqueArray(fc.integer({ min: 1000, max: 1009 }), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);

function edited(changes: object, revisions: [string, string][]): CompiledAdvisory {
  const { title, summary, references, products, cves }: EditedParts = changes;
  const document = documentWith({
    revisions,
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
  });
  if (references !== undefined) document.document.references = references;
  if (products !== undefined) {
    document.product_tree = { full_product_names: products.map((name, index) => ({ name, product_id: `P${index}` })) };
  }
  if (cves !== undefined) document.vulnerabilities = cves.map((number) => ({ cve: `CVE-2026-${number}` }));
  return advisoryWith({ document });
}

interface EditedParts {
  title?: string;
  summary?: string;
  references?: { summary: string; url: string }[];
  products?: string[];
  cves?: number[];
}

const published: Revision[] = [{ number: '1.0.0', date: '2026-03-02T09:00:00Z', summary: 'A revision' }];
const firstRevision: [string, string][] = published.map(({ number, date }) => [number, date]);

test('a document beside itself has no finding, whatever it holds', () => {
  fc.assert(
    fc.property(edit, (changes) => {
      const advisory = edited(changes, firstRevision);
      const earlier = { name: 'v1', advisories: [structuredClone(advisory)], unreadable: [] };
      const present = { advisories: [advisory], faulty: new Set<string>() };
      assert.deepEqual(observeHistory(earlier, present, compilationOf(publicationOf([])).origins, []), []);
    }),
  );
});

test('any change with a revision of its size has no finding, and without one it has', () => {
  fc.assert(
    fc.property(edit, edit, (before, after) => {
      const old = edited(before, firstRevision);
      const { size } = sizeOfChange(old.document, edited(after, firstRevision).document);
      const find = (advisory: CompiledAdvisory): string[] => {
        const earlier = { name: 'v1', advisories: [old], unreadable: [] };
        const present = { advisories: [advisory], faulty: new Set<string>() };
        const { origins } = compilationOf(publicationOf([]));
        return observeHistory(earlier, present, origins, []).map(({ rule }) => rule);
      };
      if (size === 'none') return;
      assert.deepEqual(find(edited(after, firstRevision)), ['history/changed-content']);
      const version = nextVersion('1.0.0', size);
      assert.deepEqual(find(edited(after, [...firstRevision, [version, '2026-04-01T00:00:00Z']])), []);
    }),
  );
});
