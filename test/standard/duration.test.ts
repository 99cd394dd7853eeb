import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysBetween, momentAfter } from '../../src/standard/duration.ts';

const cases: [duration: string, start: string, end: string | undefined][] = [
  ['48 hours', '2026-03-02T09:00:00Z', '2026-03-04T09:00:00.000Z'],
  ['1 day', '2026-03-02T09:00:00Z', '2026-03-03T09:00:00.000Z'],
  ['90 days', '2026-03-02', '2026-05-31T00:00:00.000Z'],
  ['2 weeks', '2026-03-02', '2026-03-16T00:00:00.000Z'],
  ['3 business days', '2026-03-05', '2026-03-10T00:00:00.000Z'],
  ['1 working day', '2026-03-07', '2026-03-09T00:00:00.000Z'],
  ['6 months', '2025-08-31', '2026-02-28T00:00:00.000Z'],
  ['1 year', '2024-02-29', '2025-02-28T00:00:00.000Z'],
  ['90-day', '2026-03-02', '2026-05-31T00:00:00.000Z'],
  ['soon', '2026-03-02', undefined],
  ['', '2026-03-02', undefined],
  ['3 days', 'never', undefined],
];

for (const [duration, start, end] of cases) {
  test(`${duration || 'nothing'} after ${start}`, () => {
    assert.equal(momentAfter(new Date(start), duration)?.toISOString(), end);
  });
}

test('days between', () => {
  const now = new Date('2026-03-02T12:00:00Z');
  assert.equal(daysBetween(now, new Date('2026-03-04T11:00:00Z')), 2);
  assert.equal(daysBetween(now, new Date('2026-03-02T11:00:00Z')), 0);
  assert.equal(daysBetween(now, new Date('2026-03-01T23:00:00Z')), -1);
});
