const day = 24 * 60 * 60 * 1000;

/**
 * When a duration as people write it (`48 hours`, `3 business days`, `2 weeks`, `90 days`, `6 months`) is over; undefined when it is none.
 * Business days are Monday to Friday, in UTC; holidays are not known.
 */
export function momentAfter(start: Date, duration: string): Date | undefined {
  const [, digits, business, unit] =
    /^\s*(\d{1,5})[\s-]+(business[\s-]+|working[\s-]+)?(hour|day|week|month|year)s?\s*$/i.exec(duration) ?? [];
  if (digits === undefined || unit === undefined || Number.isNaN(start.getTime())) return undefined;
  const count = Number(digits);
  switch (unit.toLowerCase()) {
    case 'hour':
      return new Date(start.getTime() + count * (day / 24));
    case 'day':
      return business === undefined ? new Date(start.getTime() + count * day) : afterBusinessDays(start, count);
    case 'week':
      return new Date(start.getTime() + count * 7 * day);
    default:
      return afterMonths(start, unit.toLowerCase() === 'year' ? count * 12 : count);
  }
}

/** Days of the calendar (UTC) from one moment to another; 0 on the same day, negative when it is past. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor(to.getTime() / day) - Math.floor(from.getTime() / day);
}

function afterBusinessDays(start: Date, count: number): Date {
  const moment = new Date(start);
  for (let left = count; left > 0; ) {
    moment.setUTCDate(moment.getUTCDate() + 1);
    if (moment.getUTCDay() !== 0 && moment.getUTCDay() !== 6) left -= 1;
  }
  return moment;
}

/** The same day of a later month, or its last one. */
function afterMonths(start: Date, count: number): Date {
  const moment = new Date(start);
  moment.setUTCDate(1);
  moment.setUTCMonth(moment.getUTCMonth() + count + 1, 0);
  moment.setUTCDate(Math.min(start.getUTCDate(), moment.getUTCDate()));
  return moment;
}
