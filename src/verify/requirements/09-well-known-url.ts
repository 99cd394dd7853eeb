import type { AuditFinding } from '../../model/audit.ts';
import { providerMetadataPath } from '../../standard/provider-paths.ts';
import { shown, textAt } from '../json.ts';
import { fault, type Requirement } from '../requirement.ts';
import type { Discovery } from '../site/discovery.ts';
import { isFailure } from '../site/exchange.ts';
import type { Survey } from '../survey.ts';

const why = 'It is the first place where consumers look when they know only your domain.';

/** The provider metadata is at `/.well-known/csaf/` of the host itself (CSAF 2.0 §7.1.9). */
export const wellKnownUrl: Requirement = {
  number: 9,
  title: 'Well-known URL',
  async audit(survey) {
    const { provider, metadata, discovery } = survey;
    if (discovery !== undefined) return auditSite(survey, discovery);
    if (provider.files?.has(providerMetadataPath) !== true) {
      return [fault(providerMetadataPath, 'There is no provider metadata here.', why, 'Publish it here.')];
    }
    if ('fault' in metadata)
      return [
        fault(
          providerMetadataPath,
          `The provider metadata ${metadata.fault}.`,
          why,
          'Build and publish the tree again.',
        ),
      ];
    const url = textAt(metadata.value, 'canonical_url') ?? '';
    if (URL.parse(url)?.pathname === `/${providerMetadataPath}`) return [];
    return [
      fault(
        providerMetadataPath,
        `It is served as ${shown(url)}, which is not at the root of its host.`,
        why,
        'Serve the tree at the root of a host, or copy the file there.',
      ),
    ];
  },
};

async function auditSite(
  { provider: { site }, metadataPath }: Survey,
  { host, knowsDomain }: Discovery,
): Promise<AuditFinding[] | 'not_visible'> {
  const url = `https://${host}/${providerMetadataPath}`;
  if (site === undefined) return 'not_visible';
  const { outcome, redirects } = await site.get(url);
  const mend = 'Publish it here.';
  // Another host may be the party's main domain, when we were not told.
  if (isFailure(outcome)) return knowsDomain ? [fault(url, `It ${outcome.reason}.`, why, mend)] : 'not_visible';
  if (outcome.status !== 200) {
    if (!knowsDomain) return 'not_visible';
    return [fault(url, `There is no provider metadata here (status ${outcome.status}).`, why, mend)];
  }
  if (redirects.length > 0)
    return [fault(url, `It redirects to ${redirects.at(-1)}, and must serve the file directly.`, why, mend)];
  const read = await site.read(metadataPath);
  if ('bytes' in read && read.bytes.equals(outcome.body)) return [];
  if (!knowsDomain) return 'not_visible';
  return [
    fault(url, `Another file is here than ${metadataPath}.`, why, 'Serve one provider-metadata.json everywhere.'),
  ];
}
