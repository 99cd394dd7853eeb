/** Where a repository's tree is published to; `none` while that is not decided. */
export type Host = 'github-pages' | 'gitlab-pages' | 'cloudflare-pages' | 'netlify' | 's3' | 'server' | 'none';

/** Every host, in the order in which they are offered. */
export const hostNames: readonly Host[] = [
  'cloudflare-pages',
  'netlify',
  's3',
  'server',
  'github-pages',
  'gitlab-pages',
  'none',
];

/** Domains that tell where a site is, by how they end. */
const domains: readonly (readonly [ending: string, host: Host])[] = [
  ['.pages.dev', 'cloudflare-pages'],
  ['.netlify.app', 'netlify'],
  ['.amazonaws.com', 's3'],
  ['.cloudfront.net', 's3'],
  ['.github.io', 'github-pages'],
  ['.gitlab.io', 'gitlab-pages'],
];

/** Whether a text names a host. */
export function isHost(name: string): name is Host {
  return hostNames.some((host) => host === name);
}

/** The host that an address tells; none when it might be anywhere. */
export function hostOf(address: string): Host {
  const domain = URL.canParse(address) ? new URL(address).hostname : '';
  return domains.find(([ending]) => domain.endsWith(ending))?.[1] ?? 'none';
}
