import type { SiteAccess } from '../model/published-tree.ts';
import { PublisherError } from '../publisher-error.ts';
import { printable } from '../standard/printable.ts';
import { providerMetadataPath } from '../standard/provider-paths.ts';
import { fileUrl, manifestPath } from '../standard/site-paths.ts';
import { requestFile } from './site-request.ts';
import type { TreeSource } from './tree-source.ts';

/** Whether `--previous` names a site, not a folder. */
export function isSiteUrl(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * A published tree on the web.
 *
 * @param text the site's base URL, or that of its `publication.json` or `provider-metadata.json`
 * @throws PublisherError USAGE for what is no plain https URL
 */
export function openSite(text: string, access: SiteAccess): TreeSource {
  const baseUrl = baseOf(text);
  return { name: baseUrl, baseUrl, read: (path, most) => requestFile(fileUrl(baseUrl, path), most, access) };
}

function baseOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.search !== '') {
    throw new PublisherError(
      'USAGE',
      `"${printable(text.replace(/\/\/[^/@]*@/, '//…@'))}" is no address of a published site.`,
      'Name its https address, without user name or query: https://security.example.com/',
    );
  }
  const ends = [manifestPath, providerMetadataPath];
  const end = ends.find((one) => url.pathname.endsWith(`/${one}`)) ?? '';
  const path = url.pathname.slice(0, url.pathname.length - end.length);
  return `${url.origin}${path.endsWith('/') ? path : `${path}/`}`;
}
