/** How the URLs of a provider and the files of its tree correspond. */
export interface UrlSpace {
  /** Where the root of the tree is served; ends with `/`. Absent when the provider metadata does not tell. */
  base: string | undefined;
  /**
   * The file (or, ending with `/`, the folder) that a URL is served from; undefined when it leads elsewhere. The root of a folder is the
   * empty path; of a site, the path is the URL itself.
   */
  pathOf(url: string): string | undefined;
  /** Whether a URL is of another place than a folder is served at, so that the folder cannot show what is there. */
  isElsewhere(url: string): boolean;
  /** The path that a link leads to which was read in the file of another. */
  resolve(link: string, from: string): string | undefined;
}

/** A site's files go by their URLs; whatever is served over https can be asked for. */
export function webSpace(metadataUrl: string): UrlSpace {
  const pathOf = (url: string): string | undefined => {
    const parsed = URL.parse(url);
    if (parsed?.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '') return undefined;
    parsed.hash = '';
    return parsed.href;
  };
  return {
    base: new URL('.', metadataUrl).href,
    pathOf,
    isElsewhere: () => false,
    resolve: (link, from) => pathOf(URL.parse(link, from)?.href ?? ''),
  };
}

/** Works out the base from the metadata's own URL and its place in the tree: both end in the same path. */
export function urlSpace(canonicalUrl: string | undefined, metadataPath: string): UrlSpace {
  const canonical = URL.parse(canonicalUrl ?? '');
  const matches = canonical?.protocol === 'https:' && canonical.pathname.endsWith(`/${metadataPath}`);
  // Links between the files of a tree hold wherever it is served.
  const resolve = (base: string) => (link: string, from: string) =>
    pathBelow(base, URL.parse(link, `${base}${encodeURI(from)}`)?.href.replace(/[?#].*$/, '') ?? '');
  const unknown = { base: undefined, pathOf: () => undefined, isElsewhere: () => false };
  if (!matches) return { ...unknown, resolve: resolve('https://folder.invalid/') };
  const base = `${canonical.origin}${canonical.pathname.slice(0, -metadataPath.length)}`;
  const isElsewhere = (url: string): boolean => URL.parse(url)?.protocol === 'https:' && !isBelow(base, url);
  return { base, pathOf: (url) => pathBelow(base, url), isElsewhere, resolve: resolve(base) };
}

/** As servers see it: what only a typing error keeps out of the tree is in it. */
function isBelow(base: string, url: string): boolean {
  return URL.parse(url)?.href.startsWith(base) === true;
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
