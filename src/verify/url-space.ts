/** How the URLs of a provider and the files of its tree correspond. */
export interface UrlSpace {
  /** Where the root of the tree is served; ends with `/`. Absent when the provider metadata does not tell. */
  base: string | undefined;
  /** The file (or, ending with `/`, the folder) that a URL is served from; undefined when it leads elsewhere. The root is the empty path. */
  pathOf(url: string): string | undefined;
}

/** Works out the base from the metadata's own URL and its place in the tree: both end in the same path. */
export function urlSpace(canonicalUrl: string | undefined, metadataPath: string): UrlSpace {
  const canonical = URL.parse(canonicalUrl ?? '');
  const matches = canonical?.protocol === 'https:' && canonical.pathname.endsWith(`/${metadataPath}`);
  if (!matches) return { base: undefined, pathOf: () => undefined };
  const base = `${canonical.origin}${canonical.pathname.slice(0, -metadataPath.length)}`;
  return { base, pathOf: (url) => pathBelow(base, url) };
}

function pathBelow(base: string, url: string): string | undefined {
  const parsed = URL.parse(url);
  // A query or fragment, or a path that a server would tidy up first, does not name a static file exactly.
  if (parsed === null || parsed.href !== url || parsed.search !== '' || parsed.hash !== '') return undefined;
  if (!url.startsWith(base)) return undefined;
  try {
    const path = decodeURIComponent(url.slice(base.length));
    const segments = path.replace(/\/$/, '').split('/');
    const odd = /[\\\0]/.test(path) || (path !== '' && segments.some((segment) => ['', '.', '..'].includes(segment)));
    return odd || /%2f/i.test(url) ? undefined : path;
  } catch {
    return undefined;
  }
}
