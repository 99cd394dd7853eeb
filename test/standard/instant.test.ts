import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantOf, laterOf } from '../../src/standard/instant.ts';

const rising: readonly (readonly [string, string])[] = [
  ['2024-01-24T10:00:00Z', '2024-01-24T10:00:00.000000000000000000001Z'],
  ['2024-01-24T10:00:00.09Z', '2024-01-24T10:00:00.1Z'],
  ['2024-01-24T10:00:00.999Z', '2024-01-24T10:00:01Z'],
  ['2024-01-24T10:00:00+00:01', '2024-01-24T10:00:00Z'],
  ['2024-01-24T10:00:00+12:00', '2024-01-23T23:00:00Z'],
  ['2024-02-28T23:59:59-00:01', '2024-02-29T00:00:59.5Z'],
  ['2016-12-31T23:59:59.9Z', '2016-12-31T23:59:60Z'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00Z'],
  ['2017-01-01T02:59:59+03:00', '2017-01-01T02:59:60+03:00'],
  ['2017-01-01T02:59:60.5+03:00', '2017-01-01T00:00:00Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59-01:00'],
  ['0000-01-01T00:00:00+01:00', '0000-01-01T00:00:00Z'],
  ['0000-01-01T00:00:00+02:00', '0000-01-01T00:00:00+01:00'],
];

test('instants have the order of time', () => {
  for (const [earlier, later] of rising) {
    const [a = '', b = ''] = [instantOf(earlier), instantOf(later)];
    assert.ok(a !== '' && b !== '' && a < b, `${earlier} (${a}) is before ${later} (${b})`);
    assert.equal(laterOf(a, b), b);
    assert.equal(laterOf(b, a), b);
  }
});

const same: readonly (readonly string[])[] = [
  ['2024-01-24T10:00:00Z', '2024-01-24T10:00:00.000Z', '2024-01-24t10:00:00z', '2024-01-24T10:00:00+00:00'],
  ['2024-01-24T10:00:00.10Z', '2024-01-24T10:00:00.1-00:00', '2024-01-24T11:30:00.100+01:30'],
  ['2024-01-24T10:00:00Z', '2024-01-24 10:00:00Z', '2024-01-24T12:00:00+0200', '2024-01-24T12:00:00+02'],
  ['2016-12-31T23:59:60Z', '2017-01-01T02:59:60+03:00'],
  ['2024-01-01T00:00:00Z', '2023-12-31T00:01:00-23:59'],
];

test('the same moment is the same instant, however it is written', () => {
  for (const texts of same) assert.equal(new Set(texts.map(instantOf)).size, 1, texts.join(', '));
});

test('other texts are no instants', () => {
  for (const text of [
    '',
    '2024-01-24',
    '2024-01-24T10:00:00',
    '2024-01-24T10:00Z',
    'x2024-01-24T10:00:00Z',
    '２024-01-24T10:00:00Z',
  ])
    assert.equal(instantOf(text), undefined, text);
});

test('instants of whole milliseconds have the order of their numbers in any zone', () => {
  const moment = fc.integer({ min: Date.UTC(1, 0, 2), max: Date.UTC(9999, 11, 30) });
  const zone = fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 });
  fc.assert(
    fc.property(moment, zone, fc.oneof(moment, fc.constant(undefined)), zone, (a, zoneA, other, zoneB) => {
      const b = other ?? a;
      const [first, second] = [instantOf(written(a, zoneA)), instantOf(written(b, zoneB))];
      assert.ok(first !== undefined && second !== undefined);
      assert.equal(Math.sign(a - b), first === second ? 0 : first < second ? -1 : 1);
    }),
  );
});

function written(milliseconds: number, zone: number): string {
  const local = new Date(milliseconds + zone * 60_000).toISOString().slice(0, -1);
  const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60];
  return `${local}${zone < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

test('a later moment than none is that moment', () => {
  assert.equal(laterOf(undefined, 'a'), 'a');
  assert.equal(laterOf('a', undefined), 'a');
  assert.equal(laterOf(undefined, undefined), undefined);
});
