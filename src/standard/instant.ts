/**
 * A moment as text whose order by code units is the order in time: UTC, and as many digits of a second as were given, so that no two
 * moments fall together by rounding.
 */
export type Instant = string;

/** As lenient about separators as validators of the format `date-time` are; CSAF 2.1 §6.1.37 is strict. */
const dateTime = /^(\d{4}-\d\d-\d\d)[Tt\s](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d)(?::?(\d\d))?)$/;

/** The moment of an RFC 3339 date-time, whatever its zone; undefined when the text is none. A leap second comes after the second 59. */
export function instantOf(text: string): Instant | undefined {
  const [matched, day = '', hour = '', minute = '', second = '', fraction, sign, zoneHour = '0', zoneMinute = '0'] =
    dateTime.exec(text) ?? [];
  if (matched === undefined) return undefined;
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  const utcMinute = offset === 0 ? `${day}T${hour}:${minute}` : shifted(`${day}T${hour}:${minute}`, -offset);
  return utcMinute === undefined ? undefined : `${utcMinute}:${second}${fractionOf(fraction)}`;
}

/** A minute so many minutes later. The years beyond 0000 and 9999, which only a zone can lead to, sort where they belong. */
function shifted(minute: string, minutes: number): string | undefined {
  const milliseconds = Date.parse(`${minute}:00Z`);
  if (Number.isNaN(milliseconds)) return undefined;
  const moment = new Date(milliseconds + minutes * 60_000).toISOString();
  const [before, after] = [moment.startsWith('-'), moment.startsWith('+')];
  return `${before ? '!' : ''}${after ? '~' : ''}${moment.slice(before || after ? 3 : 0, -8)}`;
}

/** `.000` and nothing are the same moment. */
function fractionOf(digits: string | undefined): string {
  if (digits === undefined) return '';
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end -= 1;
  return end === 0 ? '' : `.${digits.slice(0, end)}`;
}

/** The later of two moments. */
export function laterOf(first: Instant | undefined, second: Instant | undefined): Instant | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return first < second ? second : first;
}
