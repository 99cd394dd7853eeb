import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesSummary, damageReport } from '../../src/commands/changes-summary.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { PublicationChanges } from '../../src/model/publication-manifest.ts';

const baseUrl = 'https://new.example.com/';
const changes: PublicationChanges = {
  previous: 'a'.repeat(64),
  added: Array.from({ length: 10 }, (_, index) => `A-${index}`),
  updated: [
    { id: 'B', from: '1.0.0', to: '1.1.0' },
    { id: 'C', from: '1', to: '1' },
  ],
  withdrawn: ['D'],
  repaired: [],
  unchanged: 3,
  signed_anew: 2,
  removed: [],
  purge: [`${baseUrl}_headers`],
};
const comparison: Comparison = {
  tree: {
    name: 'https://old.example.com/',
    identity: 'a'.repeat(64),
    baseUrl: 'https://old.example.com/',
    files: new Map(),
    documents: [],
    read: async () => ({ fault: 'is missing' }),
  },
  before: new Map(),
  damaged: new Map(),
  signedAnew: ['E', 'F'],
  asBefore: ['E'],
};

test('changes in words', () => {
  assert.equal(
    changesSummary(changes, comparison, baseUrl, 'dist'),
    [
      '  compared    with https://old.example.com/',
      '  added       A-0, A-1, A-2, A-3, A-4, A-5, A-6, A-7, and 2 more',
      '  updated     B 1.0.0 → 1.1.0, C',
      '  withdrawn   D',
      '  unchanged   3, of which 2 signed anew',
      '  as before   1 document that this version would write otherwise: E',
      '  moved       from https://old.example.com/, which documents go on naming until their next revision: leave redirects there',
      '  headers     _headers changed: with the one that your server uses in force, have a CDN drop everything',
      '  to purge    1 URL: dist/publication.json, changes.purge',
      '',
    ].join('\n'),
  );
});

test('damage in words, whatever a server sends', () => {
  assert.equal(damageReport(comparison), '');
  const damaged = new Map([['a\u001b[2J.json', 'is missing']]);
  for (let index = 0; index < 9; index += 1) damaged.set(`${index}.json`, 'is missing');
  const text = damageReport({ ...comparison, damaged });
  assert.match(
    text,
    /^What is published at https:\/\/old\.example\.com\/ is not what it should be:\n {2}a\ufffd\[2J\.json is missing\n/,
  );
  assert.match(text, /\n {2}and 2 more\n/);
  assert.match(text, /`keys:` in publisher\.yaml/);
});
