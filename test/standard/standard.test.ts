import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRfc3339, toDateTime } from '../../src/standard/date.ts';
import { documentFileName, documentYear } from '../../src/standard/document-file.ts';
import { formatPointer, parsePointer, valueAt } from '../../src/standard/json-pointer.ts';
import {
  advisoryPagePath,
  documentPath,
  publicKeyPath,
  rolieCategoryPath,
  rolieFeedPath,
} from '../../src/standard/provider-paths.ts';
import { csafTlp, isOpen } from '../../src/standard/tlp.ts';

test('file names follow CSAF 2.0 §5.1', () => {
  const cases = {
    'EXAMPLE-SA-2026-0001': 'example-sa-2026-0001.json',
    'RHBA-2019:0024': 'rhba-2019_0024.json',
    'A  B//c': 'a_b_c.json',
    '2022-01+x': '2022-01+x.json',
    Größe: 'gr_e.json',
  };
  for (const [id, name] of Object.entries(cases)) assert.equal(documentFileName(id), name);
});

test('a document stands in the folder of its UTC year', () => {
  assert.equal(documentYear('2026-01-01T00:30:00+01:00'), '2025');
  assert.equal(documentYear('2025-12-31T23:30:00-01:00'), '2026');
});

test('paths of a label', () => {
  assert.equal(documentPath('WHITE', '2026', 'x.json'), 'white/2026/x.json');
  assert.equal(rolieFeedPath('GREEN'), '.well-known/csaf/green/csaf-feed-tlp-green.json');
  assert.equal(rolieCategoryPath('WHITE'), '.well-known/csaf/white/category-white.json');
  assert.equal(publicKeyPath('AB12'), '.well-known/csaf/openpgp/AB12.asc');
  assert.equal(advisoryPagePath('example-sa-2026-0001.json'), 'advisories/example-sa-2026-0001/');
});

test('TLP 2.0 labels fall to the CSAF 2.0 label that is no laxer', () => {
  assert.equal(csafTlp('CLEAR'), 'WHITE');
  assert.equal(csafTlp('AMBER+STRICT'), 'RED');
  assert.deepEqual((['WHITE', 'GREEN', 'UNLABELED', 'AMBER', 'RED'] as const).map(isOpen), [
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('dates: RFC 3339 and the calendar', () => {
  const good = ['2026-03-02', '2024-02-29', '2026-03-02T09:00:00Z', '2026-03-02T09:00:00.123+02:00'];
  const bad = [
    '2026-02-30',
    '2025-02-29',
    '2026-3-2',
    '2026-03-02T09:00:00',
    '2026-03-02 09:00',
    'today',
    '2026-03-02T25:00:00Z',
    '',
  ];
  for (const date of good) assert.ok(isRfc3339(date), date);
  for (const date of bad) assert.ok(!isRfc3339(date), date);
  assert.equal(toDateTime('2026-03-02'), '2026-03-02T00:00:00Z');
  assert.equal(toDateTime('2026-03-02T09:00:00+02:00'), '2026-03-02T09:00:00+02:00');
});

test('JSON pointers survive a round trip, whatever the keys', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (tokens) => assert.deepEqual(parsePointer(formatPointer(tokens)), tokens)),
  );
  assert.equal(valueAt({ a: [{ 'b/c': 1 }] }, '/a/0/b~1c'), 1);
  assert.equal(valueAt({}, '/constructor/name'), undefined);
});
