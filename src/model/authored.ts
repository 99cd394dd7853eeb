/**
 * What people write: the shapes of the four kinds of YAML file, short forms included, as they are
 * once `schemas/*.schema.json` has accepted them. `compile/` turns each short form into its one long form.
 *
 * Dates are RFC 3339 strings: a full date (`2026-03-02`, read as midnight UTC) or a date-time with zone.
 */

/** A full date or a date-time with zone, as in RFC 3339. */
export type AuthoredDate = string;

/** A string of CommonMark without HTML. */
export type Markdown = string;

/** `advisories/<year>/<id>.yaml`. */
export interface AuthoredAdvisory {
  /** CSAF `tracking.id`; the file is named after it. */
  id: string;
  title: string;
  /** One or two sentences; becomes the note of category `summary`. */
  summary?: Markdown;
  /** The long text; becomes the note of category `details`. */
  details?: Markdown;
  /** CSAF document category (CSAF 2.0 §4). Derived when absent. */
  category?: string;
  /** BCP 47 language tag; the publisher's when absent. */
  lang?: string;
  /** Traffic light protocol label in the words of TLP 2.0; the publisher's when absent. */
  tlp?: AuthoredTlp;
  /** `final` when absent. A draft is never published. */
  status?: 'draft' | 'interim' | 'final';
  /** Not published before this moment. */
  embargo_until?: AuthoredDate;
  /** Why the advisory no longer holds. A withdrawn advisory stays published, without products and vulnerabilities. */
  withdrawn?: Markdown;
  /** Other ids of the same advisory; CSAF `tracking.aliases`. */
  aliases?: string[];
  /** Oldest or newest first; sorted by date. The newest one is the current version. */
  revisions: AuthoredRevision[];
  /** Notes, and names of notes that `publisher.yaml` has for all advisories. */
  notes?: (AuthoredNote | string)[];
  references?: AuthoredReference[];
  /** Acknowledgments of the document as a whole. */
  credits?: AuthoredCredit[];
  /** Who makes the `products` below; the publisher when absent. */
  vendor?: string;
  /** Products that this advisory alone names, so that the catalogue need not have them. They are in the product tree in this order. */
  products?: AuthoredOwnProduct[];
  /** How `products` are named in full: a text with `{vendor}`, `{family}`, `{product}` and `{version}`. */
  product_names?: string;
  vulnerabilities?: AuthoredVulnerability[];
  /** JSON merge patch (RFC 7396) in CSAF's own shape, applied last. */
  csaf?: Record<string, unknown>;
}

/** A product of one advisory, with the versions that it names. */
export interface AuthoredOwnProduct {
  name: string;
  /** That of the advisory when absent. */
  vendor?: string;
  family?: string;
  cpe?: string;
  purl?: string;
  skus?: string[];
  model_numbers?: string[];
  /** By product id, which vulnerabilities name and documents have as it stands. */
  versions: Record<string, AuthoredOwnVersion>;
}

/**
 * `all`, a version, or a range (a text with `<`, `>`, `=`, `|`, `*` or a space) as the product tree shall have it; or the long
 * form with one of `version` and `range`, and the full name.
 */
export type AuthoredOwnVersion = string | number | { version?: string | number; range?: string; name?: string };

export type AuthoredTlp = 'CLEAR' | 'WHITE' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED';

export interface AuthoredRevision {
  /** Semantic (`1.2.0`) or integer (`3`) version; a whole number may be left unquoted. */
  version: string | number;
  date: AuthoredDate;
  summary: string;
  /** The version as the publisher counted before CSAF. */
  legacy_version?: string;
}

export interface AuthoredNote {
  title?: string;
  text: Markdown;
  /** CSAF note category; `general` when absent. */
  category?: string;
  audience?: string;
}

/** A URL, the name of references that `publisher.yaml` has for all advisories, or the long form. */
export type AuthoredReference = string | AuthoredLink;

/** The long form of a reference. */
export interface AuthoredLink {
  url: string;
  summary?: string;
  /** `external` when absent; `unspecified` leaves it out, as some documents do. */
  category?: 'external' | 'self' | 'unspecified';
}

/** `anonymous`, or who found, reported, mended or coordinated. */
export type AuthoredCredit =
  | 'anonymous'
  | {
      name?: string;
      /** Several people in one acknowledgment; instead of `name`. */
      names?: string[];
      organization?: string;
      url?: string;
      /** Instead of `url`. */
      urls?: string[];
      /** What the person did: `finder`, `reporter`, `analyst`, `coordinator`, `remediation developer` …; free text. */
      role?: string;
      /** `false`: named in the advisory, left out of the hall of fame. */
      hall_of_fame?: boolean;
    };

