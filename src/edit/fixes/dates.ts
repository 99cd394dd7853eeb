import type { BetterText, TextFix } from '../fix.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026/3/2`, `2 March 2026`, `2026-03-02 09:00 UTC` → RFC 3339. What could be read in two ways (02/03/2026, a time without zone) is left to its author. */
export const dateForm: TextFix = {
  kind: 'text',
  id: 'date-form',
  what: 'Dates are written as in RFC 3339',
  mend: (text, { title, format }) => (title === 'date' || format === 'authored-date' ? better(text.trim()) : undefined),
};

function better(text: string): BetterText | undefined {
  const [, year, month, day, behind = ''] =
    /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/s.exec(text)?.toSpliced(2, 1) ?? [];
  if (year === undefined || month === undefined || day === undefined) return inWords(text);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (behind === '') return { text: date };
  const time = timeOf(behind);
  if (time !== undefined) return { text: `${date}T${time}` };
  // A time that lacks something is not for a comment.
  return /^\s+[^\d\sTt+-]/.test(behind) ? { text: date, rest: behind.trim() } : undefined;
}

function timeOf(text: string): string | undefined {
  const pattern =
    /^(?:T|\s+|\s*T\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)$/i;
  const [, hour, minute, second = '00', fraction, zone] = pattern.exec(text) ?? [];
  if (hour === undefined || minute === undefined || zone === undefined) return undefined;
  const part = fraction === undefined ? '' : `.${fraction}`;
  return `${hour.padStart(2, '0')}:${minute}:${second}${part}${zoneOf(zone)}`;
}

function zoneOf(zone: string): string {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
}

/** `2 March 2026`, `March 2nd, 2026`. */
function inWords(text: string): BetterText | undefined {
  const [, firstDay, firstMonth, firstYear] =
    /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]+)\.?,?\s+(\d{4})$/i.exec(text) ?? [];
  const [, month = firstMonth, day = firstDay, year = firstYear] =
    /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text) ?? [];
  const number = months.findIndex((name) => month?.toLowerCase().startsWith(name)) + 1;
  if (number === 0 || day === undefined || year === undefined) return undefined;
  return { text: `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` };
}
