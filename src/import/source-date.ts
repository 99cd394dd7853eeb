import { isRfc3339 } from '../standard/date.ts';
import { lineIn } from './source-value.ts';

/** Databases write the zero of their clock where they know no date. */
const earliest = '1990';

/** A date of a record in RFC 3339; CVE records may leave the zone out, which then is UTC. Undefined for none, and for one nobody can mean. */
export function dateIn(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = lineIn(value, ...keys);
  if (found === undefined) return undefined;
  const date = /T\d\d:\d\d:\d\d(\.\d+)?$/i.test(found) ? `${found}Z` : found;
  return isRfc3339(date) && date.slice(0, 4) >= earliest ? short(date) : undefined;
}

/** Without fractions of a second; midnight UTC is what a date alone means. */
function short(date: string): string {
  return date
    .replace(/\.\d+/, '')
    .replace(/[+-]00:00$/, 'Z')
    .replace(/T00:00:00Z$/i, '');
}
