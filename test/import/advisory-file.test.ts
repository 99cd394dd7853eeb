import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advisoryFile } from '../../src/import/advisory-file.ts';

const named: [id: string, date: string, file: string][] = [
  ['EXAMPLE-SA-2026-0001', '2026-03-02T09:00:00Z', '2026/EXAMPLE-SA-2026-0001.yaml'],
  ['RHSA-2019:1862', '2019-07-25T00:00:00Z', '2019/RHSA-2019_1862.yaml'],
  ['late in the year', '2025-12-31T23:30:00-01:00', '2026/late_in_the_year.yaml'],
  ['脆弱性-1', '2026-01-01T00:00:00Z', '2026/脆弱性-1.yaml'],
  ['a..b', '2026-01-01T00:00:00Z', '2026/a..b.yaml'],
];
for (const [id, date, file] of named) {
  test(`the advisory ${id} stands in ${file}`, () => assert.deepEqual(advisoryFile(id, date), { ok: file }));
}

const refused: [id: string, reason: RegExp][] = [
  ['../../etc/passwd', /path separator/],
  ['a/b', /path separator/],
  ['..\\b', /path separator/],
  ['..', /starts with a dot/],
  ['.hidden', /starts with a dot/],
  ['a\u0000b', /control character/],
  ['a\u001bb', /control character/],
  ['a\ud800b', /surrogate/],
  ['CON', /Windows/],
  ['com1.2', /Windows/],
  ['é'.repeat(101), /longer than 200 bytes/],
];
for (const [id, reason] of refused) {
  test(`the id ${JSON.stringify(id).slice(0, 30)} names no file`, () => {
    const { refusal } = advisoryFile(id, '2026-01-01T00:00:00Z');
    assert.match(refusal?.what ?? '', reason);
    assert.ok(refusal?.mend);
    assert.doesNotMatch(refusal?.what ?? '', /\p{Cc}/u);
  });
}
