import { byCodeUnits } from '../standard/code-unit-order.ts';
import { csafRoot, providerMetadataPath } from '../standard/provider-paths.ts';
import { manifestName } from '../write/output-folder.ts';
import { bridgeList, bridgeMetadata } from './bridge.ts';
import { documentOf, type FileKind, kindOf } from './file-kind.ts';
import type { DeployFile, DeployManifest } from './publication.ts';
import type { Standing } from './target.ts';

/** One change of one file at the target; each takes effect at once, or not at all. */
export type Step =
  | { act: 'upload'; path: string }
  /** A list, or metadata, that holds until the one of the new tree may come. */
  | { act: 'bridge'; path: string; text: string }
  | { act: 'remove'; path: string };

/** Steps that may be carried out in any order and at the same time; those of one group, one after the other. A phase is whole before the next begins. */
export interface Phase {
  name: string;
  groups: Step[][];
}

/** What a deploy will do, as data. */
export interface DeployPlan {
  phases: Phase[];
  /** Comes after all phases, when the target has been checked: the new `publication.json`. Absent when it is there already. */
  closing: Phase | undefined;
  /** Files of the new tree that are at the target already, byte for byte. */
  unchanged: number;
  /** Files at the target that stand where ours belong and that no manifest of ours names. */
  foreign: string[];
}

/** What is known of the target and of the tree that goes there. */
export interface PlanInput {
  manifest: DeployManifest;
  /** Of every path that the new tree has or that is `owned`; absent ones have none. */
  standing: ReadonlyMap<string, Standing>;
  /** What csaf-press put there: the paths of the target's own manifest, and those that a killed deploy had begun with. */
  owned: ReadonlySet<string>;
  /** The target's lists and provider metadata, by path. */
  texts: ReadonlyMap<string, string>;
  /** Provider metadata of the new tree. */
  metadata: string | undefined;
  /** Key files that no longer vouch for anything in the new tree, but do at the target (a key that was revoked). */
  retiring: ReadonlySet<string>;
}

/**
 * Plans how to turn what stands at the target into the new tree, so that after every single step no list names a file that is
 * missing, or a document whose hashes or signature at the target are for other bytes, or a signature by a key that the provider
 * metadata does not name. What is the same already is skipped: that makes a plan made after a killed deploy the rest of it.
 */
export function planDeploy(input: PlanInput): DeployPlan {
  const { manifest, standing, owned } = input;
  const bridges = planBridges(input);
  const isDue = ({ path }: DeployFile): boolean => standing.get(path) !== 'same' || bridges.has(path);
  const due = manifest.files.filter(isDue);
  const next = new Set(manifest.files.map(({ path }) => path));
  const gone = [...owned].filter((path) => standing.has(path) && !next.has(path)).sort(byCodeUnits);
  const emptied = emptyLists(gone, input);
  const phases = [...documentPhases(due, bridges, input), ...uploadPhases(due, emptied, input), ...removalPhases(gone)];
  return {
    phases,
    closing: standing.get(manifestName) === 'same' ? undefined : closing,
    unchanged: manifest.files.length - due.length,
    foreign: due.map(({ path }) => path).filter((path) => standing.has(path) && !owned.has(path)),
  };
}

const closing: Phase = { name: 'publication.json', groups: [[{ act: 'upload', path: manifestName }]] };

/** Texts to publish while documents change, by path. */
function planBridges({ manifest, standing, texts, metadata }: PlanInput): Map<string, string> {
  const bridges = new Map<string, string>();
  const changing = new Set(
    manifest.files
      .map(({ path }) => path)
      .filter((path) => kindOf(path) === 'document' && isReplaced(standing.get(path))),
  );
  for (const [path, text] of texts) {
    const bridge =
      path === providerMetadataPath ? bridgeMetadata(text, metadata ?? '') : bridgeList(path, text, changing);
    if (bridge !== undefined) bridges.set(path, bridge);
  }
  return bridges;
}

/** A document that a list names though it is missing is one that is about to change, too. */
function isReplaced(standing: Standing | undefined): boolean {
  return standing === undefined || standing === 'other';
}

/**
 * Lists that the new tree does not have, such as those of a label that is used no more, without documents. The metadata names these lists
 * until it is replaced, and from then on perhaps not the key that signed what they list: so they are emptied just before.
 */
function emptyLists(gone: readonly string[], { texts }: PlanInput): Step[][] {
  const documents = new Set(gone.filter((path) => kindOf(path) === 'document'));
  const steps: Step[][] = [];
  for (const path of gone) {
    const text = bridgeList(path, texts.get(path) ?? '', documents);
    if (text !== undefined) steps.push([{ act: 'bridge', path, text }]);
  }
  return steps;
}

/**
 * New keys, then the metadata that names them, then what no list names yet. Only then do the lists let go of the documents that change in
 * place, those lists that promise least first, so that they are without them as briefly as can be.
 */
