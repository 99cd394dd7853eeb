/**
 * The view model of the web site: all that its pages show, worked out beforehand, so that a page only lays it out.
 * Optional members may be `undefined`; JSON leaves them out.
 */

import type { Visibility } from './publication.ts';

/** HTML from `emit/markdown.ts`; the one kind of string that a page may put in unescaped. */
export type Html = string;

/** A short text, with an address when that address is safe to follow. */
export interface Value {
  text: string;
  href?: string | undefined;
  /** RFC 3339: the text names this moment. */
  datetime?: string | undefined;
  /** An identifier or a digest: set in the fixed font, wraps anywhere. */
  code?: boolean | undefined;
}

/** One row of a list of facts. */
export interface Fact {
  term: string;
  values: Value[];
}

export type SeverityLevel = 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unknown';

export interface SeverityBadge {
  level: SeverityLevel;
  /** `Critical`, or a state such as `Not affected` where nothing is rated; never colour alone. */
  text: string;
  /** `9.8`. */
  score?: string | undefined;
}

/** Why a document is in no public tree; only a preview shows such a one, or the restricted tree. */
export type HeldBack = Exclude<Visibility, 'public'>;

/** What a reader must know before the rest. */
export interface Notice {
  kind: 'withdrawn' | 'interim' | HeldBack;
  title: string;
  text: Html;
}

export interface NoteView {
  title: string;
  /** Category and audience, where the title does not say them. */
  detail?: string | undefined;
  text: Html;
}

/** Products that something holds for. Either summed up (`All 12 affected products`) or named. */
export interface ProductSet {
  summary?: string | undefined;
  names: string[];
}

/** One product over all its versions, by what is known of them. */
export interface ProductLine {
  product: string;
  /** Vendor and family. */
  detail?: string | undefined;
  /** In the order of `ProductOverview.columns`. */
  cells: StatedVersion[][];
}

/** A version, or versions, under one status. */
export interface StatedVersion {
  text: string;
  /** `CVE-2026-12345`, `2 of 7 vulnerabilities`: what the status holds for. Absent when it holds for all vulnerabilities. */
  only?: string[] | undefined;
}

export interface ProductOverview {
  columns: { kind: 'affected' | 'investigation' | 'fixed' | 'recommended' | 'safe'; title: string }[];
  lines: ProductLine[];
}

export interface ScoreView {
  badge: SeverityBadge;
  /** `CVSS 3.1`. */
  system: string;
  vector: string;
  /** FIRST's calculator with this vector. */
  href?: string | undefined;
  /** The vector in words, and further scores. */
  metrics: { name: string; value: string }[];
  products: ProductSet;
}

export interface StatusView {
  kind: ProductOverview['columns'][number]['kind'];
  title: string;
  products: ProductSet;
}

/** A remediation, once for all vulnerabilities that it answers in the same way. */
export interface RemediationView {
  kind: 'fix' | 'workaround' | 'none';
  title: string;
  details: Html;
  facts: Fact[];
  /** Absent when it answers every vulnerability of the document. */
  vulnerabilities?: Value[] | undefined;
  products?: ProductSet | undefined;
}

/** A threat, flag or involvement: what kind, what is said, for which products. */
export interface StatementView {
  title: string;
  date?: Value | undefined;
  text?: Html | undefined;
  products?: ProductSet | undefined;
}

export interface AcknowledgmentView {
  /** Names and organisation. */
  who: string[];
  summary?: Html | undefined;
  links: Value[];
}

export interface VulnerabilityView {
  /** Id of its heading. */
  anchor: string;
  /** `CVE-2026-12345`, or what stands for it. */
  name: string;
  title?: string | undefined;
  badge?: SeverityBadge | undefined;
  facts: Fact[];
  scores: ScoreView[];
  notes: NoteView[];
  statuses: StatusView[];
  flags: StatementView[];
  threats: StatementView[];
  involvements: StatementView[];
  acknowledgments: AcknowledgmentView[];
  references: Fact[];
}

/** A branch of the product tree, or a product. */
export interface TreeNode {
  /** `Vendor`, `Product version`; absent for a product outside of any branch. */
  category?: string | undefined;
  name: string;
  product?: { name: string; facts: Fact[] } | undefined;
  children: TreeNode[];
}

export interface RevisionView {
  number: string;
  date: Value;
  summary: Html;
  legacyVersion?: string | undefined;
}

