import type { ProviderRole } from '@csaf/types/provider-metadata';

/** Something in a published tree that falls short of a requirement. */
export interface AuditFinding {
  /** Path in the audited folder; of a site, and when it leads elsewhere, the URL. */
  file: string;
  /** An error means that the requirement is not fulfilled; a warning, that some consumers stumble. */
  severity: 'error' | 'warning';
  /** What is wrong, with the offending value. */
  what: string;
  why: string;
  mend: string;
}

/** `unused`: optional, and the provider does without it. `not_visible`: a folder, or the URL that was given, does not show it. */
export type RequirementStatus = 'fulfilled' | 'unfulfilled' | 'unused' | 'not_visible';

/** The editions of the standard that a provider may follow. */
export type Standard = '2.0' | '2.1';

/** One requirement of CSAF §7.1 and what was found. */
export interface RequirementAudit {
  number: number;
  title: string;
  /** `CSAF 2.0 §7.1.15`. */
  section: string;
  status: RequirementStatus;
  /** False when the role does without it: advice of a later standard, or one of several alternatives of which another is fulfilled. */
  binding: boolean;
  findings: AuditFinding[];
}

/** What is known of a provider after all requirements were looked at: of a folder, or of a site. */
export interface Audit {
  folder?: string;
  /** Where the provider metadata of a site was found, or looked for. */
  url?: string;
  /** What the provider metadata states in `metadata_version`; 2.0 when it states nothing that is known. */
  standard: Standard;
  /** Name in the provider metadata. */
  publisher?: string;
  /** Where the tree is served, from the provider metadata's `canonical_url`; ends with `/`. */
  baseUrl?: string;
  documents: number;
  /** What a folder's metadata names of other places, whose files the folder cannot show. */
  elsewhere?: {
    urls: number;
    /** With their ports, in code unit order. */
    hosts: string[];
  };
  /** The role in the provider metadata. */
  claimed?: ProviderRole;
  /** The highest role whose visible requirements are all fulfilled; those that are not visible are taken as fulfilled. */
  reached?: ProviderRole;
  /** Why the role is what it is, by CSAF §7.2. */
  reason: string;
  /** No binding requirement is unfulfilled and the claimed role is reached. */
  passed: boolean;
  requirements: RequirementAudit[];
}
