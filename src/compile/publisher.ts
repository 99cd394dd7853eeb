import type { Publisher } from '../model/publication.ts';
import type { Workspace } from '../model/workspace.ts';

/** `publisher.yaml` with its defaults. */
export function compilePublisher({ publisher: { value }, publicKeys }: Workspace): Publisher {
  return {
    name: value.name,
    namespace: value.namespace,
    category: value.category ?? 'vendor',
    contact: value.contact,
    ...(value.issuing_authority === undefined ? {} : { issuingAuthority: value.issuing_authority }),
    baseUrl: withSlash(value.base_url),
    ...(value.restricted === undefined ? {} : { restrictedBaseUrl: withSlash(value.restricted.base_url) }),
    lang: value.lang ?? 'en',
    aggregators: { list: value.aggregators?.list ?? true, mirror: value.aggregators?.mirror ?? true },
    publicKeys: publicKeys.map((key) => key.value),
  };
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
