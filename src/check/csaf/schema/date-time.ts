/**
 * Whether a text is a date-time of RFC 3339 §5.6. A leap second may stand where UTC has one: at 23:59:60.
 *
 * @param strict The rules that CSAF 2.1 §2.3 adds: `T` and `Z` in upper case, and no leap seconds.
 */
export function isDateTime(text: string, strict: boolean): boolean {
  if (text.length < 20 || !(text[10] === 'T' || (text[10] === 't' && !strict))) return false;
  return isDate(text) && isTime(text, strict);
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 2);
  const day = numberAt(text, 8, 2);
  if (text[4] !== '-' || text[7] !== '-' || Number.isNaN(year)) return false;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeapYear ? 29 : (daysOfMonths[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

function isTime(text: string, strict: boolean): boolean {
  const hour = numberAt(text, 11, 2);
  const minute = numberAt(text, 14, 2);
  const second = numberAt(text, 17, 2);
  if (text[13] !== ':' || text[16] !== ':' || !(hour <= 23 && minute <= 59 && second <= 60)) return false;
  const offset = offsetAt(text, endOfFraction(text), strict);
  if (offset === undefined) return false;
  if (second < 60) return true;
  const minuteOfDay = (hour * 60 + minute - offset + 2 * 1440) % 1440;
  return !strict && minuteOfDay === 1439;
}

/** Where the fraction of a second ends; a full stop without digits is left for the offset to refuse. */
function endOfFraction(text: string): number {
  if (text[19] !== '.') return 19;
  let end = 20;
  while (isDigit(text.charCodeAt(end))) end++;
  return end === 20 ? 19 : end;
}

/** Minutes that the zone is ahead of UTC. */
function offsetAt(text: string, start: number, strict: boolean): number | undefined {
  const rest = text.slice(start, start + 7);
  if (rest === 'Z' || (rest === 'z' && !strict)) return 0;
  const hours = numberAt(rest, 1, 2);
  const minutes = numberAt(rest, 4, 2);
  if (rest.length !== 6 || rest[3] !== ':' || !(hours <= 23 && minutes <= 59)) return undefined;
  if (rest[0] === '+') return hours * 60 + minutes;
  return rest[0] === '-' ? -hours * 60 - minutes : undefined;
}

/** The number that so many digits write; not a number where there is something else. */
function numberAt(text: string, start: number, length: number): number {
  let number = 0;
  for (let index = start; index < start + length; index++) {
    const code = text.charCodeAt(index);
    if (!isDigit(code)) return Number.NaN;
    number = number * 10 + code - 48;
  }
  return number;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
