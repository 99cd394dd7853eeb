import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, nearestKeyword } from '../../src/standard/nearest.ts';

const keys = ['title', 'cve', 'first_fixed', 'Au', 'not_affected', 'no_fix_planned'];

/** Word, what it probably means, and what it means among keywords. */
const meant: [string, string | undefined, string | undefined][] = [
  ['titel', 'title', 'title'],
  ['titlee_x', undefined, 'title'],
  ['titl', 'title', 'title'],
  ['First-Fixed', 'first_fixed', 'first_fixed'],
  ['frst fxed', 'first_fixed', 'first_fixed'],
  ['cwe', 'cve', 'cve'],
  ['au', 'Au', 'Au'],
  ['a', undefined, undefined],
  ['was_affected', undefined, undefined],
  ['fix_planned', undefined, undefined],
  ['notaffected', 'not_affected', 'not_affected'],
  ['', undefined, undefined],
  ['constructor', undefined, undefined],
  ['t'.repeat(1_000_000), undefined, undefined],
];

for (const [word, near, keyword] of meant) {
  test(`nearest to ${JSON.stringify(word.slice(0, 20))}`, () => {
    assert.deepEqual([nearest(word, keys), nearestKeyword(word, keys)], [near, keyword]);
  });
}
