import type { AuthoredSigner } from '../model/authored.ts';
import type { Publisher } from '../model/publication.ts';
import type { Workspace } from '../model/workspace.ts';

/** `publisher.yaml` with its defaults. */
export function compilePublisher({ publisher: { value }, publicKeys, signerKey }: Workspace): Publisher {
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
    ...signing(value.signer, signerKey?.value),
  };
}

/** Without its public key, whose fault has been told, a signer cannot be checked and does not count. */
function signing(signer: AuthoredSigner | undefined, key: string | undefined): Pick<Publisher, 'signer'> {
  if (signer === undefined || key === undefined) return {};
  return { signer: { command: signer.command, key, environment: signer.environment ?? [] } };
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
