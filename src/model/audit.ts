import type { ProviderRole } from '@csaf/types/provider-metadata';

/** Something in a published tree that falls short of a requirement. */
export interface AuditFinding {
  /** Path in the audited folder, or the URL when it leads elsewhere. */
  file: string;
  /** An error means that the requirement is not fulfilled; a warning, that some consumers stumble. */
  severity: 'error' | 'warning';
  /** What is wrong, with the offending value. */
  what: string;
  why: string;
  mend: string;
}

/** `unused`: optional, and the provider does without it. `not_visible`: only a running server shows it. */
export type RequirementStatus = 'fulfilled' | 'unfulfilled' | 'unused' | 'not_visible';

/** One requirement of CSAF 2.0 §7.1 and what was found. */
export interface RequirementAudit {
  number: number;
  title: string;
  /** `CSAF 2.0 §7.1.15`. */
  section: string;
  status: RequirementStatus;
  findings: AuditFinding[];
}

/** What is known of a published tree after all requirements were looked at. */
export interface Audit {
  folder: string;
  /** Name in the provider metadata. */
  publisher?: string;
  /** Where the tree is served, from the provider metadata's `canonical_url`; ends with `/`. */
  baseUrl?: string;
  documents: number;
  /** The role in the provider metadata. */
  claimed?: ProviderRole;
  /** The highest role whose visible requirements are all fulfilled; those that are not visible in a folder are taken as fulfilled. */
  reached?: ProviderRole;
  /** Why the role is what it is, by CSAF 2.0 §7.2. */
  reason: string;
  /** No requirement is unfulfilled and the claimed role is reached. */
  passed: boolean;
  requirements: RequirementAudit[];
}
