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
