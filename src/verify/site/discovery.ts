import { providerMetadataPath, securityTxtPaths } from '../../standard/provider-paths.ts';
import { statusOf } from './exchange.ts';
import type { Site } from './site.ts';

/** Where the provider metadata of a site is, and what led there. */
export interface Discovery {
  metadataUrl: string;
  /** Host with its port. */
  host: string;
  /** Whether the host is known to be the party's domain: requirements 8 to 10 are about that. */
  knowsDomain: boolean;
}

/** Where a domain's DNS path leads (CSAF §7.1.10); an address of numbers has none. */
export function dnsPath(host: string): string | undefined {
  return URL.parse(`https://csaf.data.security.${host}/`)?.href;
}

/** Finds provider metadata by the domain, in the standard's order (CSAF 2.0 §7.3.1): well-known URL, security.txt, DNS path. */
export async function discoverByDomain(site: Site, host: string): Promise<Discovery> {
  const wellKnown = `https://${host}/${providerMetadataPath}`;
  const found = { host, knowsDomain: true };
  if (await exists(site, wellKnown)) return { ...found, metadataUrl: wellKnown };
  for (const url of await namedBySecurityTxt(site, host)) {
    if (await exists(site, url)) return { ...found, metadataUrl: url };
  }
  const byDns = dnsPath(host);
  if (byDns !== undefined && (await exists(site, byDns))) return { ...found, metadataUrl: byDns };
  return { ...found, metadataUrl: wellKnown };
}

/** Finds provider metadata by its own address, or by that of a folder: in it, or below it as a base path has it. */
export async function discoverByUrl(site: Site, url: string): Promise<Discovery> {
  const { host } = new URL(url);
  const base = url.endsWith('/') ? url : `${url}/`;
  const candidates = /\.json$/i.test(new URL(url).pathname)
    ? [url]
    : [new URL('provider-metadata.json', base).href, new URL(providerMetadataPath, base).href];
  for (const metadataUrl of candidates) {
    if (await exists(site, metadataUrl)) return { metadataUrl, host, knowsDomain: isWellKnown(metadataUrl) };
  }
  return { metadataUrl: candidates[0] ?? url, host, knowsDomain: false };
}

function isWellKnown(url: string): boolean {
  return new URL(url).pathname === `/${providerMetadataPath}`;
}

async function exists(site: Site, url: string): Promise<boolean> {
  return statusOf(await site.get(url)) === 200;
}

const mostFields = 10;

async function namedBySecurityTxt(site: Site, host: string): Promise<string[]> {
  for (const path of securityTxtPaths) {
    const read = await site.read(`https://${host}/${path}`);
    if ('fault' in read) continue;
    const fields = read.bytes.toString('utf8').matchAll(/^CSAF:[ \t]*(https:\/\/\S+)/gim);
    return [...fields].slice(0, mostFields).flatMap(([, url = '']) => URL.parse(url)?.href ?? []);
  }
  return [];
}
