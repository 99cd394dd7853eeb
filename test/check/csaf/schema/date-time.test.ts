import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isDateTime } from '../../../../src/check/csaf/schema/date-time.ts';

/** Date-times, and whether they are any by RFC 3339 and by CSAF 2.1. */
const cases: readonly (readonly [text: string, plain: boolean, strict: boolean])[] = [
  ['2024-01-24T10:00:00Z', true, true],
  ['2024-01-24T10:00:00.000+01:00', true, true],
  ['2024-01-24T10:00:00.1234567890123-23:59', true, true],
  ['2024-01-24T10:00:00-00:00', true, true],
  ['0000-01-01T00:00:00Z', true, true],
  ['2024-02-29T00:00:00Z', true, true],
  ['2000-02-29T00:00:00Z', true, true],
  ['2024-01-24t10:00:00Z', true, false],
  ['2024-01-24T10:00:00z', true, false],
  ['2016-12-31T23:59:60Z', true, false],
  ['2017-01-01T02:59:60+03:00', true, false],
  ['2015-06-30T10:29:60-13:30', true, false],
  ['2016-12-31T23:58:60Z', false, false],
  ['2017-01-01T02:59:60+04:00', false, false],
  ['2023-02-29T00:00:00Z', false, false],
  ['1900-02-29T00:00:00Z', false, false],
  ['2023-04-31T00:00:00Z', false, false],
  ['2023-13-01T00:00:00Z', false, false],
  ['2023-00-01T00:00:00Z', false, false],
  ['2023-01-00T00:00:00Z', false, false],
  ['2024-01-24 10:00:00Z', false, false],
  ['2024-01-24T10:00:00', false, false],
  ['2024-01-24T10:00Z', false, false],
  ['2024-01-24T24:00:00Z', false, false],
  ['2024-01-24T10:60:00Z', false, false],
  ['2024-01-24T10:00:61Z', false, false],
  ['2024-01-24T10:00:00.Z', false, false],
  ['2024-01-24T10:00:00,5Z', false, false],
  ['2024-01-24T10:00:00+0100', false, false],
  ['2024-01-24T10:00:00+01', false, false],
  ['2024-01-24T10:00:00+24:00', false, false],
  ['2024-01-24T10:00:00+01:60', false, false],
  ['2024-01-24T10:00:00+00:10:21', false, false],
  ['2024-01-24T10:00:00Z ', false, false],
  ['2024-01-24T10:00:00ZZ', false, false],
  ['+2024-01-24T10:00:00Z', false, false],
  ['٢٠٢٤-01-24T10:00:00Z', false, false],
  ['', false, false],
];

for (const [text, plain, strict] of cases) {
  test(`${JSON.stringify(text)} ${plain ? (strict ? 'is' : 'is in 2.0') : 'is not'} a date-time`, () => {
    assert.equal(isDateTime(text, false), plain);
    assert.equal(isDateTime(text, true), strict);
  });
}

test('every moment is a date-time as JavaScript writes it, and what is one is a moment to JavaScript', () => {
  const date = fc.date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (moment) => isDateTime(moment.toISOString(), true)),
    { seed: 1, numRuns: 1000 },
  );
  const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
  const parts = fc.tuple(
    digits(4),
    fc.nat(13),
    fc.nat(32),
    fc.nat(25),
    fc.nat(61),
    fc.nat(61),
    fc.constantFrom('Z', '+01:00'),
  );
  const two = (number: number) => String(number).padStart(2, '0');
  const agree = ([year, month, day, hour, minute, second, zone]: [string, ...number[], string] | unknown[]) => {
    const text = `${year}-${two(Number(month))}-${two(Number(day))}T${two(Number(hour))}:${two(Number(minute))}:${two(Number(second))}${zone}`;
    return !isDateTime(text, true) || !Number.isNaN(Date.parse(text));
  };
  fc.assert(fc.property(parts, agree), { seed: 2, numRuns: 5000 });
});
