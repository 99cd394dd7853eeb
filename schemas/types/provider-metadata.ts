import type { Publisher, TlpLabel } from './csaf-2.0.ts';
import type { Publisher as Publisher21, TlpLabel as TlpLabel21 } from './csaf-2.1.ts';

/** What an issuing party says about itself and where its CSAF 2.0 documents are (CSAF 2.0 §7.1.7). */
export interface ProviderMetadata {
  canonical_url: string;
  distributions?: ProviderDistribution[];
  last_updated: string;
  list_on_CSAF_aggregators: boolean;
  metadata_version: '2.0';
  mirror_on_CSAF_aggregators: boolean;
  public_openpgp_keys?: PublicOpenPgpKey[];
  publisher: Publisher;
  role: ProviderRole;
}

/** Which set of the standard's requirements the issuing party fulfils (CSAF 2.0 §7.2). */
export type ProviderRole = 'csaf_publisher' | 'csaf_provider' | 'csaf_trusted_provider';

/** One way to the documents: a directory, ROLIE feeds, or both (CSAF 2.0 §7.1.7). */
export interface ProviderDistribution {
  directory_url?: string;
  rolie?: RolieDistribution;
}

/** The ROLIE documents of a distribution (CSAF 2.0 §7.1.15 to §7.1.17). */
export interface RolieDistribution {
  categories?: string[];
  feeds: ProviderFeed[];
  services?: string[];
}

/** A ROLIE feed and the label of what it lists (CSAF 2.0 §7.1.15). */
export interface ProviderFeed {
  summary?: string;
  tlp_label: FeedTlpLabel;
  url: string;
}

/** The label of a feed; unlike a document, a feed can say that it has none (CSAF 2.0 §7.1.15). */
export type FeedTlpLabel = 'UNLABELED' | TlpLabel;

/** A key that signs the documents (CSAF 2.0 §7.1.20). */
export interface PublicOpenPgpKey {
  fingerprint?: string;
  url: string;
}

/** What an issuing party says about itself and where its CSAF 2.1 documents are (CSAF 2.1 §7.1.7). */
export interface ProviderMetadata21 {
  $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/provider.json';
  canonical_url: string;
  distributions?: ProviderDistribution21[];
  last_updated: string;
  list_on_CSAF_aggregators: boolean;
  maintained_from?: string;
  maintained_until?: string;
  metadata_version: '2.1';
  mirror_on_CSAF_aggregators: boolean;
  public_openpgp_keys?: PublicOpenPgpKey21[];
  publisher: Publisher21;
  role: ProviderRole;
}

/** One way to the documents: a directory, ROLIE feeds, or both (CSAF 2.1 §7.1.7). */
export interface ProviderDistribution21 {
  directory?: ProviderDirectory21;
  rolie?: RolieDistribution21;
}

/** A directory and the label of what it holds (CSAF 2.1 §7.1.11). */
export interface ProviderDirectory21 {
  tlp_label: TlpLabel21;
  url: string;
}

/** The ROLIE documents of a distribution (CSAF 2.1 §7.1.15 to §7.1.17). */
export interface RolieDistribution21 {
  categories?: string[];
  feeds: ProviderFeed21[];
  services?: string[];
}

/** A ROLIE feed, its label, and when it last changed (CSAF 2.1 §7.1.15). */
export interface ProviderFeed21 {
  last_updated: string;
  summary?: string;
  tlp_label: TlpLabel21;
  url: string;
}

/** A key that signs the documents, always with its fingerprint (CSAF 2.1 §7.1.20). */
export interface PublicOpenPgpKey21 {
  fingerprint: string;
  url: string;
}
