import type { SourceReference } from './source-record.ts';

const webAddress = /^https?:\/\/([!#$&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]|%[0-9A-Fa-f]{2})+$/;

/** The web address as an advisory may name it, percent-encoded where needed; undefined for anything else. */
export function webAddressOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 2000 || !URL.canParse(text)) return undefined;
  if (webAddress.test(text)) return text;
  const { href } = new URL(text);
  return webAddress.test(href) ? href : undefined;
}

/** References without those that are no web addresses (they go to `left`), each address once. */
export function references(
  found: readonly { url: string | undefined; summary?: string | undefined; self?: boolean }[],
  left: string[],
): SourceReference[] {
  const byUrl = new Map<string, SourceReference>();
  for (const { url, summary, self = false } of found) {
    const address = webAddressOf(url);
    if (address === undefined) {
      if (url !== undefined) left.push(`reference ${JSON.stringify(url)}: no web address`);
      continue;
    }
    const before = byUrl.get(address);
    byUrl.set(address, { url: address, summary: before?.summary ?? summary, self: before?.self === true || self });
  }
  return [...byUrl.values()];
}
