import type { CvssV2, CvssV3 } from './cvss.ts';

export type {
  CvssExploitability,
  CvssRemediationLevel,
  CvssRequirement,
  CvssScore,
  CvssSeverity,
  CvssV2,
  CvssV2Impact,
  CvssV3,
  CvssV3AttackVector,
  CvssV3Level,
} from './cvss.ts';

/** A whole CSAF 2.0 document (CSAF 2.0 §3.2). */
export interface CsafDocument {
  document: DocumentMeta;
  product_tree?: ProductTree;
  vulnerabilities?: Vulnerability[];
}

/** What the document says about itself: title, publisher, tracking and the like (CSAF 2.0 §3.2.1). */
export interface DocumentMeta {
  acknowledgments?: Acknowledgment[];
  aggregate_severity?: AggregateSeverity;
  category: string;
  csaf_version: '2.0';
  distribution?: Distribution;
  lang?: Lang;
  notes?: Note[];
  publisher: Publisher;
  references?: Reference[];
  source_lang?: Lang;
  title: string;
  tracking: Tracking;
}

/** People or organisations to thank, and for what (CSAF 2.0 §3.1.1). */
export interface Acknowledgment {
  names?: string[];
  organization?: string;
  summary?: string;
  urls?: string[];
}

/** A language tag after BCP 47, such as `en` or `de-AT` (CSAF 2.0 §3.1.4). */
export type Lang = string;

/** Text for readers, of a stated kind (CSAF 2.0 §3.1.5). */
export interface Note {
  audience?: string;
  category: NoteCategory;
  text: string;
  title?: string;
}

/** What a note is for (CSAF 2.0 §3.1.5). */
export type NoteCategory = 'description' | 'details' | 'faq' | 'general' | 'legal_disclaimer' | 'other' | 'summary';

/** A link to this document elsewhere or to further reading (CSAF 2.0 §3.1.10). */
export interface Reference {
  category?: ReferenceCategory;
  summary: string;
  url: string;
}

/** Whether a reference leads to this same document (`self`) or elsewhere; absent means `external` (CSAF 2.0 §3.1.10). */
export type ReferenceCategory = 'external' | 'self';

/** A document or revision version: an integer or a semantic version, as text (CSAF 2.0 §3.1.11). */
export type Version = string;

/** One severity for the document as a whole, on the publisher's own scale (CSAF 2.0 §3.2.1.2). */
export interface AggregateSeverity {
  namespace?: string;
  text: string;
}

/** To whom the document may be passed on (CSAF 2.0 §3.2.1.5). */
export interface Distribution {
  text?: string;
  tlp?: Tlp;
}

/** The Traffic Light Protocol marking (CSAF 2.0 §3.2.1.5.2). */
export interface Tlp {
  label: TlpLabel;
  url?: string;
}

/** A label of TLP 1.0 (CSAF 2.0 §3.2.1.5.2). */
export type TlpLabel = 'AMBER' | 'GREEN' | 'RED' | 'WHITE';

/** Who issues the document (CSAF 2.0 §3.2.1.8). */
export interface Publisher {
  category: PublisherCategory;
  contact_details?: string;
  issuing_authority?: string;
  name: string;
  namespace: string;
}

/** In what part the publisher acts (CSAF 2.0 §3.2.1.8.1). */
export type PublisherCategory = 'coordinator' | 'discoverer' | 'other' | 'translator' | 'user' | 'vendor';

/** The document's identifier, version, dates and history (CSAF 2.0 §3.2.1.12). */
export interface Tracking {
  aliases?: string[];
  current_release_date: string;
  generator?: Generator;
  id: string;
  initial_release_date: string;
  revision_history: Revision[];
  status: TrackingStatus;
  version: Version;
}

/** What made the document, and when (CSAF 2.0 §3.2.1.12.3). */
export interface Generator {
  date?: string;
  engine: GeneratorEngine;
}

/** The program that made the document (CSAF 2.0 §3.2.1.12.3). */
export interface GeneratorEngine {
  name: string;
  version?: string;
}

/** One entry of the revision history (CSAF 2.0 §3.2.1.12.6). */
export interface Revision {
  date: string;
  legacy_version?: string;
  number: Version;
  summary: string;
}

/** How finished the document is (CSAF 2.0 §3.2.1.12.7). */
export type TrackingStatus = 'draft' | 'final' | 'interim';

/** Every product the document speaks of (CSAF 2.0 §3.2.2). */
export interface ProductTree {
  branches?: Branch[];
  full_product_names?: FullProductName[];
  product_groups?: ProductGroup[];
  relationships?: Relationship[];
}

/** A node of the product tree; it holds either further `branches` or one `product`, never both (CSAF 2.0 §3.1.2). */
export interface Branch {
  branches?: Branch[];
  category: BranchCategory;
  name: string;
  product?: FullProductName;
}

/** What the name of a branch names (CSAF 2.0 §3.1.2.2). */
export type BranchCategory =
  | 'architecture'
  | 'host_name'
  | 'language'
  | 'legacy'
  | 'patch_level'
  | 'product_family'
  | 'product_name'
  | 'product_version'
  | 'product_version_range'
  | 'service_pack'
  | 'specification'
  | 'vendor';

/** A product with its identifier within the document (CSAF 2.0 §3.1.3). */
export interface FullProductName {
  name: string;
  product_id: ProductId;
  product_identification_helper?: ProductIdentificationHelper;
}

/** An identifier of a product, unique in the document (CSAF 2.0 §3.1.8). */
export type ProductId = string;

/** An identifier of a product group, unique in the document (CSAF 2.0 §3.1.6). */
export type ProductGroupId = string;