export interface AuthoredVulnerability {
  cve?: string;
  title?: string;
  /** `CWE-<number>`; its name is looked up. */
  cwe?: string;
  /** Ids in other systems: `GHSA-…` alone, or the long form. */
  ids?: (string | { system: string; id: string })[];
  /** One CVSS vector, or several; 2.0, 3.0, 3.1 and 4.0 are told apart by their prefix. A vector with `products` holds only for those. */
  cvss?: string | (string | { vector: string; products?: AuthoredProducts })[];
  description?: Markdown;
  /** One or two sentences; becomes the note of category `summary`. */
  summary?: Markdown;
  notes?: (AuthoredNote | string)[];
  /**
   * The third-party component that holds the flaw, with its affected versions. The products under `affected`,
   * `first_affected`, `last_affected` and `under_investigation` are then named as carriers of it (CSAF relationship `default_component_of`).
   */
  component?: AuthoredProducts;
  affected?: AuthoredProducts;
  first_affected?: AuthoredProducts;
  last_affected?: AuthoredProducts;
  fixed?: AuthoredProducts;
  first_fixed?: AuthoredProducts;
  recommended?: AuthoredProducts;
  under_investigation?: AuthoredProducts;
  /** With the reasons; a list of keys alone gives none. */
  not_affected?: string | string[] | Record<string, AuthoredNotAffected>;
  remediations?: AuthoredRemediation[];
  threats?: AuthoredThreat[];
  credits?: AuthoredCredit[];
  timeline?: AuthoredTimeline;
  references?: AuthoredReference[];
  /** JSON merge patch (RFC 7396) in the shape of a CSAF vulnerability, applied to this one. */
  csaf?: Record<string, unknown>;
}

/**
 * Products by catalogue key, or by product id of the advisory's own `products`; `all` is all of these. A list of keys means "in all versions"; a mapping gives versions.
 * In remediations, threats and scores a bare key means its affected versions, or where it has none, all that this vulnerability lists.
 */
export type AuthoredProducts = string | string[] | Record<string, AuthoredVersions>;

/**
 * `all`, one version (`4.2.7`), one range (`">=4.0.0 <4.2.7"`, comparators joined by a space), or a list of these.
 * A whole number may be left unquoted.
 */
export type AuthoredVersions = string | number | (string | number)[];

/** Why a product is not affected: CSAF flag label, or the long form. */
export type AuthoredNotAffected =
  | AuthoredJustification
  | {
      because?: AuthoredJustification;
      /** Impact statement in words; becomes a threat of category `impact`. At least one of `because` and `impact`. */
      impact?: Markdown;
      versions?: AuthoredVersions;
      date?: AuthoredDate;
    };

/** CSAF 2.0 §3.2.3.5 flag labels. */
export type AuthoredJustification =
  | 'component_not_present'
  | 'inline_mitigations_already_exist'
  | 'vulnerable_code_cannot_be_controlled_by_adversary'
  | 'vulnerable_code_not_in_execute_path'
  | 'vulnerable_code_not_present';

/** Exactly one of the five texts; `products` defaults to all affected ones. */
export interface AuthoredRemediation {
  fix?: Markdown;
  workaround?: Markdown;
  mitigation?: Markdown;
  no_fix_planned?: Markdown;
  none_available?: Markdown;
  url?: string;
  date?: AuthoredDate;
  products?: AuthoredProducts;
  entitlements?: string[];
  /** CSAF 2.0 §3.2.3.12.7 restart category: `system`, `service`, `none` … */
  restart?: string;
}

/** Exactly one of the three texts; `products` defaults to all affected ones. */
export interface AuthoredThreat {
  impact?: Markdown;
  exploit_status?: Markdown;
  target_set?: Markdown;
  date?: AuthoredDate;
  products?: AuthoredProducts;
}

/** The life of a vulnerability. `discovered` and `disclosed` become `discovery_date` and `release_date`; all of it becomes a note titled "Timeline". */
export interface AuthoredTimeline {
  discovered?: AuthoredDate;
  reported?: AuthoredDate;
  acknowledged?: AuthoredDate;
  confirmed?: AuthoredDate;
  fixed?: AuthoredDate;
  disclosed?: AuthoredDate;
}

