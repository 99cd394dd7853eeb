import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advisoryFileName, nextId, schemeForPublisher, schemeOf } from '../../src/edit/advisory-id.ts';

const cases: { name: string; ids: string[]; others?: string[]; year?: number; next: string }[] = [
  {
    name: 'the next number of the year',
    ids: ['EX-SA-2026-0016', 'EX-SA-2026-0017', 'EX-SA-2025-0099'],
    next: 'EX-SA-2026-0018',
  },
  { name: 'a new year begins at 1', ids: ['EX-SA-2024-0003', 'EX-SA-2025-0002'], next: 'EX-SA-2026-0001' },
  {
    name: 'numbers that run on over the years',
    ids: ['EX-2024-1', 'EX-2024-7', 'EX-2025-8', 'EX-2025-9'],
    next: 'EX-2026-10',
  },
  {
    name: 'another branch is ahead',
    ids: ['EX-SA-2026-0001'],
    others: ['EX-SA-2026-0004', 'README'],
    next: 'EX-SA-2026-0005',
  },
  { name: 'no year', ids: ['SSA-100002', 'SSA-100010'], next: 'SSA-100011' },
  {
    name: 'a colon, which names of files lack',
    ids: ['RHSA-2026:0042'],
    others: ['RHSA-2026_0043'],
    next: 'RHSA-2026:0044',
  },
  {
    name: 'the prefix of the newest year',
    ids: ['OLD-2025-0001', 'OLD-2025-0002', 'NEW-2026-0001'],
    next: 'NEW-2026-0002',
  },
  { name: 'the more usual prefix', ids: ['X-2026-0001', 'EX-2026-0001', 'EX-2026-0002'], next: 'EX-2026-0003' },
  { name: 'more digits than usual', ids: ['EX-2026-9999'], next: 'EX-2026-10000' },
  { name: 'numbers beyond those of JavaScript', ids: ['EX-90071992547409931'], next: 'EX-90071992547409932' },
];

for (const { name, ids, others = [], year = 2026, next } of cases) {
  test(`next id: ${name}`, () => {
    const scheme = schemeOf(ids);
    assert.ok(scheme);
    assert.equal(nextId(scheme, [...ids, ...others], year), next);
  });
}

test('ids without a number show no scheme, and publishers get one after their name', () => {
  assert.equal(schemeOf(['cisco-sa-file-read']), undefined);
  assert.equal(schemeOf([]), undefined);
  assert.equal(nextId(schemeForPublisher('Example Networks'), [], 2026), 'EXAMPLE-SA-2026-0001');
  assert.equal(nextId(schemeForPublisher('例'), ['ADVISORY-SA-2026-0001'], 2026), 'ADVISORY-SA-2026-0002');
});

test('names of files', () => {
  assert.equal(advisoryFileName('RHSA-2026:0042'), 'RHSA-2026_0042.yaml');
  assert.equal(advisoryFileName('a b/c'), 'a_b_c.yaml');
});
