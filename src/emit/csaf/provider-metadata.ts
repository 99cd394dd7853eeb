import type { Publisher as CsafPublisher } from '@csaf/types/csaf-2.0';
import type { ProviderDistribution, ProviderMetadata } from '@csaf/types/provider-metadata';
import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { Publisher, Released } from '../../model/publication.ts';
import { instant } from '../../standard/date.ts';
import { json } from '../../standard/media-types.ts';
import {
  csafRoot,
  labelFolder,
  providerMetadataPath,
  publicKeyPath,
  rolieCategoryPath,
  rolieFeedPath,
  rolieServicePath,
} from '../../standard/provider-paths.ts';
import { formatJson } from '../json-text.ts';
import { namedDistributions, type PlacedDistribution } from './distributions.ts';
import { publishedKeys } from './public-keys.ts';

/** The file that every consumer starts from (CSAF 2.0 §7.1.7). */
export function emitProviderMetadata(released: Released, context: EmitContext): Artifact[] {
  const content = formatJson(providerMetadata(released, context));
  return [{ path: providerMetadataPath, mediaType: json, content, seal: 'none', wave: 'metadata' }];
}

function providerMetadata(released: Released, context: EmitContext): ProviderMetadata {
  const { publisher } = released;
  const all = namedDistributions(released, context);
  return {
    canonical_url: `${publisher.baseUrl}${providerMetadataPath}`,
    distributions: all.map(distribution),
    last_updated: all.map(({ updated }) => updated).reduce((a, b) => (instant(b) > instant(a) ? b : a)),
    list_on_CSAF_aggregators: publisher.aggregators.list,
    metadata_version: '2.0',
    mirror_on_CSAF_aggregators: publisher.aggregators.mirror,
    public_openpgp_keys: publishedKeys(context).map(({ fingerprint }) => ({
      fingerprint,
      url: `${publisher.baseUrl}${publicKeyPath(fingerprint)}`,
    })),
    publisher: csafPublisher(publisher),
    role: 'csaf_trusted_provider',
  };
}

/**
 * ROLIE and directory of one label together: csaf_downloader and csaf_aggregator, which know both, take ROLIE; csaf-walker walks both.
 */
function distribution({ label, publisher }: PlacedDistribution): ProviderDistribution {
  const { name, baseUrl } = publisher;
  const labelled = label === 'UNLABELED' ? 'unlabeled' : `TLP:${label}`;
  return {
    // Some clients join relative paths to it, so it ends with a slash.
    directory_url: `${baseUrl}${csafRoot}${labelFolder(label)}`,
    rolie: {
      categories: [`${baseUrl}${rolieCategoryPath(label)}`],
      feeds: [
        {
          summary: `All ${labelled} advisories of ${name}.`,
          tlp_label: label,
          url: `${baseUrl}${rolieFeedPath(label)}`,
        },
      ],
      services: [`${baseUrl}${rolieServicePath}`],
    },
  };
}

function csafPublisher({ category, contact, issuingAuthority, name, namespace }: Publisher): CsafPublisher {
  return {
    category,
    contact_details: contact,
    ...(issuingAuthority === undefined ? {} : { issuing_authority: issuingAuthority }),
    name,
    namespace,
  };
}