/** `publisher.yaml`. */
export interface AuthoredPublisher {
  name: string;
  /** URL owned by the publisher, unique to it (CSAF 2.0 §3.2.1.8.5). */
  namespace: string;
  /** CSAF publisher category; `vendor` when absent. */
  category?: 'coordinator' | 'discoverer' | 'other' | 'translator' | 'user' | 'vendor';
  /** How to reach the publisher; required because csaf-walker refuses metadata without it. */
  contact: string;
  issuing_authority?: string;
  /** Where `dist/` is served: https, ends with `/`; may have a path. */
  base_url: string;
  /** Where the tree of restricted advisories (TLP:AMBER and stricter) is served; without it they are not published at all. */
  restricted?: {
    /** https, ends with `/`; another origin or path than that of `dist/`. */
    base_url: string;
  };
  /** BCP 47; `en` when absent. */
  lang?: string;
  /** TLP label of advisories that name none; `CLEAR` when absent. */
  tlp?: AuthoredTlp;
  /** Text of the note of category `legal_disclaimer` in every document. */
  legal_notice?: string;
  /** Notes that advisories share, by the name under which their `notes` mention them. */
  notes?: Record<string, AuthoredNote | AuthoredNote[]>;
  /**
   * References that advisories share, by the name under which their `references` mention them. `{id}`, `{name}` (of the
   * document's file), `{year}`, `{cve}` and `{cvss}` (the first vector) are filled in.
   */
  references?: Record<string, AuthoredReference | AuthoredReference[]>;
  /** Titles of the notes that `summary`, `details`, `description` and `legal_notice` become. */
  note_titles?: { summary?: string; details?: string; description?: string; legal_notice?: string };
  /** Words that go with the TLP label in every document. */
  tlp_text?: string;
  /** Where the TLP labels are explained; FIRST's page when absent. */
  tlp_url?: string;
  /** Whether documents tell the severity of their highest score; true when absent. */
  aggregate_severity?: boolean;
  /** Whether documents tell temporal and environmental scores where a vector has their metrics; true when absent. */
  temporal_scores?: boolean;
  /** Whether documents repeat the metrics of each CVSS vector beside it; false when absent. */
  cvss_metrics?: boolean;
  /** Whether aggregators may list and mirror; both true when absent (CSAF 2.0 §3.1 provider metadata). */
  aggregators?: { list?: boolean; mirror?: boolean };
  /** Files of armoured public keys that are published, relative to the content folder: earlier ones, the next one, and that which signs. */
  keys?: string[];
  /** Who signs instead of a private key that csaf-press reads. */
  signer?: AuthoredSigner;
}

/** A command that signs: gpg with its agent, a token, the client of a key service. */
export interface AuthoredSigner {
  /** Program and arguments; no shell. `{operation}` becomes `detach-sign` or `clear-sign`, `{date}` seconds since 1970. */
  command: string[];
  /** File of the armoured public key, relative to the content folder. */
  key: string;
  /** Names of environment variables that the command gets beside the few that every program needs. */
  environment?: string[];
}

/** `products.yaml`: the catalogue, by key. */
export type AuthoredCatalogue = Record<string, AuthoredProduct>;

export interface AuthoredProduct {
  name: string;
  /** The publisher's name when absent. */
  vendor?: string;
  /** Product family; one more branch level. */
  family?: string;
  description?: string;
  url?: string;
  /** CPE 2.3 or 2.2 name; `*` in the version field is filled in with the version. */
  cpe?: string;
  /** Package URL without version. */
  purl?: string;
  /** `vers` scheme of the versions: `semver`, `npm`, `pypi`, `deb`, `generic` …; the purl's type or `semver` when absent. */
  ecosystem?: string;
  /** Stock keeping units, model and serial numbers; CSAF product identification helper. */
  skus?: string[];
  model_numbers?: string[];
  /** Release lines and until when each gets security fixes. */
  branches?: { name: string; supported_until?: AuthoredDate; supported?: boolean }[];
}

/** `policy.yaml`: the security policy. Texts are Markdown. Durations: `3 business days`, `48 hours`, `2 weeks`. */
export interface AuthoredPolicy {
  introduction?: Markdown;
  /** In order of preference; a mail address, an https URL, or the long form. */
  contacts: (
    | string
    | { name?: string; email?: string; url?: string /** Fixed subject of a mail. */; subject?: string; note?: Markdown }
  )[];
  /** Ways in which nobody should report: `public issues`, `the status page`. */
  never_by?: string[];
  languages?: string[];
  encryption?: { required?: boolean; note?: Markdown };
  /** What a report should hold; also the report template. */
  include?: string[];
  report_when?: string[];
  check_first?: string[];
  targets?: {
    acknowledge?: string;
    triage?: string;
    follow_up?: string;
    updates?: string;
    fix?: string;
  };
  disclosure?: { deadline?: string; text?: Markdown; steps?: Markdown[] };
  /** From the most severe to the least. */
  severities?: {
    name: string /** Lowest CVSS base score. */;
    from?: number;
    means?: Markdown;
    triggers?: Markdown[];
  }[];
  communication?: Markdown[];
  scope?: { in?: Markdown[]; out?: Markdown[] };
  safe_harbour?: Markdown;
  rules?: Markdown[];
  credit?: Markdown;
  bounty?: Markdown;
  updates?: Markdown[];
  dependencies?: Markdown[];
  /** The policy itself. */
  expires?: AuthoredDate;
  changes?: Markdown;
}
