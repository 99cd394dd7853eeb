import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cacheControl, caching } from '../../src/standard/caching.ts';

const cases: [path: string, wanted: keyof typeof caching][] = [
  ['.well-known/csaf/white/2026/a.json', 'revalidated'],
  ['.well-known/csaf/white/2026/a.json.asc', 'revalidated'],
  ['.well-known/csaf/green/1999/a.json.sha256', 'revalidated'],
  ['.well-known/csaf/white/2026/a.json.sha512', 'revalidated'],
  ['publication.json', 'revalidated'],
  ['_astro/page.Bx3_.css', 'immutable'],
  ['.well-known/csaf/white/2026/index.html', 'brief'],
  ['.well-known/csaf/white/index.txt', 'brief'],
  ['.well-known/csaf/white/csaf-feed-tlp-white.json', 'brief'],
  ['.well-known/csaf/provider-metadata.json', 'brief'],
  ['.well-known/csaf/openpgp/0123.asc', 'brief'],
  ['.well-known/security.txt', 'brief'],
  ['advisories/2026/a.json', 'brief'],
  ['advisories/publication.json', 'brief'],
  ['index.html', 'brief'],
];

describe('how long caches may use a file', () => {
  for (const [path, wanted] of cases) {
    it(`${path} is ${wanted}`, () => assert.equal(cacheControl(path), caching[wanted]));
    it(`${path} is kept by none in a restricted tree`, () =>
      assert.equal(cacheControl(path, 'restricted'), 'private, no-store'));
  }
});
