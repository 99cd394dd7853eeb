import { emit } from '../emit/emit.ts';
import { listFeeds } from '../emit/feeds/listing.ts';
import type { Artifact, EmitContext } from '../model/artifact.ts';
import type { CompiledAdvisory, Released } from '../model/publication.ts';
import { csafRoot } from '../standard/provider-paths.ts';

/** What becomes of one document when it is published next. */
export interface PlannedDocument {
  /** `unrevised`: its content changes and its version does not, which no consumer would notice. */
  change: 'new' | 'revised' | 'unrevised' | 'withdrawn' | 'gone';
  /** As it will be; as it was when it is gone. */
  advisory: CompiledAdvisory;
  /** The version that is published now; absent when none is. */
  before?: string;
}

/** A set of feeds of which something changes. */
export interface PlannedFeed {
  /** `All advisories`, `Example Gateway`, `Severity high`. */
  title: string;
  /** Which of its two feeds. */
  kinds: ('advisories' | 'updates')[];
}

/** What publishing would change; everything in it is public. */
export interface Plan {
  documents: PlannedDocument[];
  /** How many documents stay byte for byte as they are. */
  unchanged: number;
  feeds: PlannedFeed[];
  /** Paths of the other files that change, appear or go. Pages follow from all this, and are not worked out. */
  files: string[];
  /** How many documents stay home, by reason; never which. */
  heldBack: Released['heldBack'];
  /** How many documents the restricted tree will have; never which. */
  restricted: number;
}

/**
 * What changes between two publications, which are emitted for it: the answer is exact, down to the feed that merely lists a changed document.
 *
 * @param before what is published now; undefined for nothing
 * @param restricted the restricted part, of which nothing is told but how large it is
 */
export function planPublication(before: Released | undefined, after: Released, now: Date, restricted?: Released): Plan {
  // Keys are the business of whoever publishes; the same day on both sides, so that nothing changes by the clock.
  const context: EmitContext = { now, publicKeys: [], development: false };
  const earlier = before === undefined ? new Map<string, string>() : contents(emit(before, context));
  const later = contents(emit(after, context));
  const changed = new Set(
    [...new Set([...earlier.keys(), ...later.keys()])].filter((path) => earlier.get(path) !== later.get(path)),
  );
  const documents = planDocuments(before?.advisories ?? [], after.advisories, changed);
  const feeds = planFeeds([...(before === undefined ? [] : [before]), after], changed);
  const stated = new Set([...(before?.advisories ?? []), ...after.advisories].map(pathOf));
  for (const { paths } of feeds) for (const path of paths) stated.add(path);
  return {
    documents,
    unchanged: after.advisories.length - documents.filter(({ change }) => change !== 'gone').length,
    feeds: feeds.map(({ title, kinds }) => ({ title, kinds })),
    files: [...changed].filter((path) => !stated.has(path) && !isListing(path)).sort(),
    heldBack: after.heldBack,
    restricted: restricted?.advisories.length ?? 0,
  };
}

function contents(artifacts: readonly Artifact[]): Map<string, string> {
  return new Map(artifacts.map(({ path, content }) => [path, content]));
}

function pathOf({ path }: CompiledAdvisory): string {
  return `${csafRoot}${path}`;
}

/** Directory listings follow from the files that they list. */
function isListing(path: string): boolean {
  return path.startsWith(csafRoot) && path.endsWith('/index.html');
}

function planDocuments(
  before: readonly CompiledAdvisory[],
  after: readonly CompiledAdvisory[],
  changed: ReadonlySet<string>,
): PlannedDocument[] {
  const earlier = new Map(before.map((advisory) => [advisory.id, advisory]));
  const ids = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((advisory) => planDocument(earlier.get(advisory.id), advisory, changed) ?? []),
    ...before
      .filter(({ id }) => !ids.has(id))
      .map((advisory) => ({ change: 'gone' as const, advisory, before: versionOf(advisory) })),
  ];
}

function planDocument(
  earlier: CompiledAdvisory | undefined,
  advisory: CompiledAdvisory,
  changed: ReadonlySet<string>,
): PlannedDocument | undefined {
  if (earlier === undefined) return { change: 'new', advisory };
  if (!changed.has(pathOf(advisory)) && !changed.has(pathOf(earlier))) return undefined;
  const before = versionOf(earlier);
  if (before === versionOf(advisory)) return { change: 'unrevised', advisory, before };
  return { change: advisory.withdrawn && !earlier.withdrawn ? 'withdrawn' : 'revised', advisory, before };
}

function versionOf({ document }: CompiledAdvisory): string {
  return document.document.tracking.version;
}

/** Each set of feeds once, the later title first; with the paths that it has. */
function planFeeds(
  publications: readonly Released[],
  changed: ReadonlySet<string>,
): (PlannedFeed & { paths: string[] })[] {
  const listings = new Map(publications.flatMap(listFeeds).map((listing) => [listing.advisories.rss, listing]));
  return [...listings.values()].flatMap((listing) => {
    const kinds = (['advisories', 'updates'] as const).filter((kind) =>
      Object.values(listing[kind]).some((path) => changed.has(path)),
    );
    const paths = [...Object.values(listing.advisories), ...Object.values(listing.updates)];
    return kinds.length === 0 ? [] : [{ title: listing.title, kinds, paths }];
  });
}
