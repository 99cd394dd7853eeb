import { providerMetadataPath } from '../../standard/provider-paths.ts';
import { shown, textAt } from '../json.ts';
import { fault, type Requirement } from '../requirement.ts';

/** The provider metadata is at `/.well-known/csaf/` of the host itself (CSAF 2.0 §7.1.9). */
export const wellKnownUrl: Requirement = {
  number: 9,
  title: 'Well-known URL',
  async audit({ folder, metadata }) {
    const why = 'It is the first place where consumers look when they know only your domain.';
    if (!folder.files.has(providerMetadataPath)) {
      return [fault(providerMetadataPath, 'There is no provider metadata here.', why, 'Publish it here.')];
    }
    if ('fault' in metadata)
      return [fault(providerMetadataPath, `The provider metadata ${metadata.fault}.`, why, 'Build the tree again.')];
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
