import type {
  Acknowledgment,
  AggregateSeverity,
  CryptographicHashes,
  Flag,
  GenericUri,
  InvolvementParty,
  InvolvementStatus,
  Lang,
  NoteCategory,
  ProductGroup,
  ProductGroupId,
  ProductId,
  Reference,
  RelationshipCategory,
  RestartRequired,
  Threat,
  Tracking,
} from './csaf-2.0.ts';
import type { CvssV2, CvssV3, CvssV4 } from './cvss.ts';
import type { SsvcSelectionList } from './ssvc.ts';

// What CSAF 2.1 took over from 2.0 unchanged.
export type {
  Acknowledgment,
  AggregateSeverity,
  CryptographicHashes,
  FileHash,
  Flag,
  FlagLabel,
  Generator,
  GeneratorEngine,
  GenericUri,
  InvolvementParty,
  InvolvementStatus,
  Lang,
  NoteCategory,
  ProductGroup,
  ProductGroupId,
  ProductId,
  Reference,
  ReferenceCategory,
  RelationshipCategory,
  RestartCategory,
  RestartRequired,
  Revision,
  Threat,
  ThreatCategory,
  Tracking,
  TrackingStatus,
  Version,
} from './csaf-2.0.ts';
export type * from './cvss.ts';
export type * from './ssvc.ts';

/** A whole CSAF 2.1 document, as of Committee Specification Draft 03 (CSAF 2.1 §3.2). */
export interface CsafDocument {
  $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json';
  document: DocumentMeta;
  product_tree?: ProductTree;
  vulnerabilities?: Vulnerability[];
  x_extensions?: Extension[];
}

/** What the document says about itself: title, publisher, tracking and the like (CSAF 2.1 §3.2.2). */
export interface DocumentMeta {
  acknowledgments?: Acknowledgment[];
  aggregate_severity?: AggregateSeverity;
  category: string;
  csaf_version: '2.1';
  distribution: Distribution;
  lang?: Lang;
  license_expression?: string;
  notes?: Note[];
  publisher: Publisher;
  references?: Reference[];
  source_lang?: Lang;
  title: string;
  tracking: Tracking;
  x_extensions?: Extension[];
}

/** Content that an extension of CSAF defines (CSAF 2.1 §3.1.3). */
export interface Extension {
  $schema: string;
  category: ExtensionCategory;
  critical: boolean;
  content: Record<string, unknown>;
}

/** How much an extension matters for understanding the document (CSAF 2.1 §3.1.3). */
export type ExtensionCategory = 'essential' | 'significant' | 'supplementary';

/** Text for readers, of a stated kind, for all products or some (CSAF 2.1 §3.1.6). */
export interface Note {
  audience?: string;
  category: NoteCategory;
  group_ids?: ProductGroupId[];
  product_ids?: ProductId[];
  text: string;
  title?: string;
}

/** To whom the document may be passed on (CSAF 2.1 §3.2.2.5). */
export interface Distribution {
  sharing_group?: SharingGroup;
  text?: string;
  tlp: Tlp;
}

/** The group of parties that the document is shared with, known by a UUID (CSAF 2.1 §3.2.2.5.1). */
export interface SharingGroup {
  id: string;
  name?: string;
}

/** The Traffic Light Protocol marking (CSAF 2.1 §3.2.2.5.3). */
export interface Tlp {
  label: TlpLabel;
  url?: string;
}

/** A label of TLP 2.0 (CSAF 2.1 §3.2.2.5.3). */
export type TlpLabel = 'AMBER' | 'AMBER+STRICT' | 'CLEAR' | 'GREEN' | 'RED';

/** Who issues the document (CSAF 2.1 §3.2.2.9). */
export interface Publisher {
  category: PublisherCategory;
  contact_details?: string;
  issuing_authority?: string;
  name: string;
  namespace: string;
}

/** In what part the publisher acts (CSAF 2.1 §3.2.2.9.1). */
export type PublisherCategory =
  | 'coordinator'
  | 'discoverer'
  | 'multiplier'
  | 'other'
  | 'translator'
  | 'user'
  | 'vendor';

/** Every product the document speaks of (CSAF 2.1 §3.2.3). */
export interface ProductTree {
  branches?: Branch[];
  full_product_names?: FullProductName[];
  product_groups?: ProductGroup[];
  product_paths?: ProductPath[];
}

/** A node of the product tree; it holds either further `branches` or one `product`, never both (CSAF 2.1 §3.1.2). */
export interface Branch {
  branches?: Branch[];
  category: BranchCategory;
  name: string;
  product?: FullProductName;
}

/** What the name of a branch names (CSAF 2.1 §3.1.2.2). */
export type BranchCategory =
  | 'architecture'
  | 'host_name'
  | 'language'
  | 'patch_level'
  | 'platform'
  | 'product_family'
  | 'product_name'
  | 'product_version'
  | 'product_version_range'
  | 'service_pack'
  | 'specification'
  | 'vendor';

