import type { Value } from '../../model/site.ts';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The UTC day of an RFC 3339 date as people write it: `2 March 2026`. Text that is no date stays as it is. */
export function dayOf(date: string): Value {
  const moment = new Date(date);
  if (Number.isNaN(moment.getTime())) return { text: date };
  const text = `${moment.getUTCDate()} ${months[moment.getUTCMonth()]} ${yearOf(date)}`;
  return { text, datetime: date };
}

/** Day and time in UTC: `2 March 2026, 09:00 UTC`; midnight is left out, it mostly means that nobody gave a time. */
export function momentOf(date: string): Value {
  const day = dayOf(date);
  const time = day.datetime === undefined ? '' : new Date(date).toISOString().slice(11, 16);
  return time === '' || time === '00:00' ? day : { ...day, text: `${day.text}, ${time} UTC` };
}

/** The UTC year. */
export function yearOf(date: string): string {
  return String(new Date(date).getUTCFullYear()).padStart(4, '0');
}
