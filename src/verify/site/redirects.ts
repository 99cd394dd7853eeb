import { type Exchange, type Failure, isFailure, type Reply } from './exchange.ts';

/** The Fetch standard's limit, which CSAF 2.1 §7.1.6 takes over. */
const mostRedirects = 20;
const longestUrl = 4096;

/** Follows the redirects of headers, over https alone: a server may send us anywhere, and is not obeyed. */
export async function followRedirects(
  url: string,
  send: (url: string, isFirst: boolean) => Promise<Reply | Failure>,
): Promise<Exchange> {
  const redirects: string[] = [];
  const end = (outcome: Reply | Failure): Exchange => ({ url, redirects, outcome });
  for (let current = url; ; ) {
    if (current.length > longestUrl) return end(refusal('has a URL of over 4,096 characters'));
    const outcome = await send(current, redirects.length === 0);
    if (isFailure(outcome) || ![301, 302, 303, 307, 308].includes(outcome.status)) return end(outcome);
    const location = outcome.headers.get('location');
    const target = location === undefined ? null : URL.parse(location, current);
    if (target === null) return end(refusal('redirects to nowhere'));
    target.hash = '';
    redirects.push(target.href);
    if (target.protocol !== 'https:' || target.username !== '' || target.password !== '')
      return end(refusal(`redirects to ${target.protocol} and was not followed`));
    if (redirects.length > mostRedirects) return end(refusal(`redirects more than ${mostRedirects} times`));
    current = target.href;
  }
}

function refusal(reason: string): Failure {
  return { kind: 'redirect', reason };
}