/** The page of one document; shows all that the document says. */
export interface AdvisoryPage {
  /** Last part of its path. */
  slug: string;
  path: string;
  canonical: string;
  /** Address of the CSAF document. */
  json: string;
  id: string;
  title: string;
  description: string;
  /** Language of the document, when it is not the site's own. */
  lang?: string | undefined;
  badge?: SeverityBadge | undefined;
  notices: Notice[];
  summary: NoteView[];
  /** Dates, version, status. */
  headline: Fact[];
  facts: Fact[];
  downloads: Value[];
  products?: ProductOverview | undefined;
  remediations: RemediationView[];
  vulnerabilities: VulnerabilityView[];
  notes: NoteView[];
  acknowledgments: AcknowledgmentView[];
  references: Fact[];
  revisions: RevisionView[];
  publisher: Fact[];
  tree: TreeNode[];
  relationships: { name: string; facts: Fact[] }[];
  groups: { name: string; facts: Fact[] }[];
  /** What the document holds beyond the standard. */
  further: Fact[];
}

/** One advisory in a list. */
export interface ListEntry {
  id: string;
  title: string;
  href: string;
  lang?: string | undefined;
  badge?: SeverityBadge | undefined;
  /** `TLP:AMBER`, `TLP:RED`: for those alone whom the label names. */
  tlp?: string | undefined;
  state?: 'withdrawn' | 'interim' | Exclude<HeldBack, 'restricted'> | undefined;
  /** Vulnerability ids and products, shortened. */
  vulnerabilities: string[];
  products: string[];
  released: Value;
  /** Absent when that was on the same day. */
  updated?: Value | undefined;
  version: string;
}

export interface ListPage {
  /** Path below the root: empty for the start page, `archive/2026/`, `archive/2026/2/`. */
  path: string;
  canonical: string;
  title: string;
  description: string;
  /** Newest first. */
  years: { year: string; entries: ListEntry[] }[];
  /** `Page 2 of 7`. */
  position?: string | undefined;
  newer?: Value | undefined;
  older?: Value | undefined;
}

/** Someone thanked, with the advisories that thank them, newest first. */
export interface Honoree {
  name: string;
  organizations: string[];
  links: Value[];
  advisories: Value[];
}

/** A part of the policy page. */
export interface PolicySection {
  anchor: string;
  title: string;
  blocks: PolicyBlock[];
}

export type PolicyBlock =
  | { kind: 'prose'; html: Html }
  | { kind: 'list'; title?: string | undefined; ordered: boolean; items: Html[] }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'table'; title: string; head: string[]; rows: Html[][] };

export interface KeyView {
  /** In groups of four. */
  fingerprint: string;
  userId?: string | undefined;
  /** `further` keys once signed, will sign, or are there to encrypt to. */
  state: 'current' | 'further' | 'revoked';
  facts: Fact[];
  download?: Value | undefined;
  armored: string;
}

/** Lines for a shell, each to copy as a whole. */
export interface Recipe {
  title: string;
  text: string;
  command: string;
}

export interface Endpoint {
  name: string;
  text: string;
  link: Value;
}

/** What every page has around its content. */
export interface Frame {
  publisher: string;
  /** Ends with `/`. */
  baseUrl: string;
  /** Path of `baseUrl`: starts and ends with `/`. */
  base: string;
  /** Signed with a throwaway development key: every page says so. */
  development: boolean;
  /** Not for everyone: every page says so, and asks search engines to leave it out. */
  restricted?: true | undefined;
  /** Only {@link PreviewData} has it; nothing with it is ever built. */
  preview?: undefined;
  navigation: Value[];
  /** `<link rel="alternate">` of every page. */
  alternates: { title: string; type: string; href: string }[];
  footer: Fact[];
}

export interface SiteData {
  frame: Frame;
  lists: ListPage[];
  /** Years with more entries than the start page shows, with their counts. */
  archive: { year: string; count: number; href: string }[];
  advisories: AdvisoryPage[];
  /** By the year of the newest advisory that thanks them. */
  hallOfFame: { years: { year: string; people: Honoree[] }[]; anonymous: number };
  policy: { sections: PolicySection[]; description: string };
  feeds: {
    groups: { title: string; feeds: { title: string; links: { title: string; values: Value[] }[] }[] }[];
    endpoints: Endpoint[];
    recipes: Recipe[];
  };
  keys: { keys: KeyView[]; recipes: Recipe[]; securityTxt: Value };
}

/** What a preview says on top of every page. */
export interface Preview {
  /** How many advisories are shown that no build would give to the public. */
  heldBack: number;
  /** What is at fault at the moment, as a report in plain text; pages show what held before. */
  faults?: { title: string; report: string } | undefined;
}

/** The web site as only its author sees it, with all that is held back. It is no {@link SiteData}, so nothing that writes takes it. */
export interface PreviewData extends Omit<SiteData, 'frame'> {
  frame: Omit<Frame, 'preview'> & { preview: Preview };
}
