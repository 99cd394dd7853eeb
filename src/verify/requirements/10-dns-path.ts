import type { AuditFinding } from '../../model/audit.ts';
import { fault, type Requirement } from '../requirement.ts';
import { dnsPath } from '../site/discovery.ts';
import { isFailure } from '../site/exchange.ts';

const why = 'It is where consumers look when the well-known URL and security.txt fail them.';

/** `csaf.data.security.<domain>` serves the provider metadata itself (CSAF §7.1.10); a provider may do without the name. */
export const dnsRecord: Requirement = {
  number: 10,
  title: 'DNS path',
  async audit({
    provider: { site, read },
    discovery,
    metadataPath,
  }): Promise<AuditFinding[] | 'unused' | 'not_visible'> {
    if (site === undefined || discovery === undefined || !discovery.knowsDomain) return 'not_visible';
    const url = dnsPath(discovery.host);
    if (url === undefined) return 'not_visible';
    const { outcome, redirects } = await site.get(url);
    if (isFailure(outcome)) {
      if (outcome.kind === 'name') return 'unused';
      const mend = 'Let a server answer there, with a certificate for this name, or remove the DNS record.';
      return [fault(url, `It ${outcome.reason}.`, why, mend)];
    }
    const mend = 'Serve provider-metadata.json itself as the root of this host.';
    if (redirects.length > 0)
      return [fault(url, `It redirects to ${redirects.at(-1)}, and must serve the file directly.`, why, mend)];
    if (outcome.status !== 200) return [fault(url, `It is answered with status ${outcome.status}.`, why, mend)];
    const metadata = await read(metadataPath);
    if ('fault' in metadata || metadata.bytes.equals(outcome.body)) return [];
    return [fault(url, 'It serves something else than the provider metadata.', why, mend)];
  },
};
