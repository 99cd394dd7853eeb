import { PublisherError } from '../../publisher-error.ts';

/** What an audit was asked for. */
export type Target =
  /** `host` may have a port. */
  | { kind: 'domain'; host: string }
  /** Of provider metadata, or of a folder that holds it when it ends with `/`. */
  | { kind: 'url'; url: string }
  | { kind: 'folder'; folder: string };

const domain =
  /^(?=.{1,253}(?::|$))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}(?::\d{1,5})?$|^localhost(?::\d{1,5})?$/i;

/**
 * Tells what a person means: an address by its `https://`, a domain by its form, unless a folder of that name exists.
 *
 * @throws PublisherError USAGE for http
 */
export function targetOf(text: string, isFolder: boolean): Target {
  if (/^http:/i.test(text)) {
    const mend = `Name its https address, such as ${text.replace(/^http/i, 'https')}.`;
    throw new PublisherError('USAGE', 'CSAF is published over https, and http is not audited.', mend);
  }
  if (/^https:/i.test(text)) {
    const url = URL.parse(text);
    if (url === null || url.username !== '' || url.password !== '' || url.host === '')
      throw new PublisherError(
        'USAGE',
        'This is no https address that can be audited.',
        'Name it as https://example.com/.',
      );
    url.hash = '';
    return url.pathname === '/' ? { kind: 'domain', host: url.host } : { kind: 'url', url: url.href };
  }
  const host = isFolder || !domain.test(text) ? undefined : URL.parse(`https://${text}`)?.host;
  if (host !== undefined) return { kind: 'domain', host };
  return { kind: 'folder', folder: text };
}