/** Ways to recognise a product among one's assets (CSAF 2.0 §3.1.3.3). */
export interface ProductIdentificationHelper {
  cpe?: string;
  hashes?: CryptographicHashes[];
  model_numbers?: string[];
  purl?: string;
  sbom_urls?: string[];
  serial_numbers?: string[];
  skus?: string[];
  x_generic_uris?: GenericUri[];
}

/** The hashes of one file of a product (CSAF 2.0 §3.1.3.3.2). */
export interface CryptographicHashes {
  file_hashes: FileHash[];
  filename: string;
}

/** One hash of a file, as hexadecimal digits (CSAF 2.0 §3.1.3.3.2). */
export interface FileHash {
  algorithm: string;
  value: string;
}

/** An identifier from a scheme that CSAF does not name (CSAF 2.0 §3.1.3.3.8). */
export interface GenericUri {
  namespace: string;
  uri: string;
}

/** Products that later sections can name together (CSAF 2.0 §3.2.2.3). */
export interface ProductGroup {
  group_id: ProductGroupId;
  product_ids: ProductId[];
  summary?: string;
}

/** A product made of two others, such as an application on an operating system (CSAF 2.0 §3.2.2.4). */
export interface Relationship {
  category: RelationshipCategory;
  full_product_name: FullProductName;
  product_reference: ProductId;
  relates_to_product_reference: ProductId;
}

/** How the two products of a relationship belong together (CSAF 2.0 §3.2.2.4). */
export type RelationshipCategory =
  | 'default_component_of'
  | 'external_component_of'
  | 'installed_on'
  | 'installed_with'
  | 'optional_component_of';

/** One vulnerability and what it means for the products (CSAF 2.0 §3.2.3). */
export interface Vulnerability {
  acknowledgments?: Acknowledgment[];
  cve?: string;
  cwe?: Cwe;
  discovery_date?: string;
  flags?: Flag[];
  ids?: VulnerabilityId[];
  involvements?: Involvement[];
  notes?: Note[];
  product_status?: ProductStatus;
  references?: Reference[];
  release_date?: string;
  remediations?: Remediation[];
  scores?: Score[];
  threats?: Threat[];
  title?: string;
}

/** The weakness behind a vulnerability, by number and name (CSAF 2.0 §3.2.3.3). */
export interface Cwe {
  id: string;
  name: string;
}

/** A machine-readable reason why products are not affected (CSAF 2.0 §3.2.3.5). */
export interface Flag {
  date?: string;
  group_ids?: ProductGroupId[];
  label: FlagLabel;
  product_ids?: ProductId[];
}

/** The reasons a flag can give; VEX calls them justifications (CSAF 2.0 §3.2.3.5). */
export type FlagLabel =
  | 'component_not_present'
  | 'inline_mitigations_already_exist'
  | 'vulnerable_code_cannot_be_controlled_by_adversary'
  | 'vulnerable_code_not_in_execute_path'
  | 'vulnerable_code_not_present';

/** What a tracking system other than CVE calls the vulnerability (CSAF 2.0 §3.2.3.6). */
export interface VulnerabilityId {
  system_name: string;
  text: string;
}

/** What one party has done about the vulnerability so far (CSAF 2.0 §3.2.3.7). */
export interface Involvement {
  date?: string;
  party: InvolvementParty;
  status: InvolvementStatus;
  summary?: string;
}

/** Who is involved (CSAF 2.0 §3.2.3.7). */
export type InvolvementParty = 'coordinator' | 'discoverer' | 'other' | 'user' | 'vendor';

/** How far the involved party has come (CSAF 2.0 §3.2.3.7). */
export type InvolvementStatus =
  | 'completed'
  | 'contact_attempted'
  | 'disputed'
  | 'in_progress'
  | 'not_contacted'
  | 'open';

/** Which products are affected, fixed, or neither (CSAF 2.0 §3.2.3.9). */
export interface ProductStatus {
  first_affected?: ProductId[];
  first_fixed?: ProductId[];
  fixed?: ProductId[];
  known_affected?: ProductId[];
  known_not_affected?: ProductId[];
  last_affected?: ProductId[];
  recommended?: ProductId[];
  under_investigation?: ProductId[];
}

/** What to do about the vulnerability (CSAF 2.0 §3.2.3.12). */
export interface Remediation {
  category: RemediationCategory;
  date?: string;
  details: string;
  entitlements?: string[];
  group_ids?: ProductGroupId[];
  product_ids?: ProductId[];
  restart_required?: RestartRequired;
  url?: string;
}

/** What kind of answer a remediation is (CSAF 2.0 §3.2.3.12.1). */
export type RemediationCategory = 'mitigation' | 'no_fix_planned' | 'none_available' | 'vendor_fix' | 'workaround';

/** What must be restarted for a remediation to take effect (CSAF 2.0 §3.2.3.12.7). */
export interface RestartRequired {
  category: RestartCategory;
  details?: string;
}

/** The part that must be restarted (CSAF 2.0 §3.2.3.12.7). */
export type RestartCategory =
  | 'connected'
  | 'dependencies'
  | 'machine'
  | 'none'
  | 'parent'
  | 'service'
  | 'system'
  | 'vulnerable_component'
  | 'zone';

/** CVSS scores and the products that they hold for (CSAF 2.0 §3.2.3.13). */
export interface Score {
  cvss_v2?: CvssV2;
  cvss_v3?: CvssV3;
  products: ProductId[];
}

/** What is known of exploitation, impact or targets as of a date (CSAF 2.0 §3.2.3.14). */
export interface Threat {
  category: ThreatCategory;
  date?: string;
  details: string;
  group_ids?: ProductGroupId[];
  product_ids?: ProductId[];
}

/** What a threat tells of (CSAF 2.0 §3.2.3.14). */
export type ThreatCategory = 'exploit_status' | 'impact' | 'target_set';
