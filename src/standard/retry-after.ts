/**
 * `Retry-After` (RFC 9110 §10.2.3), which is seconds or a date, in milliseconds; undefined when it is absent or says neither.
 *
 * @param now milliseconds since 1970, of whoever gave the date
 */
export function retryAfter(value: string | null | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const wait = Date.parse(text) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
