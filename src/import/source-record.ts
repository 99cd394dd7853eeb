import type { AuthoredTimeline } from '../model/authored.ts';

/**
 * What GHSA, OSV and CVE records have in common, read from one of them. Nothing in it is trusted: a draft is checked against the
 * schemas and compiled before it is written.
 */
export interface SourceRecord {
  /** The format as people call it, for messages and the comment in the file. */
  format: string;
  /** Id of the record itself. */
  id: string;
  title: string | undefined;
  /** Markdown. */
  description: string | undefined;
  /** CVE ids that the record is about. */
  cves: string[];
  /** Ids of the same vulnerability in other systems. */
  otherIds: string[];
  cwes: string[];
  /** CVSS vectors. */
  vectors: string[];
  packages: SourcePackage[];
  references: SourceReference[];
  credits: SourceCredit[];
  /** RFC 3339; undefined when the record tells no usable date. */
  published: string | undefined;
  modified: string | undefined;
  withdrawn: Withdrawal | undefined;
  timeline: AuthoredTimeline;
  /** Texts about what to do. */
  remediations: { kind: 'fix' | 'workaround'; text: string }[];
  exploitStatus: string[];
  /** Who publishes, as far as the record tells. */
  publisher: { name: string; namespace?: string } | undefined;
  /** What was read and has no place in an advisory, in words. */
  left: string[];
}

/** That a record was withdrawn, and why where it says so. */
export interface Withdrawal {
  date: string | undefined;
  reason: string | undefined;
}

/** A package or product with its versions in the short forms of an advisory. */
export interface SourcePackage {
  name: string;
  vendor: string | undefined;
  /** Product family of a new entry in the catalogue. */
  family: string | undefined;
  /** Package URL without a version. */
  purl: string | undefined;
  cpe: string | undefined;
  /** `vers` scheme. */
  scheme: string | undefined;
  versions: SourceVersions;
}

/** Versions and ranges by status; what could not be read is quoted in `unread`. */
export interface SourceVersions {
  affected: string[];
  fixed: string[];
  underInvestigation: string[];
  unread: string[];
}

export interface SourceReference {
  url: string;
  summary: string | undefined;
  /** Another representation of the same advisory. */
  self: boolean;
}

export interface SourceCredit {
  name: string;
  url: string | undefined;
  role: string | undefined;
}
