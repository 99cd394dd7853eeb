import { PublisherError } from '../publisher-error.ts';
import { momentAfter } from '../standard/duration.ts';

const units: Readonly<Record<string, string>> = { d: 'days', w: 'weeks', m: 'months', y: 'years' };

/**
 * When a new key expires: `2y`, `18m`, `90d`, a date, or `never` (undefined).
 *
 * @throws PublisherError USAGE
 */
export function keyExpiry(text: string, now: Date): Date | undefined {
  if (/^never$/i.test(text.trim())) return undefined;
  const [, count, unit = ''] = /^\s*(\d{1,4})\s*([dwmy])\s*$/i.exec(text) ?? [];
  const moment =
    count === undefined ? dateIn(text.trim()) : momentAfter(now, `${count} ${units[unit.toLowerCase()] ?? ''}`);
  // OpenPGP counts the seconds from the creation in 32 bits.
  if (moment !== undefined && moment > now && moment.getTime() - now.getTime() < 2 ** 32 * 1000) return moment;
  throw new PublisherError(
    'USAGE',
    `"${text}" is no term of a key.`,
    'Write 2y, 18m, 90d, a date to come such as 2030-12-31, or never.',
  );
}

function dateIn(text: string): Date | undefined {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}
