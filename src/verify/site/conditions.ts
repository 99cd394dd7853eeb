import { type Exchange, isFailure } from './exchange.ts';

/** Headers that ask only for what has changed since an earlier exchange (RFC 9110 §13). */
export function conditionsOf({ redirects, outcome }: Exchange): Record<string, string> {
  if (isFailure(outcome) || redirects.length > 0) return {};
  const etag = outcome.headers.get('etag');
  const modified = outcome.headers.get('last-modified');
  if (etag !== undefined) return { 'if-none-match': etag };
  return modified === undefined ? {} : { 'if-modified-since': modified };
}

/** What an exchange says, when its answer may be that nothing has changed: the body of before, with the headers of now. */
export function withEarlierBody(earlier: Exchange, now: Exchange): Exchange {
  if (now.redirects.length > 0 || isFailure(now.outcome) || now.outcome.status !== 304) return now;
  if (isFailure(earlier.outcome)) return earlier;
  const headers = new Map([...earlier.outcome.headers, ...now.outcome.headers]);
  return { ...earlier, outcome: { ...earlier.outcome, headers } };
}

/** Whether two exchanges gave the same file. */
export function isSameFile(a: Exchange, b: Exchange): boolean {
  return !isFailure(a.outcome) && !isFailure(b.outcome) && a.outcome.body.equals(b.outcome.body);
}
