import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryAfter } from '../../src/standard/retry-after.ts';

const now = Date.parse('2026-03-02T09:30:00Z');

test('Retry-After is seconds or a date', () => {
  const cases: [string | undefined, number | undefined][] = [
    [undefined, undefined],
    ['', undefined],
    ['soon', undefined],
    ['-5', 0],
    ['0', 0],
    [' 120 ', 120_000],
    ['Mon, 02 Mar 2026 09:31:00 GMT', 60_000],
    ['Mon, 02 Mar 2026 09:29:00 GMT', 0],
    ['99999999999999999999', undefined],
  ];
  for (const [value, expected] of cases) assert.equal(retryAfter(value, now), expected, String(value));
  assert.equal(
    retryAfter('Mon, 02 Mar 2026 09:31:00 GMT', Number.NaN),
    undefined,
    'a date, and nobody knows what time it is',
  );
  assert.equal(retryAfter(null, now), undefined);
});
