/** A ROLIE feed in JSON: all CSAF documents of one TLP label (CSAF 2.0 §7.1.15). */
export interface RolieFeedDocument {
  feed: RolieFeed;
}

/** The feed itself; times are RFC 3339 (CSAF 2.0 §7.1.15). */
export interface RolieFeed {
  id: string;
  title: string;
  link: RolieLinks;
  category: RolieFeedCategories;
  updated: string;
  entry: RolieEntry[];
}

/** Links of a feed or an entry, the one to itself first (CSAF 2.0 §7.1.15). */
export type RolieLinks = [RolieSelfLink, ...RolieLink[]];

/** The link from a feed or entry to the JSON file that it stands for (CSAF 2.0 §7.1.15). */
export interface RolieSelfLink {
  rel: 'self';
  href: string;
}

/** Any other link; `hash` and `signature` are the relations that CSAF uses (CSAF 2.0 §7.1.15). */
export interface RolieLink {
  rel: string;
  href: string;
}

/** Categories of a feed, the one that says "CSAF" first (CSAF 2.0 §7.1.15). */
export type RolieFeedCategories = [RolieCsafCategory, ...RolieCategory[]];

/** The category by which ROLIE knows a feed of CSAF documents (CSAF 2.0 §7.1.15). */
export interface RolieCsafCategory {
  scheme: 'urn:ietf:params:rolie:category:information-type';
  term: 'csaf';
}

/** A term and the scheme that gives it its meaning (CSAF 2.0 §7.1.15). */
export interface RolieCategory {
  scheme: string;
  term: string;
}

/** One CSAF document in a feed (CSAF 2.0 §7.1.15). */
export interface RolieEntry {
  id: string;
  title: string;
  link: RolieLinks;
  published: string;
  updated: string;
  summary?: RolieSummary;
  content: RolieContent;
  format: RolieFormat;
}

/** The summary of the document, as plain text (CSAF 2.0 §7.1.15). */
export interface RolieSummary {
  content?: string;
}

/** Where the document lies and its media type (CSAF 2.0 §7.1.15). */
export interface RolieContent {
  src: string;
  type: 'application/json';
}

/** The schema and version that the document follows (CSAF 2.0 §7.1.15). */
export interface RolieFormat {
  schema: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json';
  version: '2.0';
}

/** A ROLIE service document in JSON: where all the feeds are (CSAF 2.0 §7.1.16). */
export interface RolieServiceDocument {
  service: RolieService;
}

/** The service itself, as a list of workspaces (CSAF 2.0 §7.1.16). */
export interface RolieService {
  workspace: RolieWorkspace[];
}

/** Feeds that belong together, such as the public ones (CSAF 2.0 §7.1.16). */
export interface RolieWorkspace {
  title: string;
  collection: RolieCollection[];
}

/** One feed as the service document lists it; `href` equals the URL in the provider metadata (CSAF 2.0 §7.1.16). */
export interface RolieCollection {
  title: string;
  href: string;
  categories: RolieCollectionCategories;
}

/** The categories of a listed feed, one of them the CSAF category (CSAF 2.0 §7.1.16). */
export interface RolieCollectionCategories {
  category: RolieCategory[];
}

/** A ROLIE category document in JSON: terms by which the documents can be told apart (CSAF 2.0 §7.1.17). */
export interface RolieCategoryDocument {
  categories: RolieCategories;
}

/** The terms of a category document (CSAF 2.0 §7.1.17). */
export interface RolieCategories {
  category: RolieCategoryTerm[];
}

/** A term, such as a product's name; the scheme may be left out (CSAF 2.0 §7.1.17). */
export interface RolieCategoryTerm {
  scheme?: string;
  term: string;
}
