const fullDate = /^\d{4}-\d{2}-\d{2}$/;
const dateTime = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** Whether `text` is an RFC 3339 full date or date-time with zone that exists in the calendar. */
export function isRfc3339(text: string): boolean {
  if (!fullDate.test(text) && !dateTime.test(text)) return false;
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return (
    !Number.isNaN(Date.parse(text)) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10))
  );
}

/** RFC 3339 date-time of an authored date: a full date is midnight UTC; a date-time stays as it was written. */
export function toDateTime(date: string): string {
  return fullDate.test(date) ? `${date}T00:00:00Z` : date;
}

/** Milliseconds since 1970 of an RFC 3339 date or date-time; a leap second counts as the second before it. Two spellings of one moment are equal. */
export function instant(date: string): number {
  return Date.parse(date.toUpperCase().replace(/:60(?=[.Z+-])/, ':59'));
}

/** RFC 3339 date-time of the midnight (UTC) that began the day of `moment`, moved by whole days. */
export function startOfDay(moment: Date, plusDays = 0): string {
  const day = Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate() + plusDays);
  return `${new Date(day).toISOString().slice(0, 10)}T00:00:00Z`;
}
