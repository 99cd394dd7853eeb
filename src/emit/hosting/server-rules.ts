import type { Released } from '../../model/publication.ts';
import { caching, documentPattern, revalidatedFiles } from '../../standard/caching.ts';
import { extensions, feedFolderPattern, feedNames } from '../../standard/media-types.ts';
import { csafRoot, providerMetadataPath, rolieServicePath, securityTxtPaths } from '../../standard/provider-paths.ts';
import { securityHeaders } from './security-headers.ts';

/** Files of the tree that configure a host, relative to its root. Servers that are told so by them do not hand them out. */
export const configurationFiles: readonly string[] = ['.htaccess', '.nojekyll', 'Caddyfile', '_headers', 'nginx.conf'];

/**
 * What consumers ask for at the root of the domain, wherever on it the tree is (CSAF 2.0 §7.1.8 and §7.1.9, RFC 9116 §3). The service
 * document is one of them because csaf_checker looks for it beside the metadata that it found.
 */
const rootPaths: readonly string[] = [providerMetadataPath, rolieServicePath, ...securityTxtPaths];

/** What every template of a host's configuration is filled with. Each `…Pattern` is a regular expression without anchors, of a whole path. */
export function serverRules({ publisher, audience }: Released): object {
  const { host, hostname, pathname: base } = new URL(publisher.baseUrl);
  const basePattern = pattern(base);
  const csafPattern = pattern(`${base}${csafRoot}`);
  const anyOf = (paths: readonly string[]): string => `${basePattern}(${paths.map(pattern).join('|')})`;
  return {
    host,
    base,
    baseFolder: base.slice(0, -1),
    csaf: `${base}${csafRoot}`,
    csafFolder: `${base}${csafRoot}`.slice(0, -1),
    csafPattern,
    csafFolderPattern: csafPattern.slice(0, -1),
    documentPattern: `${csafPattern}${documentPattern}`,
    assetPattern: `${basePattern}_astro/.*`,
    revalidatedPattern: anyOf(revalidatedFiles),
    securityTxtPattern: anyOf(securityTxtPaths),
    configurationPattern: anyOf(configurationFiles),
    metadata: `${base}${providerMetadataPath}`,
    rootPaths: base === '/' || audience === 'restricted' ? [] : rootPaths,
    caching,
    restricted: audience === 'restricted',
    dnsHost: `csaf.data.security.${domainOf(publisher.namespace) ?? hostname}`,
    headers: securityHeaders,
    types: [...extensions].map(([type, names]) => ({
      ...namedType(type),
      endings: names,
      alternatives: names.join('|'),
    })),
    feeds: [...feedNames].map(([type, names]) => ({
      ...namedType(type),
      names,
      pattern: `${basePattern}${feedFolderPattern}(${names.map(pattern).join('|')})`,
    })),
    // nginx gives text/html its charset by itself, and warns when it is named.
    textTypes: [...extensions.keys(), ...feedNames.keys()]
      .filter(hasCharset)
      .map(bare)
      .filter((type) => type !== 'text/html'),
  };
}

/** A media type, the same without its charset, and a name that a configuration can give to it. */
function namedType(type: string): { type: string; bare: string; name: string } {
  return { type, bare: bare(type), name: bare(type).replace(/[^a-z0-9]+/g, '-') };
}

function hasCharset(type: string): boolean {
  return type.includes(';');
}

function bare(type: string): string {
  return type.replace(/;.*/, '');
}

/** The domain by which a publisher is known, below which consumers look for it by DNS (CSAF 2.0 §7.1.10); undefined when it has none that is plain. */
function domainOf(namespace: string): string | undefined {
  const domain = URL.parse(namespace)?.hostname.replace(/^www\./, '') ?? '';
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) ? domain : undefined;
}

/** A path in a regular expression, where a dot would stand for anything. */
function pattern(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