function documentPhases(due: readonly DeployFile[], bridges: ReadonlyMap<string, string>, input: PlanInput): Phase[] {
  const { standing, retiring } = input;
  const keys = due.filter(({ path }) => kindOf(path) === 'key' && !retiring.has(path));
  const documents = due.filter(({ path }) => kindOf(path) === 'document' || kindOf(path) === 'companion');
  const [replaced, others] = split(documents, ({ path }) => standing.get(documentOf(path)) === 'other');
  const bridged = (...kinds: FileKind[]): Step[][] =>
    [...bridges]
      .filter(([path]) => kinds.includes(kindOf(path)))
      .map(([path, text]) => [{ act: 'bridge', path, text }]);
  return present([
    { name: 'keys', groups: keys.map(upload) },
    { name: 'name new keys', groups: bridged('provider-metadata') },
    { name: 'documents', groups: documentGroups(others, standing) },
    { name: 'unlist in index.txt, changes.csv', groups: bridged('flat-list') },
    { name: 'unlist in feeds, listings', groups: bridged('feed', 'listing') },
    { name: 'documents in place', groups: documentGroups(replaced, standing) },
  ]);
}

/**
 * The waves of the manifest; within each, what is named comes before what names it. Lists of CSAF follow their documents at once, before
 * the pages, which they do not name: entries that were let go of are back after seconds.
 */
function uploadPhases(due: readonly DeployFile[], emptied: Step[][], input: PlanInput): Phase[] {
  const { standing, retiring } = input;
  const of = (...kinds: FileKind[]): DeployFile[] => due.filter(({ path }) => kinds.includes(kindOf(path)));
  const rest = (wave: DeployFile['wave']): DeployFile[] =>
    due.filter((file) => file.wave === wave && (kindOf(file.path) === 'other' || kindOf(file.path) === 'web-feed'));
  const [csafLists, webFeeds] = split(rest('list'), ({ path }) => path.startsWith(csafRoot));
  const [topListing, listings] = split(of('listing'), ({ path }) => path === `${csafRoot}index.html`);
  const [pages, newPages] = split(of('page'), ({ path }) => standing.has(path));
  return present([
    { name: 'feeds', groups: [...of('feed'), ...csafLists].map(upload) },
    { name: 'index.txt, changes.csv', groups: of('flat-list').map(upload) },
    ...byDepth('listings', listings, deepestFirst).map(uploads),
    { name: 'parts of pages', groups: [...rest('document'), ...rest('page')].map(upload) },
    ...byDepth('new pages', newPages, deepestFirst).map(uploads),
    ...byDepth('pages', pages, deepestFirst).map(uploads),
    { name: 'lists', groups: webFeeds.map(upload) },
    { name: 'unlist what goes', groups: emptied },
    { name: 'service', groups: of('service').map(upload) },
    { name: 'provider metadata', groups: of('provider-metadata').map(upload) },
    { name: 'metadata', groups: rest('metadata').map(upload) },
    {
      name: 'revoked keys',
      groups: of('key')
        .filter(({ path }) => retiring.has(path))
        .map(upload),
    },
    // It names the metadata itself.
    { name: 'top listing', groups: topListing.map(upload) },
  ]);
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): [first: T[], second: T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/**
 * A group for each document. A new one comes last of its files, so that it is whole when it can be found; one that is replaced comes
 * first, with its hashes on its heels: whoever holds an older list asks for the document, then for its hashes, and hits the gap least so.
 */
function documentGroups(files: readonly DeployFile[], standing: ReadonlyMap<string, Standing>): Step[][] {
  const groups = Map.groupBy(files, ({ path }) => documentOf(path));
  return [...groups].map(([document, members]) => {
    const isReplacing = standing.has(document);
    const rank = ({ path }: DeployFile): number => ((path === document) === isReplacing ? 0 : 1);
    return members.toSorted((a, b) => rank(a) - rank(b)).flatMap(upload);
  });
}

/** What names comes down before what it names; by now nothing of the new tree names any of it. */
function removalPhases(gone: readonly string[]): Phase[] {
  const of = (...kinds: FileKind[]): string[] => gone.filter((path) => kinds.includes(kindOf(path)));
  const files = of('listing').map((path) => ({ path }));
  return present([
    { name: 'remove metadata', groups: of('provider-metadata', 'service').map(remove) },
    ...byDepth('remove listings', files, shallowestFirst).map(({ name, files }) => ({
      name,
      groups: files.map(({ path }) => remove(path)),
    })),
    { name: 'remove lists', groups: of('flat-list', 'feed', 'web-feed').map(remove) },
    { name: 'remove pages', groups: of('page').map(remove) },
    { name: 'remove files', groups: of('document', 'key', 'other').map(remove) },
    { name: 'remove hashes, signatures', groups: of('companion').map(remove) },
  ]);
}

interface Level<T> {
  name: string;
  files: T[];
}

/** Files by how deep they stand: a page of a folder leads to those of the folders in it. */
function byDepth<T extends { path: string }>(
  name: string,
  files: readonly T[],
  order: (a: number, b: number) => number,
): Level<T>[] {
  const levels = Map.groupBy(files, ({ path }) => path.split('/').length);
  return [...levels].sort(([a], [b]) => order(a, b)).map(([, level]) => ({ name, files: level }));
}

function deepestFirst(a: number, b: number): number {
  return b - a;
}

function shallowestFirst(a: number, b: number): number {
  return a - b;
}

function uploads({ name, files }: Level<DeployFile>): Phase {
  return { name, groups: files.map(upload) };
}

function upload({ path }: { path: string }): Step[] {
  return [{ act: 'upload', path }];
}

function remove(path: string): Step[] {
  return [{ act: 'remove', path }];
}

function present(phases: readonly Phase[]): Phase[] {
  return phases.filter(({ groups }) => groups.length > 0);
}
