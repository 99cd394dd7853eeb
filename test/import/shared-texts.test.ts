import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardCsaf20 } from '../../src/import/csaf-2.0-guard.ts';
import type { JsonObject } from '../../src/import/json-value.ts';
import { type DocumentTexts, sharedTexts, textsOf } from '../../src/import/shared-texts.ts';
import { makeDocument } from './document.ts';

const long = (words: string) => `${words} ${'and so on '.repeat(8)}`.trim();
const note = (text: string, title?: string): JsonObject => ({ category: 'general', text, ...(title && { title }) });

function texts(id: string, notes: JsonObject[], references: JsonObject[] = [], root: JsonObject = {}): DocumentTexts {
  const { ok } = guardCsaf20(makeDocument({ tracking: { id }, document: { notes, references }, root }));
  assert.ok(ok);
  return textsOf(ok.document);
}

test('what three documents say has a name, and what always stands together has one', () => {
  const [a, b, c] = [note(long('First'), 'Hints & Tips'), note(long('Second')), note(long('Third'), 'Hints & Tips')];
  const own = (index: number) => note(long(`Own ${index}`));
  const documents = [
    texts('X-1', [own(1), a, b, c]),
    texts('X-2', [a, b, own(2), c]),
    texts('X-3', [c, own(3), a, b]),
    texts('X-4', [own(4), c]),
  ];
  assert.deepEqual(sharedTexts(documents), {
    notes: {
      'hints-tips': { title: 'Hints & Tips', text: long('Third') },
      'hints-tips-first-and-so': [{ title: 'Hints & Tips', text: long('First') }, { text: long('Second') }],
    },
  });
});

test('two documents are enough where there are but two; one is not', () => {
  const notes = [note(long('All of it'), 'Terms')];
  assert.deepEqual(Object.keys(sharedTexts([texts('X-1', notes), texts('X-2', notes)]).notes ?? {}), ['terms']);
  assert.deepEqual(sharedTexts([texts('X-1', notes)]), {});
  assert.deepEqual(sharedTexts([texts('X-1', notes), texts('X-2', notes), texts('X-3', [])]), {});
});

test('short texts are data, and what the YAML cannot hold stays in the documents', () => {
  const notes = [note('Worldwide', 'Countries'), { category: 'general', text: long('T'), title: ' ' }];
  assert.deepEqual(sharedTexts(['X-1', 'X-2', 'X-3'].map((id) => texts(id, notes))), {});
});

test('ids, years and file names in references are placeholders', () => {
  const documents = ['X-1', 'X-2', 'X-3'].map((id) =>
    texts(
      id,
      [],
      [
        { category: 'self', summary: `${id} JSON`, url: `https://a.example/2026/${id.toLowerCase()}.json` },
        { summary: 'Practices', url: 'https://a.example/practices' },
      ],
      { vulnerabilities: [{ cve: `CVE-2026-1000${id.at(-1)}`, references: nvd(`CVE-2026-1000${id.at(-1)}`) }] },
    ),
  );
  assert.deepEqual(sharedTexts(documents), {
    references: {
      json: [
        { url: 'https://a.example/{year}/{name}.json', summary: '{id} JSON', category: 'self' },
        { url: 'https://a.example/practices', summary: 'Practices', category: 'unspecified' },
      ],
      'nvd-example': { url: 'https://nvd.example/{cve}', summary: 'nvd.example' },
    },
  });
});

function nvd(cve: string): JsonObject[] {
  return [{ category: 'external', summary: 'nvd.example', url: `https://nvd.example/${cve}` }];
}
