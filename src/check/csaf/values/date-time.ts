const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/;
const zone = /(?:Z|[+-]\d\d:\d\d)$/;

/**
 * What is wrong with a date-time by CSAF 2.1 §2.2 and the ABNF of RFC 3339 §5.6, which agree but for the case of letters and for leap
 * seconds; undefined when nothing is.
 */
export function faultOfDateTime(text: string): string | undefined {
  const parts = form.exec(text);
  if (parts === null) return faultOfForm(text);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return 'there is no such day';
  if (second === 60) return 'leap seconds are not allowed';
  if (hour > 23 || minute > 59 || second > 59) return 'there is no such time of day';
  return zoneHour > 23 || zoneMinute > 59 ? 'there is no such time zone' : undefined;
}

function faultOfForm(text: string): string {
  if (text[10] === 't' || text.endsWith('z')) return 'the letters `T` and `Z` must be upper case';
  if (!text.includes('T')) return 'the letter `T` must stand between date and time';
  return zone.test(text) ? 'it must be written as `2024-01-24T10:00:00Z`' : 'it must end with a time zone, such as `Z`';
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
