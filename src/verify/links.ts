/** What the links of a page lead to, as they are written. */
export function hrefs(html: string): string[] {
  return [...html.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map(([, quoted, single, bare]) =>
    (quoted ?? single ?? bare ?? '').replaceAll('&amp;', '&').replace(/#.*$/, ''),
  );
}