/** A product with its identifier within the document (CSAF 2.1 §3.1.4). */
export interface FullProductName {
  name: string;
  product_id: ProductId;
  product_identification_helper?: ProductIdentificationHelper;
  x_extensions?: Extension[];
}

/** Ways to recognise a product among one's assets (CSAF 2.1 §3.1.4.3). */
export interface ProductIdentificationHelper {
  cpe?: string;
  hashes?: CryptographicHashes[];
  model_numbers?: string[];
  purls?: string[];
  sbom_urls?: string[];
  serial_numbers?: string[];
  skus?: string[];
  x_generic_uris?: GenericUri[];
}

/** A product made of others, told as a path from the first through each next one (CSAF 2.1 §3.2.3.4). */
export interface ProductPath {
  beginning_product_reference: ProductId;
  full_product_name: FullProductName;
  subpaths: Subpath[];
}

/** One step of a product path (CSAF 2.1 §3.1.12). */
export interface Subpath {
  category: RelationshipCategory;
  next_product_reference: ProductId;
}

/** One vulnerability and what it means for the products (CSAF 2.1 §3.2.4). */
export interface Vulnerability {
  acknowledgments?: Acknowledgment[];
  cve?: string;
  cwes?: Cwe[];
  disclosure_date?: string;
  discovery_date?: string;
  first_known_exploitation_dates?: FirstKnownExploitationDate[];
  flags?: Flag[];
  ids?: VulnerabilityId[];
  involvements?: Involvement[];
  metrics?: Metric[];
  notes?: Note[];
  product_status?: ProductStatus;
  references?: Reference[];
  remediations?: Remediation[];
  threats?: Threat[];
  title?: string;
  x_extensions?: Extension[];
}

/** A weakness behind a vulnerability, by number, name and version of the CWE list (CSAF 2.1 §3.2.4.3). */
export interface Cwe {
  id: string;
  name: string;
  version: string;
}

/** When exploitation was first known of, and as of when that is said (CSAF 2.1 §3.2.4.6). */
export interface FirstKnownExploitationDate {
  date: string;
  exploitation_date: string;
  group_ids?: ProductGroupId[];
  product_ids?: ProductId[];
}

/** What a tracking system other than CVE calls the vulnerability (CSAF 2.1 §3.2.4.8). */
export interface VulnerabilityId {
  group_ids?: ProductGroupId[];
  product_ids?: ProductId[];
  system_name: string;
  text: string;
}

/** What one party has done about the vulnerability so far (CSAF 2.1 §3.2.4.9). */
export interface Involvement {
  contact?: string;
  date?: string;
  group_ids?: ProductGroupId[];
  party: InvolvementParty;
  product_ids?: ProductId[];
  status: InvolvementStatus;
  summary?: string;
}

/** Metrics from one source and the products that they hold for (CSAF 2.1 §3.2.4.10). */
export interface Metric {
  content: MetricContent;
  products: ProductId[];
  source?: string;
}

/** The metrics themselves (CSAF 2.1 §3.2.4.10.1). */
export interface MetricContent {
  cvss_v2?: CvssV2;
  cvss_v3?: CvssV3;
  cvss_v4?: CvssV4;
  epss?: Epss;
  qualitative_severity_rating?: QualitativeSeverityRating;
  ssvc_v2?: SsvcSelectionList;
  x_extensions?: Extension[];
}

/** The EPSS estimate at one moment; both numbers are written as text (CSAF 2.1 §3.2.4.10.1). */
export interface Epss {
  percentile: string;
  probability: string;
  timestamp: string;
}

/** A severity in one word, where no scoring system was used (CSAF 2.1 §3.2.4.10.1). */
export type QualitativeSeverityRating = 'critical' | 'high' | 'low' | 'medium' | 'none';

/** Which products are affected, fixed, neither, or not known to be (CSAF 2.1 §3.2.4.12). */
export interface ProductStatus {
  first_affected?: ProductId[];
  first_fixed?: ProductId[];
  fixed?: ProductId[];
  known_affected?: ProductId[];
  known_not_affected?: ProductId[];
  last_affected?: ProductId[];
  recommended?: ProductId[];
  under_investigation?: ProductId[];
  unknown?: ProductId[];
}

/** What to do about the vulnerability (CSAF 2.1 §3.2.4.14). */
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

/** What kind of answer a remediation is (CSAF 2.1 §3.2.4.14.1). */
export type RemediationCategory =
  | 'fix_planned'
  | 'mitigation'
  | 'no_fix_planned'
  | 'none_available'
  | 'optional_patch'
  | 'vendor_fix'
  | 'workaround';
