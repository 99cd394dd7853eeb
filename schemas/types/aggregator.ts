import type { Publisher } from './csaf-2.0.ts';
import type { Publisher as Publisher21 } from './csaf-2.1.ts';
import type { ProviderRole } from './provider-metadata.ts';

/** The list of issuing parties that a CSAF 2.0 lister or aggregator keeps (CSAF 2.0 §7.1.21). */
export interface Aggregator {
  aggregator: AggregatorParty;
  aggregator_version: '2.0';
  canonical_url: string;
  csaf_providers: AggregatedProvider[];
  csaf_publishers?: AggregatedPublisher[];
  last_updated: string;
}

/** Who keeps the list (CSAF 2.0 §7.1.21). */
export interface AggregatorParty {
  category: AggregatorCategory;
  contact_details?: string;
  issuing_authority?: string;
  name: string;
  namespace: string;
}

/** Whether the party only lists others or mirrors their documents too (CSAF 2.0 §7.2.4, §7.2.5). */
export type AggregatorCategory = 'aggregator' | 'lister';

/** A CSAF provider on the list and where it is mirrored (CSAF 2.0 §7.1.21). */
export interface AggregatedProvider {
  metadata: AggregatedMetadata;
  mirrors?: string[];
}

/** A CSAF publisher on the list, which others must mirror, and how often they do (CSAF 2.0 §7.1.21). */
export interface AggregatedPublisher {
  metadata: AggregatedMetadata;
  mirrors: string[];
  update_interval: string;
}

/** What the list tells of an issuing party, drawn from its provider metadata (CSAF 2.0 §7.1.21). */
export interface AggregatedMetadata {
  last_updated: string;
  publisher: Publisher;
  role?: ProviderRole;
  url: string;
}

/** The list of issuing parties that a CSAF 2.1 lister or aggregator keeps (CSAF 2.1 §7.1.21). */
export interface Aggregator21 {
  $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/aggregator.json';
  aggregator: AggregatorParty;
  aggregator_version: '2.1';
  canonical_url: string;
  csaf_providers: AggregatedProvider21[];
  csaf_publishers?: AggregatedPublisher21[];
  last_updated: string;
  maintained_from?: string;
  maintained_until?: string;
}

/** A CSAF provider on the list and where it is mirrored (CSAF 2.1 §7.1.21). */
export interface AggregatedProvider21 {
  metadata: AggregatedMetadata21;
  mirrors?: string[];
}

/** A CSAF publisher on the list, which others must mirror, and how often they do (CSAF 2.1 §7.1.21). */
export interface AggregatedPublisher21 {
  metadata: AggregatedMetadata21;
  mirrors: string[];
  update_interval: string;
}

/** What the list tells of an issuing party; the role is always told (CSAF 2.1 §7.1.21). */
export interface AggregatedMetadata21 {
  last_updated: string;
  publisher: Publisher21;
  role: ProviderRole;
  url: string;
}
