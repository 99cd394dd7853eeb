/** One feed in its three formats: paths relative to the root of the tree. */
export interface FeedPaths {
  rss: string;
  atom: string;
  json: string;
}

/** What a set of feeds is about: everything, one product or one severity. */
export type FeedScope =
  | { kind: 'all' }
  | { kind: 'product'; key: string }
  | { kind: 'severity'; severity: 'critical' | 'high' | 'medium' | 'low' };

/** The two feeds of one scope: `advisories` announces each advisory once, `updates` each of its revisions. */
export interface FeedListing {
  scope: FeedScope;
  /** Without the publisher's name: `Example Gateway`, `Severity high`. */
  title: string;
  advisories: FeedPaths;
  updates: FeedPaths;
}
